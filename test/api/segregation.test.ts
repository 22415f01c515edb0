import { beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/api/route.ts';
import type { SegregationAnswer } from '../../src/usecases/segregation/readSegregation.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

const CITY = '/api/v1/cities/99999000';

describe('segregation of Musterstadt', () => {
  let app: App;
  const ask = async (query: string): Promise<SegregationAnswer> => {
    const answer = await app.inject(`${CITY}/segregation?${query}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json() as SegregationAnswer;
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

  test('a group over time, with interval, chance, change, levels above and sentences', async () => {
    const answer = await ask('group=sgb2-quote&level=unterbezirk&from=2019&to=2021&replications=40');
    expect(answer).toMatchObject({ level: 'unterbezirk', units: 170, replications: 40, seed: 'sozialraum' });
    const [group] = answer.groups;
    expect(group!.people).toBe('Bevölkerung, unter 65 Jahre');
    expect(group!.periods).toEqual(['2019-12-31', '2020-12-31', '2021-12-31']);
    const index = answer.series.find((one) => one.index === 'oneGroup.dissimilarity')!;
    index.values.forEach((value, at) => {
      expect(value).toBeGreaterThan(0.15);
      expect(index.lower[at]!).toBeLessThan(index.upper[at]!);
      expect(index.expected[at]!).toBeLessThan(value! / 4);
      expect(index.p[at]).toBeLessThan(0.05);
    });
    const [change] = group!.change;
    expect(change!.places + change!.groups).toBeCloseTo(change!.difference, 12);
    expect(change!.difference).toBeCloseTo(index.values[2]! - index.values[0]!, 12);
    const { parts } = change!;
    const sum = parts.removals + parts.additions + parts.groupMarginal + parts.unitMarginal + parts.structural;
    expect(sum).toBeCloseTo(change!.difference, 10);
    expect(group!.nested.map(({ level }) => level)).toEqual(['stadtbezirk', 'sozialraum']);
    for (const { between, within, shareBetween } of group!.nested)
      expect(between / (between + within)).toBeCloseTo(shareBetween, 12);
    expect(answer.sentences).toHaveLength(3);
    expect(answer.sentences[0]).toMatch(
      /^Personen mit Leistungen nach dem SGB II, Ende 2021: Rechnerisch müssten \d+,\d % der Gruppe/,
    );
    expect(answer.series.some((one) => one.index === 'spatial.dissimilarityAdjusted.queen')).toBe(true);
  });

  test('coarser areas give smaller indices, and a comparison with them is warned of', async () => {
    const at = async (level: string) =>
      (await ask(`group=foreigners&level=${level}&from=2021&to=2021&replications=0`)).series[0]!.values[0]!;
    expect(await at('stadtbezirk')).toBeLessThan(await at('unterbezirk'));
    const answer = await ask(
      'group=foreigners&level=unterbezirk&from=2021&to=2021&replications=20&compare=99999000&compareLevel=stadtbezirk',
    );
    expect(answer.comparison[0]).toMatchObject({ level: 'stadtbezirk', units: 12 });
    expect(answer.comparison[0]!.warnings.map(({ code }) => code)).toEqual(['other_level']);
    expect(answer.comparison[0]!.indices[0]!.difference).toBeGreaterThan(0);
  });

  test('several groups: together where they are parts of one whole, singly where they are not', async () => {
    const parts = await ask('group=germans,foreigners&from=2021&to=2021&replications=0');
    const together = parts.series.filter(({ group }) => group === null);
    expect(together.map(({ index }) => index)).toContain('multigroup.theilH');
    // Two groups that make up everybody: the index of both is that of either.
    const one = parts.series.find((series) => series.group === 'foreigners' && series.index === 'oneGroup.theilH')!;
    expect(together.find(({ index }) => index === 'multigroup.theilH')!.values[0]).toBeCloseTo(one.values[0]!, 12);
    const other = await ask('group=foreigners,sgb2-quote&from=2021&to=2021&replications=0');
    expect(other.series.every(({ group }) => group !== null)).toBe(true);
    expect(other.warnings.map(({ code }) => code)).toContain('no_common_whole');
    const overlap = await ask('group=germans,population_female&total=population&from=2021&to=2021&replications=0');
    expect(overlap.warnings.map(({ code }) => code)).toContain('groups_overlap');
    const rest = await ask(
      'group=population_age_00_17,population_age_65_plus&total=population&from=2021&to=2021&replications=0',
    );
    expect(rest.warnings.map(({ code }) => code)).toContain('rest_added');
  });

  test('missing cells leave their areas out, and the answer says how many people live there', async () => {
    const answer = await ask('group=sgb2-quote&level=unterbezirk&replications=0');
    const left = answer.warnings.find(({ code }) => code === 'units_left_out')!;
    expect(left.message).toMatch(/von 170 Gebieten haben keine Zahlen/);
    expect(left.periods.length).toBeGreaterThan(0);
    const at = answer.groups[0]!.periods.indexOf(left.periods[0]!);
    expect(answer.groups[0]!.droppedShare[at]).toBeGreaterThan(0);
  });

  test('contributions of the areas add up to the index', async () => {
    const answer = await ask('group=foreigners&from=2021&to=2021&replications=0&local=true');
    const { dissimilarityContribution, locationQuotient } = answer.local!.groups[0]!;
    const sum = dissimilarityContribution.reduce((all: number, one) => all + (one ?? 0), 0);
    expect(sum).toBeCloseTo(answer.series[0]!.values[0]!, 12);
    expect(locationQuotient).toHaveLength(answer.local!.areas.length);
  });

  test('the same request gives the same bytes, an ETag and 304; tables in both flavours', async () => {
    const url = `${CITY}/segregation?group=foreigners&from=2021&replications=30`;
    const first = await app.inject(url);
    const again = await app.inject({ url, headers: { 'if-none-match': String(first.headers.etag) } });
    expect(again.statusCode).toBe(304);
    const csv = await app.inject(`${url}&format=csv`);
    expect(csv.body.split('\n')[0]).toBe(
      'group,index,index_title,dimension,period,value,status,lower,upper,bias_corrected,expected_by_chance,p',
    );
    expect((await app.inject(`${url}&format=csv-de`)).body).toMatch(/^\uFEFFgroup;index;[\s\S]*;0,\d+;ok;/);
  });

  test.each([
    ['group=net_rent_median', 400, '#/query/group'],
    ['group=nichts', 400, '#/query/group'],
    ['group=foreigners&total=net_rent_median', 400, '#/query/total'],
    ['group=foreigners&index=nichts', 400, '#/query/index'],
    ['group=foreigners&level=nichts', 404, '#/query/level'],
    ['group=foreigners&from=1900&to=1950', 422, '#/query/group'],
    ['group=foreigners&replications=5000', 400, undefined],
    ['group=foreigners&level=unterbezirk&index=all&replications=1000', 400, '#/query/replications'],
    ['group=foreigners&nix=1', 400, undefined],
    ['', 400, undefined],
  ])('%s is a problem (%i)', async (query, status, pointer) => {
    const answer = await app.inject(`${CITY}/segregation?${query}`);
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    if (pointer !== undefined)
      expect((answer.json() as { errors: { pointer: string }[] }).errors[0]!.pointer).toBe(pointer);
  });

  test('the list of indices', async () => {
    const { indices, total } = (await app.inject('/api/v1/segregation-indices')).json() as {
      indices: { id: string; series: boolean }[];
      total: number;
    };
    expect(indices).toHaveLength(total);
    expect(new Set(indices.map(({ id }) => id)).size).toBe(total);
    expect(indices.find(({ id }) => id === 'oneGroup.dissimilarity')!.series).toBe(true);
    expect(indices.find(({ id }) => id === 'local.locationQuotient')!.series).toBe(false);
  });
});
