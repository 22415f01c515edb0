import fc from 'fast-check';
import { describe, test } from 'vitest';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { environment } from '../../../src/core/segregation/kernel/environment.ts';
import { kernelSums } from '../../../src/core/segregation/kernel/kernelSums.ts';
import { kernelWeight } from '../../../src/core/segregation/kernel/kernelWeight.ts';
import { makeKernel } from '../../../src/core/segregation/kernel/makeKernel.ts';
import { spatialExposure } from '../../../src/core/segregation/kernel/spatialExposure.ts';
import { exposure } from '../../../src/core/segregation/multigroup/exposure.ts';
import { multigroupDissimilarity } from '../../../src/core/segregation/multigroup/multigroupDissimilarity.ts';
import { multigroupTheilH } from '../../../src/core/segregation/multigroup/multigroupTheilH.ts';
import { relativeDiversity } from '../../../src/core/segregation/multigroup/relativeDiversity.ts';
import { kernelIndices, kernelMatrixIndices } from '../../../src/core/segregation/registry/kernelIndices.ts';
import type { Place } from './randomPlaces.ts';
import { randomPlaces } from './randomPlaces.ts';
import { orderFrom } from './randomTables.ts';

const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

describe('kernel indices', () => {
  const coordinates = (place: Place): [Float64Array, Float64Array] => [
    Float64Array.from(place.x),
    Float64Array.from(place.y),
  ];
  const kernels = [
    makeKernel('exponential'),
    makeKernel('exponential', 1.2),
    makeKernel('triangular', 1.5),
    makeKernel('biweight', 2),
  ];
  const others = [...kernelIndices, ...kernelMatrixIndices];

  test('the sums are those of the definition, pair by pair', () => {
    fc.assert(
      fc.property(randomPlaces, fc.constantFrom(...kernels), (place, kernel) => {
        const [x, y] = coordinates(place);
        const sums = kernelSums(x, y, [Float64Array.from(place.group)], kernel)[0]!;
        return sums.every((sum, i) => {
          let direct = 0;
          for (let j = 0; j < x.length; j += 1)
            direct +=
              kernelWeight(kernel, ((x[i]! - x[j]!) / 1000) ** 2 + ((y[i]! - y[j]!) / 1000) ** 2) * place.group[j]!;
          return Math.abs(sum - direct) <= 1e-9 * Math.max(1, direct);
        });
      }),
    );
  });

  test.each(others.map((index) => [index.name, index] as const))(
    '%s: range, order of units and groups, scale, uninhabited units, parts at one place',
    (_name, index) => {
      const numbers = (
        columns: number[][],
        x: number[],
        y: number[],
        kernel: (typeof kernels)[number],
        order = [0, 1, 2],
      ): number[] | null => {
        const table = groupTable(columns);
        const surroundings = environment(table, Float64Array.from(x), Float64Array.from(y), kernel).value;
        if (surroundings === null || table.groups.length < columns.length) return null;
        const outcome = index.compute(table, surroundings).value;
        if (outcome === null || typeof outcome === 'number') return outcome === null ? null : [outcome];
        return order.flatMap((a) => order.map((b) => outcome[a]![b]!));
      };
      const same = (a: number[] | null, b: number[] | null): boolean =>
        a === null || b === null ? a === b : a.every((entry, i) => near(entry, b[i]!));
      fc.assert(
        fc.property(
          randomPlaces,
          fc.constantFrom(...kernels),
          fc.integer({ min: 1, max: 99 }),
          (place, kernel, salt) => {
            const third = place.group.map((_, i) => place.rest[place.rest.length - 1 - i]! % 7);
            const columns = [place.group, place.rest, third];
            const plain = numbers(columns, place.x, place.y, kernel);
            const order = orderFrom(place.group.length, salt);
            const move = (list: readonly number[]): number[] => order.map((i) => list[i]!);
            const twice = (list: readonly number[]): number[] => list.flatMap((value) => [value, value]);
            const [low, high] = index.range;
            return (
              (plain ?? []).every(
                (entry) => entry >= (low ?? -Infinity) - 1e-9 && entry <= (high ?? Infinity) + 1e-9,
              ) &&
              same(numbers(columns.map(move), move(place.x), move(place.y), kernel), plain) &&
              same(numbers([columns[2]!, columns[0]!, columns[1]!], place.x, place.y, kernel, [1, 2, 0]), plain) &&
              same(
                numbers(
                  columns.map((column) => column.map((count) => 3 * count)),
                  place.x,
                  place.y,
                  kernel,
                ),
                plain,
              ) &&
              same(
                numbers(
                  columns.map((column) => [0, ...column]),
                  [1, ...place.x],
                  [2, ...place.y],
                  kernel,
                ),
                plain,
              ) &&
              same(
                numbers(
                  columns.map((column) => column.flatMap((count) => [count * 0.25, count * 0.75])),
                  twice(place.x),
                  twice(place.y),
                  kernel,
                ),
                plain,
              )
            );
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  test('with a radius that reaches nobody, the indices are those without space', () => {
    fc.assert(
      fc.property(randomPlaces, (place) => {
        const table = groupTable([place.group, place.rest]);
        if (table.missing) return true;
        // On a line a kilometre apart, so that nobody is within a metre.
        const apart = Float64Array.from(place.x, (_, i) => i * 1000);
        const surroundings = environment(table, apart, apart, makeKernel('triangular', 0.001)).value!;
        const [d, r, h] = kernelIndices.map((index) => index.compute(table, surroundings).value);
        return (
          near(d!, multigroupDissimilarity(table).value) &&
          near(r!, relativeDiversity(table).value) &&
          near(h!, multigroupTheilH(table).value) &&
          spatialExposure(table, surroundings).value!.every((row, a) =>
            row.every((p, b) => near(p, exposure(table).value![a]![b]!)),
          )
        );
      }),
    );
  });

  test('evenness gives 0, and exposures of a group add up to 1', () => {
    fc.assert(
      fc.property(randomPlaces, fc.constantFrom(...kernels), (place, kernel) => {
        const even = groupTable([place.rest.map((size) => 2 * (size + 1)), place.rest.map((size) => 3 * (size + 1))]);
        const flat = environment(even, ...coordinates(place), kernel).value!;
        const table = groupTable([place.group, place.rest]);
        const surroundings = environment(table, ...coordinates(place), kernel).value;
        const rows = surroundings === null ? [] : spatialExposure(table, surroundings).value!;
        return (
          kernelIndices.every((index) => Math.abs(index.compute(even, flat).value!) < 1e-9) &&
          rows.every((row) =>
            near(
              row.reduce((sum, p) => sum + p, 0),
              1,
            ),
          )
        );
      }),
    );
  });
});
