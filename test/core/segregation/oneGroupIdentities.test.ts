import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binaryEntropy } from '../../../src/core/numeric/binaryEntropy.ts';
import type { GroupCounts } from '../../../src/core/segregation/groupCounts.ts';
import { atkinson } from '../../../src/core/segregation/oneGroup/atkinson.ts';
import { concentrationProfile } from '../../../src/core/segregation/oneGroup/concentrationProfile.ts';
import { dissimilarity } from '../../../src/core/segregation/oneGroup/dissimilarity.ts';
import { gini } from '../../../src/core/segregation/oneGroup/gini.ts';
import { gorard } from '../../../src/core/segregation/oneGroup/gorard.ts';
import { hutchens } from '../../../src/core/segregation/oneGroup/hutchens.ts';
import { interaction } from '../../../src/core/segregation/oneGroup/interaction.ts';
import { isolation } from '../../../src/core/segregation/oneGroup/isolation.ts';
import type { OneGroupIndex } from '../../../src/core/segregation/registry/oneGroupIndices.ts';
import { oneGroupIndices } from '../../../src/core/segregation/registry/oneGroupIndices.ts';
import {
  countsOf,
  evenColumns,
  orderFrom,
  randomColumns,
  reordered,
  separateColumns,
  splitUnits,
  withEmptyUnits,
} from './randomTables.ts';

const OPTIONS = { seed: 'identities', draws: 3 };
const share = (counts: GroupCounts): number => counts.groupSum / counts.totalSum;

/** What is claimed of an index: that an identity holds (true), or why it does not (text, with a counterexample found). */
interface Claims {
  readonly permuted: true | string;
  readonly scaled: true | string;
  readonly split: true | string;
  readonly exchanged: true | string;
  readonly even: ((counts: GroupCounts) => number) | string;
  readonly separated: ((counts: GroupCounts) => number) | string;
}

const zero = (): number => 0;
const one = (): number => 1;
const perfect: Claims = { permuted: true, scaled: true, split: true, exchanged: true, even: zero, separated: one };
const random = 'every unit draws in turn from one stream';
const sizes = 'depends on how many people a unit has: chance weighs more in small units';
const ofGroup = 'looks from the group and not from the rest';
const atkinsonClaims: Claims = {
  ...perfect,
  exchanged: 'the parameter and the outer exponent would have to change too',
};

const CLAIMS: Readonly<Record<string, Claims>> = {
  dissimilarity: perfect,
  gini: perfect,
  theilH: perfect,
  mutualInformation: { ...perfect, separated: (counts) => binaryEntropy(share(counts)) },
  hutchens: perfect,
  gorard: { ...perfect, exchanged: ofGroup, separated: (counts) => 1 - share(counts) },
  isolation: { ...perfect, exchanged: ofGroup, even: share },
  interaction: { ...perfect, exchanged: ofGroup, even: (counts) => 1 - share(counts), separated: zero },
  isolationExact: {
    permuted: true,
    scaled: sizes,
    split: sizes,
    exchanged: ofGroup,
    even: sizes,
    separated: 'units of one person are left out',
  },
  correlationRatio: perfect,
  minMax: perfect,
  concentrationProfile: { ...perfect, exchanged: ofGroup },
  'atkinson.0.1': atkinsonClaims,
  'atkinson.0.5': perfect,
  'atkinson.0.9': atkinsonClaims,
  dissimilarityExpected: { ...perfect, scaled: sizes, split: sizes, even: sizes, separated: sizes },
  giniExpected: {
    permuted: random,
    scaled: sizes,
    split: sizes,
    exchanged: true,
    even: sizes,
    separated: sizes,
  },
  dissimilarityModified: { ...perfect, scaled: sizes, split: sizes, even: () => -1 },
  giniModified: {
    permuted: random,
    scaled: sizes,
    split: sizes,
    exchanged: true,
    even: () => -1,
    separated: one,
  },
  dissimilarityBiasCorrected: {
    permuted: random,
    scaled: sizes,
    split: sizes,
    exchanged: random,
    even: 'at most 0, by chance',
    separated: one,
  },
  dissimilarityDensityCorrected: {
    ...perfect,
    scaled: sizes,
    split: sizes,
    separated: 'somewhat below 1, where a group has several units',
  },
};

const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

const value = (index: OneGroupIndex, columns: readonly (readonly number[])[]): number | null =>
  index.compute(countsOf(columns), OPTIONS).value;

/** Holds for all tables, or, where the claim says why it does not, fails for some. */
function settle(
  claim: true | string,
  columns: fc.Arbitrary<number[][]>,
  holds: (columns: number[][]) => boolean,
): void {
  if (claim === true) fc.assert(fc.property(columns, holds), { numRuns: 60 });
  else
    expect(
      fc.sample(columns, { numRuns: 200 }).some((sample) => !holds(sample)),
      claim,
    ).toBe(true);
}

const twoGroups = randomColumns({ min: 2, max: 2 });
const sizeLists = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 9 });

test('every registered index has its claims', () => {
  expect(Object.keys(CLAIMS).sort()).toEqual(oneGroupIndices.map((index) => index.name).sort());
});

describe.each(oneGroupIndices.map((index) => [index.name, index] as const))('%s', (name, index) => {
  const claims = CLAIMS[name]!;

  test('stays in its range, or has a reason', () => {
    fc.assert(
      fc.property(twoGroups, (columns) => {
        const outcome = index.compute(countsOf(columns), OPTIONS);
        if (outcome.value === null) expect(outcome.reason).toMatch(/^[a-z_]+$/);
        else {
          const [low, high] = index.range;
          expect(outcome.value).toBeGreaterThanOrEqual((low ?? -Infinity) - 1e-9);
          expect(outcome.value).toBeLessThanOrEqual((high ?? Infinity) + 1e-9);
        }
      }),
    );
  });

  test('permutation of units', () => {
    settle(claims.permuted, twoGroups, (columns) => {
      const order = orderFrom(columns[0]!.length, columns[0]!.length + 1);
      return near(
        value(
          index,
          columns.map((column) => reordered(column, order)),
        ),
        value(index, columns),
      );
    });
  });

  test('scaling of all counts', () => {
    settle(claims.scaled, twoGroups, (columns) =>
      near(
        value(
          index,
          columns.map((column) => column.map((x) => x * 3)),
        ),
        value(index, columns),
      ),
    );
  });

  test('splitting units into parts of the same composition', () => {
    settle(claims.split, twoGroups, (columns) => near(value(index, splitUnits(columns)), value(index, columns)));
  });

  test('exchanging group and rest', () => {
    settle(claims.exchanged, twoGroups, (columns) =>
      near(value(index, [columns[1]!, columns[0]!]), value(index, columns)),
    );
  });

  test('dropping empty units changes nothing at all', () => {
    fc.assert(
      fc.property(twoGroups, (columns) => value(index, withEmptyUnits(columns)) === value(index, columns)),
      { numRuns: 60 },
    );
  });

  test('evenness', () => {
    const { even } = claims;
    if (typeof even === 'string') return;
    fc.assert(
      fc.property(sizeLists, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (units, x, y) => {
        const counts = countsOf(evenColumns([x, y], units));
        expect(index.compute(counts, OPTIONS).value).toBeCloseTo(even(counts), 9);
      }),
      { numRuns: 60 },
    );
  });

  test('complete separation', () => {
    const { separated } = claims;
    if (typeof separated === 'string') return;
    fc.assert(
      fc.property(sizeLists, (units) => {
        const counts = countsOf(
          separateColumns(
            2,
            units.map((size) => size + 1),
          ),
        );
        expect(index.compute(counts, OPTIONS).value).toBeCloseTo(separated(counts), 9);
      }),
      { numRuns: 60 },
    );
  });
});

describe('identities between indices', () => {
  const both = (columns: number[][], check: (counts: GroupCounts) => boolean): boolean => {
    const counts = countsOf(columns);
    return counts.missing !== null || check(counts);
  };
  const always = (check: (counts: GroupCounts) => boolean): void =>
    fc.assert(fc.property(twoGroups, (columns) => both(columns, check)));

  test('isolation and interaction add up to 1', () => {
    always((counts) => near(isolation(counts).value! + interaction(counts).value!, 1));
  });
  test('A(0.5) = 1 − (1 − O)²', () => {
    always((counts) => near(atkinson(counts, 0.5).value, 1 - (1 - hutchens(counts).value!) ** 2));
  });
  test('GS = D(1 − P)', () => {
    always((counts) => near(gorard(counts).value, dissimilarity(counts).value! * (1 - share(counts))));
  });
  test('the Gini coefficient is never below D, and at most 2D − D²', () => {
    always((counts) => {
      const [d, g] = [dissimilarity(counts).value!, gini(counts).value!];
      return g >= d - 1e-12 && g <= 2 * d - d * d + 1e-12;
    });
  });
  test('(1 − A(b))^(1−b) of the group = (1 − A(1 − b))^b of the rest', () => {
    fc.assert(
      fc.property(twoGroups, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (columns, b) => {
        const own = atkinson(countsOf(columns), b).value;
        const others = atkinson(countsOf([columns[1]!, columns[0]!]), 1 - b).value;
        return own === null || others === null ? own === others : near(others, 1 - (1 - own) ** ((1 - b) / b));
      }),
    );
  });
  test('the concentration profile exceeds 1 only for a majority', () => {
    always((counts) => share(counts) > 0.5 || concentrationProfile(counts).value! <= 1 + 1e-12);
  });
});
