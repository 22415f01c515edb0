import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';
import { complementPanel } from '../../../src/core/trend/complementPanel.ts';
import { DETECTORS } from '../../../src/core/trend/detectors.ts';
import { levelFreeFactor } from '../../../src/core/trend/levelFreeFactor.ts';
import { levelFreePrecision } from '../../../src/core/trend/levelFreePrecision.ts';
import { listedDirections } from '../../../src/core/trend/listedDirections.ts';
import { scanShapes } from '../../../src/core/trend/scanShapes.ts';
import { shapeScores } from '../../../src/core/trend/shapeScores.ts';
import { trendClass } from '../../../src/core/trend/trendClass.ts';
import { makePanel } from './makePanel.ts';

test('one area that leaves the city is found, its direction and beginning too', () => {
  const { panel } = makePanel({ areas: 60, years: 12, drift: { area: 7, from: 6, size: 0.15 } });
  const found = DETECTORS.sbs(panel);
  expect(Array.from(found.enters.keys()).filter((i) => found.enters[i] === 1)).toEqual([7]);
  expect(found.sign[7]).toBe(1);
  expect(found.q[7]).toBeLessThan(0.02);
  expect(found.change[7]).toBeGreaterThan(0.5);
  expect(found.low[7]).toBeLessThan(found.change[7]!);
  expect(found.onsetFrom[7]!).toBeLessThanOrEqual(found.onset[7]!);
  expect(Math.abs(found.onset[7]! - (2010 + 7))).toBeLessThanOrEqual(1);
});

test('a city in which nobody decouples, however hard it is hit, has an empty list', () => {
  const { panel } = makePanel({ areas: 60, years: 12, shock: 0.4 });
  expect(DETECTORS.sbs(panel).enters.includes(1)).toBe(false);
  expect(DETECTORS['sbs-reference'](panel).enters.includes(1)).toBe(false);
  // The rules of today list a good part of the very same city.
  for (const rule of ['berlin', 'hamburg'] as const)
    expect(DETECTORS[rule](panel).enters.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(10);
});

test('a single odd year is no decoupling', () => {
  const { panel } = makePanel({ areas: 60, years: 12 });
  const at = 5 * 12 + 8;
  panel.count[at] = Math.round(panel.count[at]! * 1.6);
  expect(DETECTORS.sbs(panel).enters[5]).toBe(0);
});

test('those who are not counted move the other way, with the same evidence', () => {
  const { panel } = makePanel({ areas: 40, years: 9, drift: { area: 3, from: 4, size: 0.2 } });
  const up = DETECTORS['sbs-reference'](panel);
  const down = DETECTORS['sbs-reference'](complementPanel(panel));
  expect(down.sign[3]).toBe(-1);
  up.score.forEach((score, i) => {
    expect(down.score[i]!).toBeCloseTo(-score, 8);
  });
  up.gap.forEach((gap, i) => {
    expect(down.gap[i]!).toBeCloseTo(-gap, 10);
  });
  up.change.forEach((change, i) => {
    expect(down.change[i]!).toBeCloseTo(-change, 8);
  });
});

test('other areas may come and go: the draws of an area depend on its key and the year alone', () => {
  const { panel } = makePanel({ areas: 40, years: 9 });
  expect(DETECTORS.sbs(panel)).toEqual(DETECTORS.sbs({ ...panel }));
  const renamed = { ...panel, keys: panel.keys.map((key) => `x${key}`) };
  const same = DETECTORS.sbs(renamed);
  const first = DETECTORS.sbs(panel);
  expect(same.score).toEqual(first.score);
  expect(same.p).not.toEqual(first.p);
});

test('missing years are left out: nothing is claimed about them, and nothing breaks', () => {
  const { panel } = makePanel({ areas: 60, years: 12, drift: { area: 7, from: 6, size: 0.2 } });
  for (const [i, t] of [
    [7, 3],
    [7, 8],
    [9, 0],
    [11, 5],
  ] as const) {
    panel.count[i * 12 + t] = Number.NaN;
    panel.population[i * 12 + t] = Number.NaN;
  }
  panel.count[20 * 12 + 11] = Number.NaN;
  panel.population[20 * 12 + 11] = Number.NaN;
  const found = DETECTORS.sbs(panel);
  expect(found.enters[7]).toBe(1);
  expect(found.judged[9]).toBe(1);
  expect(found.judged[20]).toBe(0);
  expect(found.q.filter(Number.isNaN)).toHaveLength(1);
});

test('a whole year without values is a gap of two years, not of one', () => {
  const { panel } = makePanel({ areas: 60, years: 12, drift: { area: 7, from: 6, size: 0.2 } });
  const left = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11];
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(panel.keys.flatMap((_, i) => left.map((t) => values[i * 12 + t]!)));
  const found = DETECTORS.sbs({
    keys: panel.keys,
    years: Float64Array.from(left, (t) => panel.years[t]!),
    count: pick(panel.count),
    population: pick(panel.population),
  });
  expect(found.enters[7]).toBe(1);
  expect(found.change[7]! / DETECTORS.sbs(panel).change[7]!).toBeCloseTo(1, 0);
});

test('fewer than 25 areas, or fewer than six years, are not judged', () => {
  expect(DETECTORS.sbs(makePanel({ areas: 24, years: 12 }).panel).judged.includes(1)).toBe(false);
  expect(DETECTORS.sbs(makePanel({ areas: 25, years: 12 }).panel).judged.includes(0)).toBe(false);
  expect(DETECTORS.sbs(makePanel({ areas: 60, years: 5 }).panel).judged.includes(1)).toBe(false);
});

test('areas with few people or cases leave the family of the default, not of the reference', () => {
  const { panel } = makePanel({ areas: 40, years: 8 });
  for (let t = 0; t < 8; t += 1) panel.count[3 * 8 + t] = 9;
  panel.population[4 * 8 + 7] = 99;
  panel.count[4 * 8 + 7] = 12;
  expect(Array.from(DETECTORS.sbs(panel).judged.subarray(2, 6))).toEqual([1, 0, 0, 1]);
  expect(Array.from(DETECTORS['sbs-reference'](panel).judged.subarray(2, 6))).toEqual([1, 1, 1, 1]);
});

test('the scores of all shapes at once are the products with each shape', () => {
  const years = Float64Array.of(2010, 2011, 2013, 2014, 2015, 2018, 2019, 2020, 2021);
  const shapes = scanShapes(years);
  const random = seededRandom('scores');
  const residual = Float64Array.from(years, () => random.normal());
  const scores = new Float64Array(shapes.count);
  shapeScores(residual, 0, years, shapes, scores);
  for (let k = 0; k < shapes.count; k += 1) {
    let product = 0;
    for (let t = 0; t < years.length; t += 1) product += shapes.x[k * years.length + t]! * residual[t]!;
    expect(scores[k]!).toBeCloseTo(product, 10);
  }
});

test('the factor of a precision gives it back, unknown years stay zero', () => {
  const T = 5;
  const covariance = Float64Array.from({ length: T * T }, (_, at) => 0.8 ** Math.abs(Math.floor(at / T) - (at % T)));
  for (let t = 0; t < T; t += 1) {
    covariance[2 * T + t] = Number.NaN;
    covariance[t * T + 2] = Number.NaN;
  }
  const precision = levelFreePrecision(covariance, T);
  const factor = levelFreeFactor(precision, T);
  for (let i = 0; i < T; i += 1) {
    let row = 0;
    for (let j = 0; j < T; j += 1) {
      row += precision[i * T + j]!;
      let product = 0;
      for (let k = 0; k < T; k += 1) product += factor[i * T + k]! * factor[j * T + k]!;
      expect(product).toBeCloseTo(precision[i * T + j]!, 10);
    }
    expect(row).toBeCloseTo(0, 10);
  }
});

test('memory: weaker evidence keeps an area on the list, only in its own direction', () => {
  const detection = {
    sign: Int8Array.of(1, 1, -1, 1),
    enters: Uint8Array.of(1, 0, 0, 0),
    stays: Uint8Array.of(1, 1, 1, 0),
  };
  expect(listedDirections(detection, Int8Array.of(0, 1, 1, 1))).toEqual(Int8Array.of(1, 1, 0, 0));
});

test('the words for what was found', () => {
  const base = { judged: true, direction: 0, gap: 3, burdened: false, blind: false };
  expect(trendClass({ ...base, direction: 1 })).toBe('entkoppelt_sich');
  expect(trendClass({ ...base, direction: 1, gap: 0 })).toBe('verliert_vorsprung');
  expect(trendClass({ ...base, direction: -1 })).toBe('holt_auf');
  expect(trendClass({ ...base, direction: -1, gap: -1 })).toBe('setzt_sich_guenstig_ab');
  expect(trendClass({ ...base, burdened: true, blind: true })).toBe('dauerhaft_belastet');
  expect(trendClass({ ...base, blind: true })).toBe('nicht_beurteilbar');
  expect(trendClass({ ...base, judged: false, direction: 1 })).toBe('nicht_beurteilbar');
  expect(trendClass(base)).toBe('unauffaellig');
  expect(trendClass({ ...base, direction: 1 }, 'neutral')).toBe('steigt_staerker');
  expect(trendClass({ ...base, direction: -1, gap: -1 }, 'neutral')).toBe('sinkt_staerker');
  expect(trendClass({ ...base, burdened: true }, 'neutral')).toBe('unauffaellig');
});

test('the labels of the years do not matter, only the years between them', () => {
  const { panel } = makePanel({ areas: 60, years: 12, drift: { area: 7, from: 6, size: 0.15 } });
  const later = DETECTORS.sbs({ ...panel, years: panel.years.map((year) => year + 100) });
  const now = DETECTORS.sbs(panel);
  now.score.forEach((score, i) => {
    expect(later.score[i]!).toBeCloseTo(score, 9);
    expect(later.onset[i]! - 100).toBe(now.onset[i]);
    expect(later.change[i]!).toBeCloseTo(now.change[i]!, 9);
  });
});

test('twice as many people and cases: every interval is tighter', () => {
  const { panel } = makePanel({ areas: 60, years: 12 });
  const double = {
    ...panel,
    count: panel.count.map((k) => 2 * k),
    population: panel.population.map((n) => 2 * n),
  };
  const [one, two] = [DETECTORS['sbs-reference'](panel), DETECTORS['sbs-reference'](double)];
  const width = ({ low, high }: typeof one, i: number): number => high[i]! - low[i]!;
  const tighter = panel.keys.filter((_, i) => width(two, i) < width(one, i)).length;
  expect(tighter).toBeGreaterThanOrEqual(57);
});

test('a shock that multiplies the odds of the whole city leaves at least 99 of 100 classes', () => {
  let same = 0;
  let all = 0;
  for (let city = 0; city < 8; city += 1) {
    const { panel } = makePanel({
      areas: 60,
      years: 12,
      drift: { area: 7, from: 6, size: 0.15 },
      seed: `shock ${city}`,
    });
    const T = 12;
    const hit = panel.count.map((k, at) => {
      const n = panel.population[at]!;
      if (at % T < 9) return k;
      const odds = (Math.exp(0.3) * k) / (n - k);
      return Math.round((n * odds) / (1 + odds));
    });
    const classes = (counts: Float64Array): string[] => {
      const found = DETECTORS.sbs({ ...panel, count: counts });
      return panel.keys.map((_, i) =>
        trendClass({
          judged: found.judged[i] === 1,
          direction: found.enters[i] === 1 ? found.sign[i]! : 0,
          gap: found.gap[i]!,
          burdened: found.burdened[i] === 1,
          blind: found.blind[i] === 1,
        }),
      );
    };
    const [before, after] = [classes(panel.count), classes(hit)];
    all += before.length;
    same += before.filter((one, i) => one === after[i]).length;
  }
  expect(same / all).toBeGreaterThanOrEqual(0.99);
});
