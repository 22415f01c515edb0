import { expect, test } from 'vitest';
import { compactPath } from '../../../src/report/charts/compactPath.ts';
import { drawMap } from '../../../src/report/charts/drawMap.ts';
import type { MapModel, MapShapes } from '../../../src/report/charts/mapModel.ts';

const area = (key: string, found: number | null, gap: MapModel['areas'][number]['gap'] = null) => ({
  key,
  name: `Gebiet ${key}`,
  value: found === null ? null : 12.3 + found,
  class: found,
  gap,
  reason: gap === 'suppressed' ? ('suppressed' as const) : null,
});
const model: MapModel = {
  title: 'SGB-II-Quote',
  subtitle: '',
  unitSymbol: '%',
  decimals: 1,
  signed: false,
  scale: 'sequential',
  classes: [
    { label: '12,3 %', lower: 12.3, upper: 12.3, count: 1 },
    { label: '13,3 %', lower: 13.3, upper: 13.3, count: 1 },
  ],
  areas: [
    area('a', 0),
    area('b', 1),
    area('c', null, 'suppressed'),
    area('d', null, 'missing'),
    area('e', null, 'not_evaluable'),
  ],
};
const shapes: MapShapes = {
  width: 720,
  height: 100,
  areas: model.areas.map((_, i) => [[[i * 20, 0, i * 20 + 20, 0, i * 20 + 20, 20, i * 20, 20, i * 20, 0]]]),
};

test('classes in colours, what is missing in three hatchings, all counted in the legend and the description', () => {
  const svg = drawMap(model, shapes, { id: 'm', footer: '' });
  expect(svg).toBe(drawMap(model, shapes, { id: 'm', footer: '' }));
  for (const gap of ['suppressed', 'missing', 'not_evaluable']) {
    expect(svg).toContain(`<pattern id="m-${gap}"`);
    expect(svg.match(new RegExp(`fill="url\\(#m-${gap}\\)"`, 'g'))).toHaveLength(2);
  }
  expect(svg).toContain(
    '5 Gebieten. 12,3 % (1); 13,3 % (1); geheim gehalten (1); liegt nicht vor (1); nicht beurteilbar (1).',
  );
  expect(svg).toContain('<title>Gebiet a: 12,3&#160;%</title>');
  expect(svg.match(/<path d="M0 0l20 0/g)).toHaveLength(1);
});

test('a map without names stays small, one with a named scale keeps its colours', () => {
  const named: MapModel = {
    ...model,
    scale: 'named',
    classes: model.classes.map((one) => ({ ...one, lower: null, upper: null, colour: '#8c2d04' })),
  };
  const svg = drawMap(named, shapes, { id: 'm', footer: '', names: false });
  expect(svg).toContain('fill="#8c2d04"');
  expect(svg).not.toContain('<title>');
});

test('paths are written as steps in tenths without adding up what is rounded', () => {
  expect(compactPath('M1,2L1.5,2L1.5,1.04Z')).toBe('M1 2l.5 0 0-1Z');
  const far = `M0,0${Array.from({ length: 100 }, (_, i) => `L${((i + 1) * 0.33).toFixed(2)},0`).join('')}Z`;
  const steps = [...compactPath(far).matchAll(/(-?\.?\d*\.?\d+) 0/g)].slice(1).map((found) => Number(found[1]));
  expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(33, 1);
});
