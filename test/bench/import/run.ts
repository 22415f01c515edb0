import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { writeMillion } from './million.ts';

/*
 * Reads, checks and stores a million cells, and lets PostgreSQL's own \copy store the same cells in the same run.
 * SOZIALRAUM_BENCH_DATABASE_URL names a server on which databases may be made; without one only the embedded database
 * is measured.
 */
interface Import {
  readonly milliseconds: number;
  readonly phases: Readonly<Record<string, number>>;
  readonly peakAboveIdle: number;
  readonly findings: number;
}

const REPETITIONS = Number(process.env.SOZIALRAUM_BENCH_REPETITIONS ?? 3);
const server = process.env.SOZIALRAUM_BENCH_DATABASE_URL;
const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sozialraum-bench-'));
const million = writeMillion(folder);

function importOnce(environment: Record<string, string>): Import {
  const out = execFileSync(
    process.execPath,
    ['--import', 'tsx', join(here, 'importOnce.ts'), million.csv, million.boundary],
    { env: { ...process.env, ...environment }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(out.trim().split('\n').at(-1)!) as Import;
}

function copyOnce(url: string): number {
  const begin = performance.now();
  execFileSync('psql', [url, '-q', '-c', `\\copy copied from '${million.rows}' with (format csv)`]);
  return performance.now() - begin;
}

async function withDatabase<T>(url: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `sozialraum_bench_${process.pid}`;
  const admin = postgres(url, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  try {
    const own = new URL(url);
    own.pathname = `/${name}`;
    return await work(own.href);
  } finally {
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  }
}

/** The import's own tables are there before the copy's is made like them. */
async function makeCopyTable(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql.unsafe('create table copied (like observation including all)');
  await sql.end();
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const seconds = (values: readonly number[]): string =>
  `${(median(values) / 1000).toFixed(2)} s (${values.map((one) => (one / 1000).toFixed(2)).join(', ')})`;
const tell = (name: string, runs: readonly Import[]): void => {
  const [first] = runs;
  console.log(`${name}: ${seconds(runs.map((run) => run.milliseconds))}`);
  for (const phase of Object.keys(first!.phases))
    console.log(`  ${phase}: ${seconds(runs.map((run) => run.phases[phase] ?? 0))}`);
  console.log(
    `  peak above idle: ${Math.round(median(runs.map((run) => run.peakAboveIdle)) / 1e6)} MB; findings: ${first!.findings}`,
  );
};

console.log(`${million.cells} cells, ${REPETITIONS} repetitions, Node ${process.version}`);
if (server === undefined) console.log('No SOZIALRAUM_BENCH_DATABASE_URL: the server and \\copy are not measured.');
else {
  const imports: Import[] = [];
  const copies: number[] = [];
  for (let i = 0; i < REPETITIONS; i++)
    await withDatabase(server, async (url) => {
      imports.push(importOnce({ DATABASE_URL: url }));
      await makeCopyTable(url);
      copies.push(copyOnce(url));
    });
  console.log(`baseline \\copy: ${seconds(copies)}`);
  tell('import, server', imports);
  console.log(
    `ratio to \\copy: ${(median(imports.map((run) => run.milliseconds)) / median(copies)).toFixed(2)}; of storing alone: ${(median(imports.map((run) => run.phases.speichern ?? 0)) / median(copies)).toFixed(2)}`,
  );
}
const embedded: Import[] = [];
for (let i = 0; i < REPETITIONS; i++)
  embedded.push(importOnce({ DATABASE_URL: '', SOZIALRAUM_DATA: join(folder, `db${i}`) }));
tell('import, embedded', embedded);
rmSync(folder, { recursive: true, force: true });
