import { describe, expect, test } from 'vitest';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { chanceReplicates } from '../../../src/core/segregation/inference/chanceReplicates.ts';
import { expectedUnderChance } from '../../../src/core/segregation/inference/expectedUnderChance.ts';
import { multigroupDissimilarity } from '../../../src/core/segregation/multigroup/multigroupDissimilarity.ts';
import { dissimilarityBiasCorrected } from '../../../src/core/segregation/oneGroup/dissimilarityBiasCorrected.ts';
import { dissimilarityExpected } from '../../../src/core/segregation/oneGroup/dissimilarityExpected.ts';
import { giniExpected } from '../../../src/core/segregation/oneGroup/giniExpected.ts';
import { countsOf } from './randomTables.ts';

describe('seeded draws meet their exact means', () => {
  /** All ways to put n people into the units, with their chances. */
  const spreads = (n: number, shares: readonly number[]): { counts: number[]; chance: number }[] =>
    shares.length === 1
      ? [{ counts: [n], chance: 1 }]
      : Array.from({ length: n + 1 }, (_, k) => {
          const rest = shares.slice(1).reduce((sum, p) => sum + p, 0);
          const p = shares[0]! / (shares[0]! + rest);
          let chance = p ** k * (1 - p) ** (n - k);
          for (let i = 1; i <= k; i += 1) chance *= (n - k + i) / i;
          return spreads(n - k, shares.slice(1)).map((tail) => ({
            counts: [k, ...tail.counts],
            chance: chance * tail.chance,
          }));
        }).flat();

  test('giniExpected: the mean over all tables', () => {
    const totals = [3, 2, 4, 1];
    const p = 0.4;
    let exact = 0;
    const walk = (i: number, x: number[], chance: number): void => {
      if (i === totals.length) {
        let sum = 0;
        for (let a = 0; a < 4; a += 1)
          for (let b = 0; b < 4; b += 1) sum += Math.abs(x[a]! * totals[b]! - x[b]! * totals[a]!);
        exact += (chance * sum) / (2 * 100 * p * (1 - p));
        return;
      }
      for (const { counts, chance: here } of spreads(totals[i]!, [p, 1 - p]))
        walk(i + 1, [...x, counts[0]!], chance * here);
    };
    walk(0, [], 1);
    const drawn = giniExpected(
      countsOf([
        [2, 1, 1, 0],
        [1, 1, 3, 1],
      ]),
      { seed: 'gini', draws: 20_000 },
    );
    expect(drawn.value).toBeCloseTo(exact, 2);
  });

  test('dissimilarityBiasCorrected: 2D less the mean over all spreads', () => {
    const [x, y] = [
      [4, 1, 0],
      [1, 2, 2],
    ];
    let expected = 0;
    for (const a of spreads(
      5,
      x!.map((v) => v / 5),
    ))
      for (const b of spreads(
        5,
        y!.map((v) => v / 5),
      ))
        expected += a.chance * b.chance * (a.counts.reduce((sum, v, i) => sum + Math.abs(v - b.counts[i]!), 0) / 10);
    const drawn = dissimilarityBiasCorrected(countsOf([x!, y!]), { seed: 'bias', draws: 20_000 });
    expect(drawn.value).toBeCloseTo(2 * 0.6 - expected, 2);
  });

  test('the mean dissimilarity of tables made by chance is near the exact expectation', () => {
    const group = Float64Array.from({ length: 60 }, (_, i) => 10 + (i % 7));
    const rest = Float64Array.from({ length: 60 }, (_, i) => 20 + (i % 11));
    const { values } = chanceReplicates([group, rest], (drawn) => [multigroupDissimilarity(groupTable(drawn))], {
      seed: 'chance',
      from: 0,
      to: 2000,
    });
    const exact = dissimilarityExpected(countsOf([[...group], [...rest]])).value!;
    // The replicates measure from their own share P and not from the city's, which takes about 1/(2n) off.
    expect(Math.abs(expectedUnderChance(values[0]!).value! / exact - 1)).toBeLessThan(0.02);
  });
});
