import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the tests of this run start from: databases made once, copied by each test that wants one. */
    templates: Templates;
  }
}

export interface Templates {
  /** Data folder with Musterstadt in it (embedded), or the name of such a database (server). */
  readonly musterstadt: string;
  /** As above, migrated and empty. */
  readonly empty: string;
  /** Connection of the server, without a database; null = embedded. */
  readonly server: string | null;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds once, since worker threads and child processes run the compiled files, and makes one empty and one filled
 * database for the whole run: embedded ones, or on the server that SOZIALRAUM_TEST_DATABASE_URL names.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const server = process.env.SOZIALRAUM_TEST_DATABASE_URL ?? null;
  const run = `sozialraum_test_${process.pid}`;
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-test-'));
  const templates: Templates =
    server === null
      ? { empty: join(folder, 'empty'), musterstadt: join(folder, 'musterstadt'), server }
      : { empty: `${run}_empty`, musterstadt: `${run}_musterstadt`, server };
  if (server !== null) {
    const admin = postgres(server, { max: 1, onnotice: () => undefined });
    for (const name of [templates.empty, templates.musterstadt]) await admin.unsafe(`create database ${name}`);
    await admin.end();
  }
  for (const [name, target] of [
    ['empty', templates.empty],
    ['musterstadt', templates.musterstadt],
  ] as const) {
    execFileSync(
      process.execPath,
      ['--import', 'tsx', join(root, 'test/support/fillTemplate.ts'), name, target, server ?? ''],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  }
  project.provide('templates', templates);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    if (server === null) return;
    const admin = postgres(server, { max: 1, onnotice: () => undefined });
    const left = await admin`select datname from pg_database where datname like ${`${run}%`}`;
    for (const { datname } of left) await admin.unsafe(`drop database if exists ${datname} with (force)`);
    await admin.end();
  };
}
