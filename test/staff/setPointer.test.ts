import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../src/staff/json.ts';
import { pointerTo } from '../../src/staff/pointerTo.ts';
import { readPointer } from '../../src/staff/readPointer.ts';
import { setPointer } from '../../src/staff/setPointer.ts';

test('a value is set where the pointer says, and what is missing on the way is made', () => {
  expect(setPointer({ id: 'x' }, '/area/aliases/9977', '0103')).toEqual({
    id: 'x',
    area: { aliases: { 9977: '0103' } },
  });
  expect(setPointer({ symbols: { x: 'unknown' } }, '/symbols/-', 0)).toEqual({ symbols: { x: 'unknown', '-': 0 } });
});

test('the empty cell, slashes and tildes have their places', () => {
  expect(setPointer({}, '/symbols/', 'unknown')).toEqual({ symbols: { '': 'unknown' } });
  expect(setPointer({}, '/measures/Anteil ~1 Fläche~0', null)).toEqual({ measures: { 'Anteil / Fläche~': null } });
});

test('lists keep their length; "-" appends', () => {
  expect(setPointer({ header: ['a', 'b'] }, '/header/1', 'c')).toEqual({ header: ['a', 'c'] });
  expect(setPointer({ header: ['a'] }, '/header/-', 'b')).toEqual({ header: ['a', 'b'] });
  expect(setPointer({ header: ['a', 'b'] }, '/header/0', undefined)).toEqual({ header: ['b'] });
  expect(() => setPointer({ header: ['a'] }, '/header/5', 'b')).toThrow();
});

test('the document that was given stays as it was', () => {
  const before = { roles: { a: 'key' } };
  setPointer(before, '/roles/a', 'name');
  expect(before).toEqual({ roles: { a: 'key' } });
});

test('a column may be called __proto__ or constructor', () => {
  for (const name of ['__proto__', 'constructor']) {
    const set = setPointer({ roles: {} }, pointerTo('roles', name), 'value');
    expect(JSON.stringify(set)).toBe(`{"roles":{"${name}":"value"}}`);
    expect(readPointer(set, pointerTo('roles', name))).toBe('value');
  }
  expect(readPointer({ roles: {} }, '/roles/constructor')).toBeUndefined();
  expect(({} as Record<string, unknown>).value).toBeUndefined();
});

test('nothing is set through a plain value, and no text that is no pointer is taken for one', () => {
  expect(() => setPointer({ title: 'x' }, '/title/a', 1)).toThrow();
  expect(() => setPointer({}, 'title', 1)).toThrow();
});

test('what is set is read back, and taking it away leaves the rest', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), fc.jsonValue(), (names, value) => {
      const pointer = pointerTo(...names);
      const set = setPointer({ other: 1 }, pointer, value as Json);
      expect(readPointer(set, pointer)).toEqual(value);
      expect(readPointer(setPointer(set, pointer, undefined), pointer)).toBeUndefined();
    }),
  );
});
