import { parsePeriod } from '../../../src/domain/parsePeriod.ts';
import type { Period } from '../../../src/domain/period.ts';
import type { Seeded } from './seeded.ts';

const IDS: readonly ((year: number, random: Seeded) => string)[] = [
  (year) => `${year}`,
  (year) => `${year}-12-31`,
  (year, random) => `${year}-${random.pick(['06-30', '12-15', '05-15', '09-30'])}`,
  (year, random) => `${year}-Q${random.int(1, 4)}`,
  (year, random) => `${year}-H${random.int(1, 2)}`,
  (year, random) => `${year}-${String(random.int(1, 12)).padStart(2, '0')}`,
  (year) => `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
  (year) => `${year}-${year + 2}`,
];

/** One to four periods of one kind, in the order of time. */
export function makePeriods(random: Seeded): Period[] {
  const kind = random.weighted([[IDS[0]!, 6], [IDS[1]!, 5], ...IDS.slice(2).map((id) => [id, 1] as const)]);
  const first = random.int(1998, 2020);
  const count = random.weighted([
    [1, 4],
    [2, 2],
    [3, 2],
    [4, 1],
  ]);
  return Array.from({ length: count }, (_, i) => parsePeriod(kind(first + i, random))!);
}
