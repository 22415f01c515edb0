import { describe, expect, test } from 'vitest';
import type { StandardisedMethod } from '../../../src/catalogue/method.ts';
import { compositeDrift } from '../../../src/engine/composite/compositeDrift.ts';
import { computeComposite } from '../../../src/engine/composite/computeComposite.ts';
import { BERLIN_MISSING, berlinEdition } from './berlinMss.ts';
import { standardisedMethod } from './exampleMethods.ts';

const EDITIONS = [
  { edition: '2013', method: 'berlin-mss-2013', eligible: 434, status: [80, 264, 52, 38], dynamics: [54, 330, 50] },
  { edition: '2015', method: 'berlin-mss-2013', eligible: 435, status: [78, 270, 49, 38], dynamics: [48, 350, 37] },
  { edition: '2017', method: 'berlin-mss-2013', eligible: 436, status: [75, 278, 41, 42], dynamics: [49, 339, 48] },
  { edition: '2019', method: 'berlin-mss-2019', eligible: 436, status: [67, 283, 47, 39], dynamics: [46, 357, 33] },
];

describe.skipIf(BERLIN_MISSING)('Berlin, Monitoring Soziale Stadtentwicklung (shared data)', () => {
  test.each(EDITIONS)(
    '$edition: every published class and index',
    ({ edition, method, eligible, status, dynamics }) => {
      const published = berlinEdition(edition);
      const { areas, counts } = computeComposite(standardisedMethod(method), published.input);
      expect(areas.map((area) => area.status?.class?.code ?? '')).toEqual(published.statusClasses);
      expect(areas.map((area) => area.dynamics?.class?.code ?? '')).toEqual(published.dynamicsClasses);
      published.statusIndex.forEach((index, row) => {
        if (index !== null) expect(Math.abs(areas[row]!.status!.index - index)).toBeLessThan(1e-4);
      });
      expect(counts.eligible).toBe(eligible);
      expect(counts.status.map(({ count }) => count)).toEqual(status);
      expect(counts.dynamics.map(({ count }) => count)).toEqual(dynamics);
      expect(counts.combined).toHaveLength(12);
      expect(counts.combined.reduce((sum, { count }) => sum + count, 0)).toBe(eligible);
    },
  );

  test('the exclusion lists alone would leave out the areas that the city left out', () => {
    // With invented values in the empty cells, the area is still not in the index: it stands on the list.
    const { input } = berlinEdition('2017');
    const filled = new Map(
      [...input.columns].map(([name, { values }]) => [name, { values: values.map((value) => value ?? 1) }]),
    );
    const { areas } = computeComposite(standardisedMethod('berlin-mss-2013'), { ...input, columns: filled });
    const excluded = areas.filter(({ leftOut }) => leftOut?.why === 'excluded').map(({ area }) => area);
    expect(excluded).toEqual(['04020314', '10010203']);
    expect(areas.filter(({ leftOut }) => leftOut?.why === 'small_population')).toHaveLength(9);
  });

  test.each([
    ['2013', 29, 11, 62],
    ['2015', 35, 6, 54],
    ['2017', 34, 15, 42],
    ['2019', 39, 13, 17],
  ])('%s: how many classes the method alone decides', (edition, byPopulation, statusOnce, dynamicsOnce) => {
    const { input } = berlinEdition(edition);
    const method = standardisedMethod(edition === '2019' ? 'berlin-mss-2019' : 'berlin-mss-2013');
    const published = computeComposite(method, input);
    const drift = (change: Partial<StandardisedMethod>) =>
      compositeDrift(published, computeComposite({ ...method, ...change }, input));
    const weighted = drift({ standardise: { mean: 'population_weighted', deviation: 'population' } });
    expect(weighted.status.changed).toHaveLength(byPopulation);
    // Standardised only once: the mean of z is classed as it is.
    const once = drift({ combine: 'mean_z', restandardise: false });
    expect([once.status.changed.length, once.dynamics.changed.length]).toEqual([statusOnce, dynamicsOnce]);
  });

  test('robustness: the same whatever the order of the areas, and low only near a limit', () => {
    const { input } = berlinEdition('2019');
    const population = input.population!.values;
    const rows = [...input.areas.keys()].reverse();
    const turned = <T>(values: readonly T[]): T[] => rows.map((row) => values[row]!);
    const denominators = population.map((value) => (value === null ? null : Math.round(value * 0.6)));
    const noiseOf = (counts: readonly (number | null)[]) =>
      new Map(['S1', 'S3', 'S4'].map((name) => [name, { per: 100, denominators: counts }] as const));
    const robustness = { replicates: 100, seed: 'test' };
    const method = standardisedMethod('berlin-mss-2019');
    const forward = computeComposite(method, { ...input, noise: noiseOf(denominators), robustness });
    const backward = computeComposite(method, {
      ...input,
      areas: turned(input.areas),
      population: { values: turned(population) },
      columns: new Map([...input.columns].map(([name, { values }]) => [name, { values: turned(values) }])),
      noise: noiseOf(turned(denominators)),
      robustness,
    });
    expect(backward.areas.toReversed()).toEqual(forward.areas);
    expect(forward.robustness?.noise).toEqual({ status: 'all', dynamics: 'none' });
    for (const { status } of forward.areas) {
      if (status && status.nextLimit!.distance > 1) expect(status.robustness).toBe(1);
    }
    expect(forward.areas.some(({ status }) => (status?.robustness ?? 1) < 0.7)).toBe(true);
  });
});
