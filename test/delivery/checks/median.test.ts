import { expect, test } from 'vitest';
import { median } from '../../../src/delivery/checks/median.ts';

test('the middle value, the lower of two', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(median([5])).toBe(5);
});

test('weights move it, and nothing has none', () => {
  expect(median([1, 2, 3], [1, 1, 5])).toBe(3);
  expect(median([1, 2, 3], [0, 1, 0])).toBe(2);
  expect(median([])).toBeNaN();
  expect(median([1, 2], [0, 0])).toBeNaN();
});
