import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DETECTORS } from '../../../src/core/trend/detectors.ts';
import type { TrendPanel } from '../../../src/core/trend/trendPanel.ts';
import { openWorkerPool } from '../../../src/workers/workerPool.ts';
import { makePanel } from '../../core/trend/makePanel.ts';

/* One report of a city: the Schwankungsband-Scan beside the reference in Python, measured in the same run. */
const SIZES = [
  { areas: 150, years: 14 },
  { areas: 500, years: 20 },
  { areas: 5000, years: 20 },
] as const;
const INDICATORS = 30;
const REFERENCE = join(import.meta.dirname, '../../../../shared/decoupling');
const PYTHON = process.env.SOZIALRAUM_PYTHON ?? 'python3';

async function median(repetitions: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= repetitions; run += 1) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  // The first run compiles.
  return times.slice(1).sort((a, b) => a - b)[repetitions >> 1]!;
}

/** Milliseconds of the reference for the same counts; null where it or numpy is not there. */
function reference({ count, population, years }: TrendPanel, repetitions: number): number | null {
  if (!existsSync(join(REFERENCE, 'sbs.py'))) return null;
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-bench-'));
  const rows = (values: Float64Array): string =>
    Array.from({ length: values.length / years.length }, (_, i) =>
      values.subarray(i * years.length, (i + 1) * years.length).join(' '),
    ).join('\n');
  writeFileSync(join(folder, 'k'), rows(count));
  writeFileSync(join(folder, 'n'), rows(population));
  const script = `
import sys, time
sys.path.insert(0, sys.argv[1])
import numpy as np
from sbs import sbs
k = np.loadtxt(sys.argv[2] + '/k').astype(int); n = np.loadtxt(sys.argv[2] + '/n').astype(int)
times = []
for run in range(int(sys.argv[3]) + 1):
    begin = time.perf_counter(); sbs(k, n); times.append(time.perf_counter() - begin)
print(1000 * sorted(times[1:])[len(times[1:]) // 2])
`;
  try {
    return Number(execFileSync(PYTHON, ['-c', script, REFERENCE, folder, String(repetitions)], { encoding: 'utf8' }));
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const text = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
const pool = openWorkerPool();
console.log(`Node ${process.version}, ${pool.threads} threads`);
for (const { areas, years } of SIZES) {
  const repetitions = areas > 1000 ? 3 : 7;
  const { panel } = makePanel({ areas, years });
  const baseline = reference(panel, repetitions);
  const beside = (milliseconds: number, times = 1): string =>
    baseline === null ? '' : ` = ${((milliseconds / baseline) * (1 / times)).toFixed(2)} × reference`;
  console.log(`\n${areas.toLocaleString('en')} areas × ${years} years`);
  console.log(`  reference in Python: ${baseline === null ? 'not there (numpy, ../shared)' : text(baseline)}`);
  for (const detector of ['sbs-reference', 'sbs'] as const) {
    const one = await median(repetitions, () => DETECTORS[detector](panel));
    console.log(`  ${detector}, one thread: ${text(one)}${beside(one)}`);
  }
  const panels = Array.from(
    { length: INDICATORS },
    (_, i) => makePanel({ areas, years, seed: `indicator ${i}` }).panel,
  );
  const many = await median(areas > 1000 ? 1 : 3, () =>
    Promise.all(panels.map((own) => pool.run('trendReport', ['sbs', own]))),
  );
  console.log(`  sbs, ${INDICATORS} indicators on all threads: ${text(many)}${beside(many, INDICATORS)} each`);
}
await pool.close();
