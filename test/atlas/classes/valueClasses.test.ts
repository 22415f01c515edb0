import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colourScale } from '../../../src/atlas/classes/colourScale.ts';
import { deviationClasses } from '../../../src/atlas/classes/deviationClasses.ts';
import { naturalBreaks } from '../../../src/atlas/classes/naturalBreaks.ts';
import { quantileClasses } from '../../../src/atlas/classes/quantileClasses.ts';
import type { ValueClass } from '../../../src/atlas/classes/valueClass.ts';

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 });

const RULES: readonly (readonly [string, (all: readonly number[], wished: number) => readonly ValueClass[]])[] = [
  ['quantiles', quantileClasses],
  ['natural breaks', naturalBreaks],
  ['standard deviations', (all) => deviationClasses(all)],
];

describe.each(RULES)('%s', (_name, classesOf) => {
  test('every value falls into exactly one class, low to high, and the counts add up', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 7 }), (all, wished) => {
        const classes = classesOf(all, wished);
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        for (const value of all) {
          const own = classes.find(({ limit }) => value <= limit)!;
          expect(value).toBeGreaterThanOrEqual(own.lower!);
          expect(value).toBeLessThanOrEqual(own.upper!);
        }
      }),
    );
  });

  test('nothing gives no class, equal values give one', () => {
    expect(classesOf([], 5)).toEqual([]);
    const [only, ...more] = classesOf([3, 3, 3], 5);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ lower: 3, upper: 3, count: 3 });
  });
});

test('natural breaks have the least squared deviations of all ways to part the values', () => {
  const within = (parts: readonly (readonly number[])[]): number =>
    parts.reduce((total, part) => {
      const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
      return total + part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    }, 0);
  const few = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 9 });
  fc.assert(
    fc.property(few, (all) => {
      const sorted = [...all].sort((a, b) => a - b);
      let best = Infinity;
      for (let i = 1; i < sorted.length - 1; i++) {
        for (let j = i + 1; j < sorted.length; j++) {
          best = Math.min(best, within([sorted.slice(0, i), sorted.slice(i, j), sorted.slice(j)]));
        }
      }
      const found = naturalBreaks(all, 3).map(({ lower, upper }) =>
        sorted.filter((value) => value >= lower! && value <= upper!),
      );
      expect(within(found)).toBeCloseTo(best, 6);
    }),
  );
});

test('standard deviations stand around the unweighted mean', () => {
  // Mean 10, standard deviation of the population 2.309: limits 6.54, 8.85, 11.15, 13.46.
  const classes = deviationClasses([6, 10, 10, 10, 10, 14]);
  expect(classes.map(({ count }) => count)).toEqual([1, 0, 4, 0, 1]);
  expect(classes[1]).toMatchObject({ lower: null, upper: null });
});

test('quantiles keep equal values together', () => {
  const classes = quantileClasses([1, 1, 1, 1, 2, 3], 3);
  expect(classes.map(({ lower, upper, count }) => [lower, upper, count])).toEqual([
    [1, 1, 4],
    [2, 3, 2],
  ]);
});

/** Relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

test('the rising scale darkens with every class, so that its order holds without seeing colours', () => {
  for (const count of [2, 3, 4, 5, 6, 7]) {
    const lights = colourScale(count).map(luminance);
    for (let k = 1; k < count; k++) expect(lights[k]!).toBeLessThan(lights[k - 1]! * 0.85);
  }
});

test('the scale of both ways is lightest in the middle', () => {
  const lights = colourScale(5, true).map(luminance);
  expect(Math.max(...lights)).toBe(lights[2]);
  expect(lights[0]!).toBeLessThan(lights[1]!);
  expect(lights[4]!).toBeLessThan(lights[3]!);
});
