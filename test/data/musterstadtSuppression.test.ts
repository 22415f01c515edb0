import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SENSITIVE_FAMILIES } from '../../data/musterstadt/make/output/sensitiveFamilies.ts';
import { determinedUnknowns } from './determinedUnknowns.ts';
import { FOLDER, readMusterstadt } from './readMusterstadt.ts';

const delivered = readMusterstadt();
const { features } = JSON.parse(readFileSync(`${FOLDER}gebiete.geojson`, 'utf8')) as {
  features: { properties: { key: string; parent: string | null } }[];
};
const areas = features.map((feature) => feature.properties);
const keys = ['gesamt', ...areas.map((area) => area.key)];
const childrenOf = new Map(
  keys.map((key) => [key, areas.filter((area) => (area.parent ?? 'gesamt') === key).map((area) => area.key)]),
);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('suppression', () => {
  const shownSums = ({ whole, parts }: { whole: string; parts: readonly string[] }, period: string): string[][] => {
    const members = [whole, ...parts];
    const hierarchy = members.flatMap((m) =>
      [...childrenOf]
        .filter(([, children]) => children.length > 0)
        .map(([key, list]) => [key, ...list].map((k) => `${m}|${k}`)),
    );
    const columns = parts.length === 0 ? [] : keys.map((key) => members.map((m) => `${m}|${key}`));
    return [...hierarchy, ...columns].filter((list) =>
      list.every((id) => !/^(unknown|not_yet)/.test(String(read(id, period)))),
    );
  };
  const read = (id: string, period: string): number | string =>
    delivered.get(id.split('|')[0]!)!.get(period)!.get(id.split('|')[1]!)!;

  test.each(SENSITIVE_FAMILIES.map((family) => [family.whole, family] as const))(
    'no suppressed cell of %s can be computed',
    (_, family) => {
      for (const period of delivered.get(family.whole)!.keys()) {
        const sums = shownSums(family, period);
        const hidden = [...new Set(sums.flat().filter((id) => read(id, period) === 'suppressed'))];
        const number = new Map(hidden.map((id, i) => [id, i]));
        const equations = sums
          .map((list) =>
            list.flatMap((id, i) => (number.has(id) ? [[number.get(id)!, i === 0 ? -1 : 1] as [number, number]] : [])),
          )
          .filter((equation) => equation.length > 0);
        expect(determinedUnknowns(hidden.length, equations).map((i) => `${period} ${hidden[i]}`)).toEqual([]);
      }
    },
  );

  test('no sum leaves only suppressed ones', () => {
    const broken: string[] = [];
    for (const family of SENSITIVE_FAMILIES) {
      for (const period of delivered.get(family.whole)!.keys()) {
        for (const [whole, ...parts] of shownSums(family, period)) {
          const total = read(whole!, period);
          const values = parts.map((id) => read(id, period));
          const hidden = values.filter((value) => value === 'suppressed').length;
          const shown = sum(values.filter((value) => typeof value === 'number'));
          if (hidden > 0 && total === shown + hidden) broken.push(`${period} ${whole}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  test('no count of one or two is shown below the city, and residents are always shown', () => {
    const shown: string[] = [];
    for (const measure of SENSITIVE_FAMILIES.flatMap((family) => [family.whole, ...family.parts])) {
      for (const [period, cells] of delivered.get(measure)!) {
        for (const [key, value] of cells) if (value === 1 || value === 2) shown.push(`${measure} ${period} ${key}`);
      }
    }
    expect(shown).toEqual([]);
    for (const cells of delivered.get('population')!.values()) {
      expect([...cells.values()].every((value) => typeof value === 'number')).toBe(true);
    }
  });
});

test('the audit itself finds a cell that follows from a sum', () => {
  // whole = a + b with b shown: a follows; whole = a + b with both hidden: nothing follows.
  expect(determinedUnknowns(1, [[[0, 1]]])).toEqual([0]);
  expect(
    determinedUnknowns(2, [
      [
        [0, 1],
        [1, 1],
      ],
    ]),
  ).toEqual([]);
  expect(
    determinedUnknowns(2, [
      [
        [0, 1],
        [1, 1],
      ],
      [[1, -1]],
    ]),
  ).toEqual([0, 1]);
});
