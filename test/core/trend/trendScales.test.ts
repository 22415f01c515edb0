import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';
import { cutPanel } from '../../../src/core/trend/cutPanel.ts';
import { DETECTORS } from '../../../src/core/trend/detectors.ts';
import { jointList } from '../../../src/core/trend/jointList.ts';
import { LIST_RULE } from '../../../src/core/trend/listRule.ts';
import { pooledPanel } from '../../../src/core/trend/pooledPanel.ts';
import type { TrendPanel } from '../../../src/core/trend/trendPanel.ts';
import { makePanel } from './makePanel.ts';

const listed = (panel: TrendPanel): number[] => {
  const { enters } = DETECTORS.sbs(panel);
  return Array.from(enters.keys()).filter((i) => enters[i] === 1);
};
const DRIFT = { areas: 60, years: 12, drift: { area: 7, from: 6, size: 0.15 } };

test('events per 1,000: the same drift is found, told in events per 1,000', () => {
  const { panel } = makePanel(DRIFT);
  const events: TrendPanel = { ...panel, scale: { kind: 'frequency', per: 1000 } };
  expect(listed(events)).toEqual([7]);
  const [share, frequency] = [DETECTORS.sbs(panel), DETECTORS.sbs(events)];
  expect(frequency.gap[7]! / share.gap[7]!).toBeCloseTo(10, 10);
  expect(frequency.change[7]! / share.change[7]!).toBeGreaterThan(7);
  expect(frequency.change[7]! / share.change[7]!).toBeLessThan(13);
});

/** Rents of areas that follow the city; one of them rises by 2 % a year more. */
function rents(drift: boolean): TrendPanel {
  const random = seededRandom('rents');
  const [areas, years] = [60, 12];
  const count = new Float64Array(areas * years);
  const population = new Float64Array(areas * years);
  for (let i = 0; i < areas; i += 1) {
    const level = 7 * Math.exp(0.15 * random.normal());
    const people = Math.round(1500 * Math.exp(0.6 * random.normal()) + 300);
    for (let t = 0; t < years; t += 1) {
      const more = drift && i === 7 ? 0.02 * Math.max(0, t - 4) : 0;
      const noise = random.normal() * Math.sqrt(0.5 / people);
      count[i * years + t] = level * Math.exp(0.03 * t + more + noise);
      population[i * years + t] = people;
    }
  }
  const keys = Array.from({ length: areas }, (_, i) => `a${String(i).padStart(4, '0')}`);
  return {
    keys,
    years: Float64Array.from({ length: years }, (_, t) => 2010 + t),
    count,
    population,
    scale: { kind: 'amount', per: 1 },
  };
}

test('rents learn from themselves how far they fluctuate; what leaves them is found in euros', () => {
  expect(listed(rents(false))).toEqual([]);
  expect(listed(rents(true))).toEqual([7]);
  const found = DETECTORS.sbs(rents(true));
  // 2 % a year of some 8 euros.
  expect(found.change[7]!).toBeGreaterThan(0.08);
  expect(found.change[7]!).toBeLessThan(0.35);
  // The unit does not matter.
  const cents = { ...rents(true), count: rents(true).count.map((value) => value * 100) };
  expect(DETECTORS.sbs(cents).change[7]! / found.change[7]!).toBeCloseTo(100, 6);
});

test('a break at which areas jump of themselves is no decoupling; told as a break nobody is listed for it', () => {
  const { panel } = makePanel({ areas: 60, years: 12 });
  const random = seededRandom('jumps');
  const jumps = Float64Array.from({ length: 60 }, () => 0.25 * random.normal());
  const count = panel.count.map((value, at) => {
    const [i, t] = [Math.floor(at / 12), at % 12];
    if (t < 8) return value;
    const n = panel.population[at]!;
    const logit = Math.log((value + 0.5) / (n - value + 0.5)) + jumps[i]!;
    return Math.round(n / (1 + Math.exp(-logit)));
  });
  const told = DETECTORS.sbs({ ...panel, count, breaks: [2018] });
  expect(told.enters.includes(1)).toBe(false);
  // What can be found at all is told honestly: less than without the break.
  const without = DETECTORS.sbs({ ...panel, count });
  const median = (values: Float64Array): number => values.slice().sort()[30]!;
  expect(median(told.limit)).toBeLessThan(median(without.limit));
});

test('a break at which nothing happens costs next to nothing', () => {
  const { panel } = makePanel(DRIFT);
  expect(listed({ ...panel, breaks: [2014] })).toEqual([7]);
});

test('missing years are told as lost information, and the rest still speaks', () => {
  const { panel } = makePanel(DRIFT);
  const [count, population] = [panel.count.slice(), panel.population.slice()];
  for (const t of [5, 8, 9]) {
    count[7 * 12 + t] = Number.NaN;
    population[7 * 12 + t] = Number.NaN;
  }
  const whole = DETECTORS.sbs(panel);
  const gappy = DETECTORS.sbs({ ...panel, count, population });
  expect(whole.information[7]).toBe(1);
  expect(gappy.information[7]!).toBeLessThan(1);
  expect(gappy.enters[7]).toBe(1);
});

test('a single odd year is named, the last one only as a surprise', () => {
  const { panel } = makePanel({ areas: 60, years: 12 });
  const at = 5 * 12 + 8;
  panel.count[at] = Math.round(panel.count[at]! * 1.8);
  const odd = DETECTORS.sbs(panel).odd.subarray(5 * 12, 6 * 12);
  expect(odd[8]).toBe(1);
  const { panel: last } = makePanel({ areas: 60, years: 12 });
  last.count[5 * 12 + 11] = Math.round(last.count[5 * 12 + 11]! * 1.6);
  expect(DETECTORS.sbs(last).surprise[5]!).toBeGreaterThan(2.576);
});

test('three indicators that drift a little each are found together, not one by one', () => {
  const weak = (seed: string): TrendPanel =>
    makePanel({ areas: 60, years: 12, drift: { area: 7, from: 6, size: 0.06 }, seed }).panel;
  const panels = ['one', 'two', 'three'].map(weak);
  const pooled = pooledPanel(panels, [1, 1, 1]);
  expect(listed(pooled)).toEqual([7]);
  const single = panels.map((panel) => DETECTORS.sbs(panel).score[7]!);
  expect(DETECTORS.sbs(pooled).score[7]!).toBeGreaterThan(Math.max(...single));
  // Where low is adverse the series turns round.
  const turned = pooledPanel(
    panels.map((panel) => ({ ...panel, count: panel.count.map((k, at) => panel.population[at]! - k) })),
    [-1, -1, -1],
  );
  turned.count.forEach((value, at) => {
    expect(value).toBeCloseTo(pooled.count[at]!, 9);
  });
});

test('listed together, the same evidence needs more: q over all areas of all indicators', () => {
  const { panel } = makePanel(DRIFT);
  const drifting = DETECTORS.sbs(panel);
  const quiet = DETECTORS.sbs(makePanel({ areas: 60, years: 12, seed: 'quiet' }).panel);
  const [own] = jointList([drifting, quiet], LIST_RULE);
  expect(own!.q[7]!).toBeGreaterThan(drifting.q[7]!);
  expect(jointList([drifting], LIST_RULE)[0]).toBe(drifting);
});

test('an overlapping area is judged by the others and changes nothing for them', () => {
  const { panel } = makePanel(DRIFT);
  const [A, T] = [60, 12];
  const members = [7, 8];
  const sum = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: (A + 1) * T }, (_, at) =>
      at < A * T ? values[at]! : members.reduce((all, i) => all + values[i * T + (at - A * T)]!, 0),
    );
  const found = DETECTORS.sbs({
    ...panel,
    keys: [...panel.keys, '~programme'],
    count: sum(panel.count),
    population: sum(panel.population),
    guests: Uint8Array.from({ length: A + 1 }, (_, i) => (i < A ? 0 : 1)),
  });
  const alone = DETECTORS.sbs(panel);
  expect(found.gap.subarray(0, A)).toEqual(alone.gap);
  expect(found.sign[A]).toBe(1);
  expect(found.judged[A]).toBe(1);
  expect(found.score[A]!).toBeGreaterThan(1);
  for (let i = 0; i < A; i += 1) expect(found.change[i]!).toBeCloseTo(alone.change[i]!, 2);
  expect(found.enters.subarray(0, A)).toEqual(alone.enters);
});

test('rents whose noise is not that of size: hardly anybody is listed where nobody drifts', () => {
  let reports = 0;
  for (let city = 0; city < 12; city += 1) {
    const random = seededRandom(`uneven ${city}`);
    const [areas, years] = [60, 12];
    const count = new Float64Array(areas * years);
    for (let i = 0; i < areas; i += 1) {
      const level = 7 * Math.exp(0.15 * random.normal());
      const spread = 0.03 * Math.exp(0.7 * random.normal());
      for (let t = 0; t < years; t += 1) count[i * years + t] = level * Math.exp(0.03 * t + spread * random.normal());
    }
    const { keys, years: labels, scale } = rents(false);
    const panel = { keys, years: labels, count, population: new Float64Array(count.length).fill(1), scale: scale! };
    if (DETECTORS.sbs(panel).enters.includes(1)) reports += 1;
  }
  expect(reports).toBeLessThanOrEqual(3);
});

test('a simple rule within the bounds of the catalogue judges nothing that is too small, too short or too few', () => {
  const { panel } = makePanel({ areas: 20, years: 12 });
  expect(DETECTORS.berlin(panel).judged.includes(1)).toBe(true);
  expect(DETECTORS.berlin(panel, LIST_RULE).judged.includes(1)).toBe(false);
});

test('a report knows nothing later than its year', () => {
  const { panel } = makePanel(DRIFT);
  const cut = cutPanel({ ...panel, breaks: [2013, 2020] }, 2017);
  expect(cut.years.at(-1)).toBe(2017);
  expect(cut.breaks).toEqual([2013]);
  expect(cut.count).toHaveLength(60 * 8);
  expect(cut.count[8 * 3 + 7]).toBe(panel.count[12 * 3 + 7]);
});
