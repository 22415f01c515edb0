import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Seeded } from '../differential/seeded.ts';
import { theReader } from '../differential/theReader.ts';
import { baseFiles } from './baseFiles.ts';
import { type FullReading, findSilentChanges } from './findSilentChanges.ts';
import { mutateFile } from './mutateFile.ts';
import { touchedLines } from './touchedLines.ts';

/** More on demand: SOZIALRAUM_MUTATIONS=10000; one again: SOZIALRAUM_SEED=123. */
const MUTATIONS = Number(process.env.SOZIALRAUM_MUTATIONS ?? 500);
const ONLY = process.env.SOZIALRAUM_SEED;
const REPORT = process.env.SOZIALRAUM_REPORT;
const HANG_MS = 5000;

test('a mutated file is never misread silently', { timeout: 3_600_000 }, async () => {
  const files = await baseFiles(30);
  const originals = new Map<number, FullReading>();
  const read = async (bytes: Uint8Array, at: number): Promise<FullReading> => {
    const { observations, findings } = await theReader(bytes, files[at]!.name, files[at]!.areas);
    return { observations: [...observations], findings };
  };
  const failures: string[] = [];
  let doubtful = 0;
  let refused = 0;
  let slowest = 0;
  const seeds = ONLY === undefined ? Array.from({ length: MUTATIONS }, (_, i) => i) : [Number(ONLY)];
  for (const seed of seeds) {
    const random = new Seeded(2_000_000 + seed);
    const at = random.int(0, files.length - 1);
    const file = files[at]!;
    const kind = file.name.endsWith('.csv') && random.chance(0.5) ? 'cell' : 'byte';
    const mutated = mutateFile(random, file.bytes, kind);
    const touched = touchedLines(file.bytes, mutated);
    const where = `seed ${seed}: ${file.name} (file ${at}, ${kind}), line ${touched.first} to ${touched.lastAfter}`;
    const start = performance.now();
    try {
      if (!originals.has(at)) {
        originals.set(at, await read(file.bytes, at));
        doubtful += Number(asks(originals.get(at)!));
      }
      const after = await read(mutated, at);
      if (asks(after)) refused++;
      const changes = findSilentChanges(originals.get(at)!, after, touched);
      if (changes.length > 0) failures.push(describe(where, changes, file.bytes, mutated, touched.first));
    } catch (thrown) {
      failures.push(describe(where, [`thrown: ${(thrown as Error).stack}`], file.bytes, mutated, touched.first));
    }
    const taken = performance.now() - start;
    slowest = Math.max(slowest, taken);
    if (taken > HANG_MS) failures.push(`${where}: ${Math.round(taken)} ms`);
  }
  console.log(
    `${seeds.length} mutations of ${files.length} files (${doubtful} asked about already unchanged): ${refused} refused or asked, ${failures.length} silent or failed, slowest ${Math.round(slowest)} ms`,
  );
  if (REPORT !== undefined) appendFileSync(REPORT, failures.join('\n'));
  expect(failures.length, failures.slice(0, 5).join('\n')).toBe(0);
});

function asks({ findings }: FullReading): boolean {
  return findings.some((it) => it.severity === 'error' || it.severity === 'question');
}

function describe(where: string, changes: string[], before: Uint8Array, after: Uint8Array, line: number): string {
  const at = (bytes: Uint8Array) => {
    const lines = Buffer.from(bytes)
      .toString('utf8')
      .split(/\r\n|\r|\n/);
    return [lines[0], ...lines.slice(Math.max(1, line - 2), line + 1)].map((it) => it?.slice(0, 240)).join('\n');
  };
  return [
    `### mutation ${where}`,
    ...changes.slice(0, 4).map((it) => `- ${it}`),
    '```',
    at(before),
    '--- after',
    at(after),
    '```',
    '',
  ].join('\n');
}
