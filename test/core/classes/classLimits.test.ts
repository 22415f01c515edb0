import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClassRule, classLimits } from '../../../src/core/classes/classLimits.ts';
import { classOf } from '../../../src/core/classes/classOf.ts';

describe('class limits', () => {
  test('quantiles: about equal sizes, equal values never part', () => {
    expect(classLimits([1, 2, 3, 4], 2, 'quantile')).toEqual([2, 4]);
    expect(classLimits([5, 1, 3, 2, 4], 5, 'quantile')).toEqual([1, 2, 3, 4, 5]);
    expect(classLimits([1, 1, 1, 1, 9], 5, 'quantile')).toEqual([1, 9]);
  });

  test('natural breaks: the split with the least spread inside the groups, tried out by hand', () => {
    expect(classLimits([1, 2, 10, 11, 30], 3, 'natural-breaks')).toEqual([2, 11, 30]);
    expect(classLimits([4, 4, 4], 3, 'natural-breaks')).toEqual([4]);
  });

  test('standard deviations around the mean: 5 with deviation 2 by hand', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(classLimits(values, 4, 'standard-deviation')).toEqual([3, 5, 7, 9]);
    expect(classLimits(values, 5, 'standard-deviation')).toEqual([2, 4, 6, 8, 9]);
    expect(classLimits([3, 3], 5, 'standard-deviation')).toEqual([3]);
  });

  test('no values, no classes; a count must be a whole number', () => {
    expect(classLimits([], 5, 'quantile')).toEqual([]);
    expect(() => classLimits([1], 0, 'quantile')).toThrow(RangeError);
    expect(() => classLimits([1], 2.5, 'quantile')).toThrow(RangeError);
  });

  test('every value has a class, limits rise, and no quantile or natural class is empty', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 });
    const rules = fc.constantFrom<ClassRule>('quantile', 'natural-breaks', 'standard-deviation');
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), rules, (list, count, rule) => {
        const limits = classLimits(list, count, rule);
        expect(limits.length).toBeGreaterThan(0);
        expect(limits.length).toBeLessThanOrEqual(count);
        for (let i = 1; i < limits.length; i++) expect(limits[i]!).toBeGreaterThanOrEqual(limits[i - 1]!);
        const classes = list.map((value) => classOf(value, limits));
        expect(Math.min(...classes)).toBeGreaterThanOrEqual(0);
        if (rule !== 'standard-deviation') expect(new Set(classes).size).toBe(limits.length);
      }),
    );
  });
});
