import { expect, test } from 'vitest';
import { drawRanking } from '../../../src/report/charts/drawRanking.ts';
import type { RankingModel } from '../../../src/report/charts/rankingModel.ts';

const model: RankingModel = {
  indicator: 'sgb2-quote',
  title: 'SGB-II-Quote',
  unitSymbol: '%',
  decimals: 1,
  signed: false,
  period: '2021-12-31',
  levelPlural: 'Sozialräume',
  areas: [
    ...Array.from({ length: 20 }, (_, i) => ({
      key: String(i),
      name: `Gebiet ${i}`,
      value: 40 - i,
      reason: null,
      lower: 39 - i,
      upper: 41 - i,
      rank: i + 1,
      decile: 10 - Math.floor(i / 2),
      marked: i === 2,
    })),
    {
      key: 'x',
      name: 'X',
      value: null,
      reason: 'suppressed',
      lower: null,
      upper: null,
      rank: null,
      decile: null,
      marked: false,
    },
  ],
  cityValue: 18.6,
};

test('bars from the highest to the lowest, limits between deciles, the city as a line, the marked area named', () => {
  const svg = drawRanking(model, { id: 'r', footer: '' });
  expect(svg).toBe(drawRanking(model, { id: 'r', footer: '' }));
  expect(svg.match(/<rect[^>]*fill="#8fb3d1"/g)!.length).toBe(19 + 1);
  expect(svg.match(/<rect[^>]*fill="#a3430b"/g)!.length).toBe(1 + 1);
  expect(svg.match(/<g[^>]*stroke-dasharray="2 3"[^>]*>(<line[^>]*>){9}/)).not.toBeNull();
  expect(svg).toContain('Gebiet 2: 38,0\u00a0%, Rang 3 von 20.');
  expect(svg).toContain('Stadtwert: 18,6\u00a0%');
  expect(svg).toContain('Sozialräume ohne Wert: 1 geheim gehalten.');
  expect(svg).not.toMatch(/NaN|undefined/);
});

test('values below zero hang from the axis', () => {
  const below = model.areas.slice(0, 3).map((one, i) => ({ ...one, value: i - 1 }));
  const svg = drawRanking({ ...model, areas: below, cityValue: null }, { id: 'r', footer: '' });
  expect(svg).toContain('−1');
  expect(svg).not.toMatch(/height="-/);
});
