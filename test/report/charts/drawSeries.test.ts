import { describe, expect, test } from 'vitest';
import { drawSeries } from '../../../src/report/charts/drawSeries.ts';
import { lineRuns } from '../../../src/report/charts/lineRuns.ts';
import type { SeriesModel, SeriesPoint } from '../../../src/report/charts/seriesModel.ts';
import { timeAxis } from '../../../src/report/charts/timeAxis.ts';

const point = (period: string, value: number | null, reason: SeriesPoint['reason'] = null): SeriesPoint => ({
  period,
  value,
  reason: value === null ? (reason ?? 'suppressed') : null,
  lower: value === null ? null : value - 1,
  upper: value === null ? null : value + 1,
});
const model = (points: readonly SeriesPoint[], breaks: SeriesModel['breaks'] = []): SeriesModel => ({
  indicator: 'sgb2-quote',
  title: 'SGB-II-Quote',
  unitSymbol: '%',
  decimals: 1,
  signed: false,
  lines: [
    { role: 'area', key: '01', name: 'Nord <&"', points },
    { role: 'city', key: null, name: 'Musterstadt', points: points.map((one) => point(one.period, 20)) },
  ],
  breaks,
});
const runs = (points: readonly SeriesPoint[], breaks: SeriesModel['breaks'] = []): string[][] =>
  lineRuns(
    points,
    timeAxis(
      points.map(({ period }) => period),
      breaks,
    ),
  ).map((run) => run.map(({ period }) => period));

describe('where a line may run', () => {
  test('not over a missing value, nor over a year that nobody delivered', () => {
    const years = ['2015-12-31', '2016-12-31', '2017-12-31', '2018-12-31', '2020-12-31'];
    const points = years.map((year, i) => point(year, i === 1 ? null : 10));
    expect(runs(points)).toEqual([['2015-12-31'], ['2017-12-31', '2018-12-31'], ['2020-12-31']]);
  });

  test('not over a break, which stands between the last period before it and the first after', () => {
    const points = ['2015-12-31', '2016-12-31', '2017-12-31'].map((year) => point(year, 10));
    const breaks = [{ from: '2016-04-01', text: 'neu gezählt' }];
    expect(runs(points, breaks)).toEqual([['2015-12-31'], ['2016-12-31', '2017-12-31']]);
    const axis = timeAxis(['2015-12-31', '2016-12-31', '2017-12-31'], breaks);
    expect(axis.breaks.map(({ x }) => x)).toEqual([2015.5]);
    // On its first day the new count holds already; before the first and after the last period there is nothing to part.
    expect(runs(points, [{ from: '2016-12-31', text: '' }])[0]).toEqual(['2015-12-31']);
    expect(timeAxis(['2017-12-31'], breaks).breaks).toEqual([]);
  });

  test('elections every four or five years are joined, quarters are set at their ends', () => {
    expect(runs(['2013', '2017', '2021', '2025'].map((year) => point(year, 50)))).toHaveLength(1);
    expect(runs(['2020-Q1', '2020-Q2', '2020-Q4'].map((quarter) => point(quarter, 5)))).toEqual([
      ['2020-Q1', '2020-Q2'],
      ['2020-Q4'],
    ]);
  });
});

describe('the picture of a series', () => {
  const points = [point('2019-12-31', 17.94), point('2020-12-31', null), point('2021-12-31', 18.2)];

  test('says what it shows in German, names the reason of what is missing, and is always the same', () => {
    const svg = drawSeries(model(points), { id: 'a', footer: 'Datenstand x' });
    expect(svg).toBe(drawSeries(model(points), { id: 'a', footer: 'Datenstand x' }));
    expect(svg).toMatch(/^<svg [^>]*lang="de"[^>]*role="img" aria-labelledby="a-titel a-text"/);
    expect(svg).toContain('<title id="a-titel">SGB-II-Quote: Nord &lt;&amp;&quot;</title>');
    expect(svg).toMatch(/<desc id="a-text">[^<]*31\.12\.2019 17,9\u00a0%, 31\.12\.2021 18,2\u00a0%/);
    expect(svg).toContain('31.12.2020 (geheim gehalten)');
    expect(svg).toContain('Datenstand x');
    expect(svg).not.toMatch(/NaN|undefined|aria-label="[a-z]|<style|@import|https?:\/\/(?!www\.w3\.org)/);
  });

  test('has a path for each stretch, not one through the gap', () => {
    const svg = drawSeries(model([...points, point('2022-12-31', 19)]), { id: 'a', footer: '' });
    const lines = [...svg.matchAll(/stroke-width="1\.8"[^>]*><path d="([^"]*)"/g)].map((found) => found[1]!);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.match(/L/g)).toHaveLength(1);
  });

  test('without any value it says so', () => {
    const nothing = model([point('2020', null)]);
    const svg = drawSeries({ ...nothing, lines: nothing.lines.slice(0, 1) }, { id: 'a', footer: '' });
    expect(svg).toContain('Für diese Auswahl gibt es keine Werte.');
  });
});
