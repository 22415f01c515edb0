import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';
import { cellSums } from '../../../src/core/segregation/kernel/cellSums.ts';
import { directSums } from '../../../src/core/segregation/kernel/directSums.ts';
import { fastSums } from '../../../src/core/segregation/kernel/fastSums.ts';
import { kernelSums } from '../../../src/core/segregation/kernel/kernelSums.ts';
import { kernelWeight } from '../../../src/core/segregation/kernel/kernelWeight.ts';
import { makeKernel } from '../../../src/core/segregation/kernel/makeKernel.ts';

/** A city of n units over so many kilometres; clustered: most units in a dense core, some far out. People very unequal. */
function city(n: number, kilometres: number, clustered: boolean) {
  const random = seededRandom(`${n}|${kilometres}|${clustered}`);
  const place = (): number =>
    1000 * kilometres * (clustered && random.uniform() < 0.9 ? 0.3 + 0.015 * random.normal() : random.uniform());
  const x = Float64Array.from({ length: n }, place);
  const y = Float64Array.from({ length: n }, place);
  const people = Float64Array.from({ length: 2 * n }, () => 1 + Math.floor(random.uniform() ** 6 * 3000));
  return { x, y, people };
}

describe('fast summation is within 1e-6 of all pairs', () => {
  test.each([
    [2, false, 1],
    [2, true, 2],
    [30, false, 1],
    [30, true, 2],
    [60, true, 1],
    [900, true, 1],
  ] as const)('%i km, clustered: %s, exp(−%i d)', (kilometres, clustered, rate) => {
    const { x, y, people } = city(1500, kilometres, clustered);
    const kernel = makeKernel('exponential', null, rate);
    const exact = directSums(x, y, people, 2, kernel);
    const fast = fastSums(x, y, people, 2, kernel);
    const worst = exact.reduce((most, sum, i) => Math.max(most, Math.abs(fast[i]! - sum) / (sum + people[i]!)), 0);
    expect(worst).toBeLessThan(1e-6);
  });

  test('units at one place, and on a line', () => {
    const kernel = makeKernel('exponential', null, 1);
    const people = Float64Array.of(1, 2, 3);
    expect(Array.from(fastSums(new Float64Array(3), new Float64Array(3), people, 1, kernel))).toEqual([5, 4, 3]);
    const x = Float64Array.of(0, 400, 9000);
    const line = fastSums(x, new Float64Array(3), people, 1, kernel);
    directSums(x, new Float64Array(3), people, 1, kernel).forEach((sum, i) => {
      expect(line[i]).toBeCloseTo(sum, 7);
    });
  });
});

test('more than 20,000 units are summed fast, and the sums hold', () => {
  const { x, y, people } = city(20_500, 30, true);
  const column = people.subarray(0, 20_500);
  const kernel = makeKernel('exponential', null, 1);
  const sums = kernelSums(x, y, [column], kernel)[0]!;
  for (let i = 0; i < 20_500; i += 1025) {
    let direct = 0;
    for (let j = 0; j < x.length; j += 1)
      direct += column[j]! * kernelWeight(kernel, ((x[i]! - x[j]!) / 1000) ** 2 + ((y[i]! - y[j]!) / 1000) ** 2);
    expect(Math.abs(sums[i]! / direct - 1)).toBeLessThan(1e-6);
  }
});

test.each([
  makeKernel('biweight', 3),
  makeKernel('triangular', 1),
  makeKernel('exponential', 40),
  makeKernel('biweight', 500),
])('a kernel with a radius is summed by cells, exactly: %o', (kernel) => {
  const { x, y, people } = city(700, 25, true);
  const exact = directSums(x, y, people, 2, kernel);
  cellSums(x, y, people, 2, kernel).forEach((sum, i) => {
    expect(Math.abs(sum - exact[i]!)).toBeLessThan(1e-9 * Math.max(1, exact[i]!));
  });
});

test('a kernel without the radius that it needs is refused', () => {
  expect(() => makeKernel('biweight')).toThrow('requires a radius');
  expect(() => makeKernel('triangular', -1)).toThrow('above 0 kilometres');
  expect(() => makeKernel('exponential', null, 0)).toThrow('rate above 0');
});
