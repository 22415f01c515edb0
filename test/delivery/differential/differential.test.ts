import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareReading } from './compareReading.ts';
import { describeFailure } from './describeFailure.ts';
import { theReader } from './theReader.ts';
import { writeCase } from './writeCase.ts';

/** More on demand: SOZIALRAUM_CASES=50000; one seed again: SOZIALRAUM_SEED=123 (that case alone). */
const CASES = Number(process.env.SOZIALRAUM_CASES ?? 5000);
const ONLY = process.env.SOZIALRAUM_SEED;
/** Where all failing cases are written to, for whoever mends the reader. */
const REPORT = process.env.SOZIALRAUM_REPORT;
/** At least this share of the files has to be read without a question: asking always would be no reader. */
const READ_AT_LEAST = 0.5;

test('a written table comes back as it was, or with a question', { timeout: 600_000 }, async () => {
  const seeds = ONLY === undefined ? Array.from({ length: CASES }, (_, i) => i) : [Number(ONLY)];
  const counts = { read: 0, asked: 0, misread: 0 };
  const failures: string[] = [];
  for (const seed of seeds) {
    const written = await writeCase(seed);
    try {
      const reading = await theReader(written.bytes, written.fileName, written.areas);
      const { kind, problems } = compareReading(written, reading);
      counts[kind]++;
      if (kind === 'misread' || ONLY !== undefined) failures.push(describeFailure(written, problems, reading.findings));
    } catch (thrown) {
      counts.misread++;
      failures.push(describeFailure(written, [`thrown: ${(thrown as Error).stack}`], []));
    }
  }
  const percent = (count: number) => `${((100 * count) / seeds.length).toFixed(1)} %`;
  console.log(
    `${seeds.length} written tables: ${percent(counts.read)} read, ${percent(counts.asked)} asked, ${counts.misread} misread`,
  );
  if (REPORT !== undefined) appendFileSync(REPORT, failures.join('\n'));
  if (ONLY !== undefined) console.log(failures.join('\n'));
  expect(counts.misread, failures.slice(0, 5).join('\n')).toBe(0);
  if (ONLY === undefined) expect(counts.read / seeds.length).toBeGreaterThan(READ_AT_LEAST);
});
