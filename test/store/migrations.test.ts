import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the migrations say what the schema says: drizzle-kit finds nothing to add', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-drift-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, 'migrations'), folder, { recursive: true });
  const before = readdirSync(folder).sort();
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/drizzle-kit/bin.cjs'),
      'generate',
      '--dialect',
      'postgresql',
      '--schema',
      join(root, 'src/store/schema.ts'),
      '--out',
      folder,
    ],
    {
      cwd: root,
      stdio: 'pipe',
    },
  );
  expect(readdirSync(folder).sort()).toEqual(before);
});
