import { expect, test } from 'vitest';
import { findColumn } from '../../../src/usecases/table/findColumn.ts';

test('an exact name wins over other writings', () => {
  expect(findColumn(['ID', 'id'], ['id'])).toBe(1);
  expect(findColumn(['Living Environment', 'x'], ['living_environment'])).toBe(0);
  expect(findColumn(['x', 'environment'], ['living_environment', 'environment'])).toBe(1);
});

test('no column and several columns are told apart', () => {
  expect(findColumn(['x'], ['id'])).toBeNull();
  expect(findColumn(['ID', 'Id'], ['id'])).toBe('ambiguous');
});
