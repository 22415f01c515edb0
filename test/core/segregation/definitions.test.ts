import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { localIndices, localMatrixIndices } from '../../../src/core/segregation/registry/localIndices.ts';
import { groupMatrixIndices, multigroupIndices } from '../../../src/core/segregation/registry/multigroupIndices.ts';
import { oneGroupIndices } from '../../../src/core/segregation/registry/oneGroupIndices.ts';
import { ordinalIndices } from '../../../src/core/segregation/registry/ordinalIndices.ts';
import {
  localDefinitions,
  localMatrixDefinitions,
  many,
  matrixDefinitions,
  multigroupDefinitions,
  oneGroupDefinitions,
  ordinalDefinitions,
  two,
} from './definitions.ts';
import { countsOf, randomColumns } from './randomTables.ts';

const OPTIONS = { seed: 'definitions', draws: 2 };
const close = (a: number, b: number, tolerance = 1e-9): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));

/** Random draws have no definition to compare single values with; `seededDraws.test.ts` holds them to exact means. */
const DRAWN = ['giniExpected', 'giniModified', 'dissimilarityBiasCorrected'];

describe.each(
  oneGroupIndices.filter((index) => !DRAWN.includes(index.name)).map((index) => [index.name, index] as const),
)('one group: %s', (name, index) => {
  test('is what its definition says', () => {
    // The enumeration of the expected values needs whole numbers of people.
    const whole = /Expected|Modified/.test(name);
    fc.assert(
      fc.property(randomColumns({ min: 2, max: 2 }), (columns) => {
        const table = whole ? columns.map((column) => column.map(Math.round)) : columns;
        const value = index.compute(countsOf(table), OPTIONS).value;
        return (
          value === null || close(value, oneGroupDefinitions[name]!(two(table[0]!, table[1]!)), whole ? 1e-8 : 1e-9)
        );
      }),
    );
  });
});

describe.each(multigroupIndices.map((index) => [index.name, index] as const))('several groups: %s', (name, index) => {
  test('is what its definition says', () => {
    fc.assert(
      fc.property(randomColumns({ min: 1, max: 5 }), (columns) => {
        const value = index.compute(groupTable(columns)).value;
        return value === null || close(value, multigroupDefinitions[name]!(many(columns)));
      }),
    );
  });
});

describe.each(ordinalIndices.map((index) => [index.name, index] as const))('ordered groups: %s', (name, index) => {
  test('is what its definition says', () => {
    const degree = Number(/\d$/.exec(name)![0]);
    fc.assert(
      fc.property(randomColumns({ min: 2, max: 8 }), (columns) => {
        const value = index.compute(groupTable(columns)).value;
        if (value === null) return true;
        const definition = ordinalDefinitions[name]!(many(columns));
        // The normal equations square the condition of the fit; only well-placed cuts can be compared closely.
        return close(value, definition, name.startsWith('lambda') ? 1e-9 : degree === 4 ? 1e-2 : 1e-5);
      }),
    );
  });
});

describe.each(groupMatrixIndices.map((index) => [index.name, index] as const))(
  'every two groups: %s',
  (name, index) => {
    test('is what its definition says', () => {
      fc.assert(
        fc.property(randomColumns({ min: 1, max: 5 }), (columns) =>
          (index.compute(groupTable(columns)).value ?? []).every((row, a) =>
            row.every((value, b) => close(value, matrixDefinitions[name]!(many(columns), a, b))),
          ),
        ),
      );
    });
  },
);

describe.each(localIndices.map((index) => [index.name, index] as const))('local: %s', (name, index) => {
  test('is what its definition says', () => {
    fc.assert(
      fc.property(randomColumns({ min: 1, max: 5 }), (columns) => {
        const values = index.compute(groupTable(columns)).value;
        const definition = values === null ? [] : localDefinitions[name]!(many(columns));
        return (
          values === null || (values.length === definition.length && definition.every((d, i) => close(values[i]!, d)))
        );
      }),
    );
  });
});

describe.each(localMatrixIndices.map((index) => [index.name, index] as const))('local by group: %s', (name, index) => {
  test('is what its definition says', () => {
    fc.assert(
      fc.property(randomColumns({ min: 1, max: 5 }), (columns) =>
        (index.compute(groupTable(columns)).value ?? []).every((list, m) =>
          list.every((value, i) => close(value, localMatrixDefinitions[name]!(many(columns), i, m))),
        ),
      ),
    );
  });
});

test('every definition belongs to a registered index', () => {
  const names = (list: readonly { name: string }[]): string[] => list.map((index) => index.name).sort();
  expect([...Object.keys(oneGroupDefinitions), ...DRAWN].sort()).toEqual(names(oneGroupIndices));
  expect(Object.keys(multigroupDefinitions).sort()).toEqual(names(multigroupIndices));
  expect(Object.keys(matrixDefinitions).sort()).toEqual(names(groupMatrixIndices));
  expect(Object.keys(ordinalDefinitions).sort()).toEqual(names(ordinalIndices));
  expect(Object.keys(localDefinitions).sort()).toEqual(names(localIndices));
  expect(Object.keys(localMatrixDefinitions).sort()).toEqual(names(localMatrixIndices));
});
