import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { environment } from '../../../src/core/segregation/kernel/environment.ts';
import { makeKernel } from '../../../src/core/segregation/kernel/makeKernel.ts';
import { kernelIndices, kernelMatrixIndices } from '../../../src/core/segregation/registry/kernelIndices.ts';
import { localIndices, localMatrixIndices } from '../../../src/core/segregation/registry/localIndices.ts';
import { groupMatrixIndices, multigroupIndices } from '../../../src/core/segregation/registry/multigroupIndices.ts';
import { oneGroupIndices } from '../../../src/core/segregation/registry/oneGroupIndices.ts';
import { ordinalIndices } from '../../../src/core/segregation/registry/ordinalIndices.ts';
import { spatialIndices } from '../../../src/core/segregation/registry/spatialIndices.ts';
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
import { contextOf, countsAt, randomPlaces } from './randomPlaces.ts';
import { countsOf, randomColumns } from './randomTables.ts';
import { spatialDefinitions } from './spatialDefinitions.ts';

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

describe.each(spatialIndices.map((index) => [index.name, index] as const))('with places: %s', (name, index) => {
  test('is what its definition says', () => {
    fc.assert(
      fc.property(randomPlaces, (place) => {
        const value = index.compute(countsAt(place), contextOf(place)).value;
        // A ratio of differences loses digits where both are small.
        return value === null || close(value, spatialDefinitions[name]!(place), 1e-7);
      }),
    );
  });
});

describe.each([...kernelIndices, ...kernelMatrixIndices].map((index) => [index.name, index] as const))(
  'surroundings: %s',
  (name, index) => {
    test('is the definition without space, with the composition of the surroundings in place of that of the units', () => {
      fc.assert(
        fc.property(randomPlaces, (place) => {
          const table = groupTable([place.group, place.rest]);
          const [x, y] = [Float64Array.from(place.x), Float64Array.from(place.y)];
          const surroundings = environment(table, x, y, makeKernel('biweight', 2)).value;
          if (surroundings === null || table.missing) return true;
          const plain = many([place.group, place.rest]);
          const around = { ...plain, p: plain.p.map((_, i) => surroundings.map((list) => list[i]!)) };
          const outcome = index.compute(table, surroundings).value!;
          return typeof outcome === 'number'
            ? close(outcome, multigroupDefinitions[name]!(around))
            : outcome.every((row, a) => row.every((value, b) => close(value, matrixDefinitions[name]!(around, a, b))));
        }),
      );
    });
  },
);

test('every definition belongs to a registered index', () => {
  const names = (list: readonly { name: string }[]): string[] => list.map((index) => index.name).sort();
  expect([...Object.keys(oneGroupDefinitions), ...DRAWN].sort()).toEqual(names(oneGroupIndices));
  expect(Object.keys(multigroupDefinitions).sort()).toEqual(names(multigroupIndices));
  expect(Object.keys(spatialDefinitions).sort()).toEqual(names(spatialIndices));
  expect(Object.keys(matrixDefinitions).sort()).toEqual(names(groupMatrixIndices));
  expect(Object.keys(ordinalDefinitions).sort()).toEqual(names(ordinalIndices));
  expect(Object.keys(localDefinitions).sort()).toEqual(names(localIndices));
  expect(Object.keys(localMatrixDefinitions).sort()).toEqual(names(localMatrixIndices));
});
