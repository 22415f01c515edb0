import { beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/api/route.ts';
import type { Burdens } from '../../src/usecases/indicators/readBurdens.ts';
import type { Convergence } from '../../src/usecases/relations/readConvergence.ts';
import type { Relations } from '../../src/usecases/relations/readRelations.ts';
import type { Typology } from '../../src/usecases/relations/readTypology.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

describe('relations in Musterstadt', () => {
  let app: App;
  const ask = async <T>(path: string): Promise<T> => {
    const answer = await app.inject(`/api/v1/cities/99999000/${path}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json() as T;
  };
  beforeAll(async () => {
    const ended: (() => Promise<void>)[] = [];
    const finished = (work: () => Promise<void>): void => {
      ended.push(work);
    };
    app = await openTestApi(await openTestEngine('musterstadt', finished), {}, finished);
    return async () => {
      for (const work of ended.reverse()) await work();
    };
  });

  test('SGB II and child poverty go together; the numbers are those of a recomputation from the series', async () => {
    const relations = await ask<Relations>(
      'relations?indicator=sgb2-quote,kinderarmut,svb-quote&from=2020&to=2021&target=kinderarmut',
    );
    expect(relations.years.map(({ year }) => year)).toEqual([2020, 2021]);
    const last = relations.years[1]!;
    const [pair] = relations.changes;
    const [then, now] = relations.years.map(({ correlations }) => correlations[0]!.pearson!.coefficient);
    expect(pair).toMatchObject({ x: last.correlations[0]!.x, y: last.correlations[0]!.y, from: 2020, to: 2021 });
    expect(pair!.pearson).toBeCloseTo(now! - then!, 12);
    expect(relations.changes).toHaveLength(3);
    expect(last.correlations.map(({ x, y }) => `${x} ${y}`)).toEqual([
      'sgb2-quote kinderarmut',
      'sgb2-quote svb-quote',
      'kinderarmut svb-quote',
    ]);
    const series = await ask<{ series: { values: (number | null)[][] }[] }>(
      'series?indicator=sgb2-quote,kinderarmut&from=2021&to=2021',
    );
    const pairs = series.series[0]!.values.map((row, i) => [row[0], series.series[1]!.values[i]![0]] as const).filter(
      (pair): pair is readonly [number, number] => pair[0] != null && pair[1] != null,
    );
    const mean = (k: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length;
    const [mx, my] = [mean(0), mean(1)];
    const sum = (f: (x: number, y: number) => number): number =>
      pairs.reduce((all, [x, y]) => all + f(x - mx, y - my), 0);
    const r = sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
    expect(last.correlations[0]!.pearson!.coefficient).toBeCloseTo(r, 10);
    expect(r).toBeGreaterThan(0.8);
    const { regression } = last;
    expect(regression!.coefficients.map(({ name }) => name)).toEqual(['intercept', 'sgb2-quote', 'svb-quote']);
    expect(regression!.rSquared).toBeGreaterThan(0.6);
    expect(regression!.residualMoran).not.toBeNull();
    expect(relations.sentences[0]).toContain('ein starker Zusammenhang');
  });

  test('types keep their number from year to year, and type 1 has the lowest first indicator at the start', async () => {
    const typology = await ask<Typology>(
      'typology?indicator=sgb2-quote,auslaenderanteil,anteil-unter-18&types=4&from=2019&to=2021',
    );
    expect(typology.years).toHaveLength(3);
    const [first, second] = typology.years;
    expect(first!.types.map(({ type }) => type)).toEqual([1, 2, 3, 4]);
    const lowest = Math.min(...first!.types.map(({ means }) => means[0]!));
    expect(first!.types[0]!.means[0]).toBe(lowest);
    expect(second!.kept).toBeGreaterThan(0.6);
    expect(first!.type.filter((type) => type !== null)).toHaveLength(
      first!.types.reduce((sum, { areas }) => sum + areas, 0),
    );
    expect(first!.silhouette).toBeGreaterThan(0);
    expect(typology.dimensions.year).toBe(2021);
    expect(typology.dimensions.loadings.length).toBe(typology.dimensions.explained.length);
    for (const dimension of typology.dimensions.loadings) expect(dimension).toHaveLength(3);
  });

  test('convergence: spread, fifths, slope and transitions over the areas that have every year', async () => {
    const answer = await ask<Convergence>('convergence?indicator=sgb2-quote&from=2012&to=2021');
    expect(answer.spread).toHaveLength(answer.years.length);
    expect(answer.areas).toBeLessThanOrEqual(answer.of);
    expect(answer.quintiles.every((one) => one !== null && one.top > one.bottom)).toBe(true);
    for (const row of answer.transitions.shares) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(answer.beta.slope).not.toBeNull();
    expect(answer.sentences[0]).toMatch(/Unterschiede zwischen den Gebieten sind von 2012 bis 2021/);
  });

  test('burdens laid over each other: a quarter of the areas each, people counted once', async () => {
    const answer = await ask<Burdens>('burdens/mehrfachbelastung-umwelt?level=sozialraum&period=2021');
    expect(answer.burdens).toHaveLength(4);
    answer.burdens.forEach((_, i) => {
      const known = answer.areas.filter(({ burdened }) => burdened[i] !== null);
      expect(known.filter(({ burdened }) => burdened[i] === 1)).toHaveLength(Math.floor(known.length / 4));
    });
    const areas = answer.summary.reduce((sum, one) => sum + one.areas, answer.open.areas);
    expect(areas).toBe(answer.areas.length);
    const residents = answer.summary.reduce((sum, one) => sum + one.residents, answer.open.residents);
    expect(residents).toBe(answer.areas.reduce((sum, area) => sum + area.residents!, 0));
    // Little green is the burden, not much of it.
    const green = answer.burdens[2]!;
    expect(green.indicator).toBe('gruenflaeche-je-einwohner');
    expect(green.limit).toBeGreaterThan(0);
  });

  test.each([
    ['burdens/nichts', 404],
    ['relations?indicator=sgb2-quote', 400],
    ['relations?indicator=sgb2-quote,nichts', 404],
    ['relations?indicator=sgb2-quote,wahlbeteiligung-bundestag&from=2020&to=2020', 422],
    ['typology?indicator=sgb2-quote', 400],
    ['typology?indicator=sgb2-quote,kinderarmut&types=1', 400],
    ['convergence?indicator=sgb2-quote,kinderarmut', 400],
  ])('%s is a problem (%i)', async (path, status) => {
    const answer = await app.inject(`/api/v1/cities/99999000/${path}`);
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});
