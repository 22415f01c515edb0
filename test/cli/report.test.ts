import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packageRoot } from '../../src/usecases/system/installation.ts';
import { makeTestDatabase } from '../support/openTestEngine.ts';

const main = join(packageRoot, 'dist/cli/main.js');

test('report writes a PDF that says how far it is, and refuses what it cannot write', async () => {
  const { environment, drop } = await makeTestDatabase('musterstadt');
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-report-'));
  onTestFinished(async () => {
    rmSync(folder, { recursive: true, force: true });
    await drop();
  });
  const env = { ...process.env, ...environment };
  const run = (...args: string[]) => spawnSync(process.execPath, [main, 'report', ...args], { env, encoding: 'utf8' });
  const file = join(folder, 'bericht.pdf');
  const done = run('99999000', '--period', '2024', '--out', file);
  expect(done.stderr).toContain('Kapitel Das Wichtigste …');
  expect(done.stderr).toContain('PDF wird gesetzt …');
  expect(done.status).toBe(0);
  expect(done.stdout).toBe('');
  expect(readFileSync(file, 'latin1')).toMatch(/^%PDF-1\.7/);
  for (const [args, status] of [
    [['99999000', '--period', '2024'], 2],
    [['99999000', '--period', '2024', '--out', join(folder, 'x.docx')], 2],
    [['99999000', '--period', '1990', '--out', join(folder, 'x.pdf')], 1],
  ] as const)
    expect(run(...args).status, args.join(' ')).toBe(status);
  expect(execFileSync(process.execPath, [main, 'help'], { encoding: 'utf8' })).toContain(
    'sozialraum report AGS --period',
  );
}, 120_000);
