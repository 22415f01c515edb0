import { describe, expect, test } from 'vitest';
import { reasonCode } from '../../../src/domain/reason.ts';
import { burdenedAreas } from '../../../src/engine/burden/burdenedAreas.ts';
import type { IndicatorColumn } from '../../../src/engine/indicatorColumn.ts';

const column = (values: (number | null)[]): IndicatorColumn =>
  ({
    values: Float64Array.from(values, (value) => value ?? 0),
    reasons: Uint8Array.from(values, (value) => (value === null ? reasonCode('suppressed') : 0)),
  }) as IndicatorColumn;

describe('who is burdened', () => {
  test('the worst quarter of the areas with a value; without a value nobody knows', () => {
    const found = burdenedAreas(column([1, 9, null, 5, 7]), 'high_adverse', { worstShare: 0.25 });
    expect(found).toEqual({ burdened: [0, 1, null, 0, 0], limit: 9 });
  });

  test('areas as bad as the last of the worst are burdened too', () => {
    expect(burdenedAreas(column([7, 9, 7, 5]), 'high_adverse', { worstShare: 0.5 }).burdened).toEqual([1, 1, 1, 0]);
  });

  test('of a favourable indicator the lowest values are bad', () => {
    expect(burdenedAreas(column([7, 9, 3, 5]), 'high_favourable', { worstShare: 0.25 })).toEqual({
      burdened: [0, 0, 1, 0],
      limit: 3,
    });
    expect(burdenedAreas(column([7, 3]), 'high_favourable', { limit: 5 }).burdened).toEqual([0, 1]);
  });

  test('a limit counts itself; a share too small for one area burdens none; no values, no answer', () => {
    expect(burdenedAreas(column([5, 4.9]), 'high_adverse', { limit: 5 }).burdened).toEqual([1, 0]);
    expect(burdenedAreas(column([5, 4, 3]), 'high_adverse', { worstShare: 0.2 }).burdened).toEqual([0, 0, 0]);
    expect(burdenedAreas(column([null]), 'high_adverse', { worstShare: 0.5 })).toEqual({
      burdened: [null],
      limit: null,
    });
  });
});
