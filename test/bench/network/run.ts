import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../../src/catalogue/loadCatalogue.ts';
import type { Indicator, Sum } from '../../../src/catalogue/types.ts';
import { DatasetCache } from '../../../src/usecases/dataset/datasetCache.ts';
import { readNetwork } from '../../../src/usecases/network/readNetwork.ts';
import { readProfile } from '../../../src/usecases/profile/readProfile.ts';
import type { EngineContext } from '../../../src/usecases/system/engineContext.ts';
import { plainScript } from './plainScript.ts';
import { syntheticCity } from './syntheticCity.ts';

/*
 * Profiles of all areas of a city with 500 areas × 45 indicators × 20 years, and a network of 100 cities × 100 areas.
 * Cold: the figures lie in memory as they were loaded, nothing of them is computed. Warm: asked again.
 */
const YEARS = 20;
const YEAR = 2024;
const shipped = loadCatalogue(fileURLToPath(new URL('../../../indicators', import.meta.url)));
const usable = [...shipped.indicators.values()].filter(({ levels }) => levels === undefined);
const chosen = new Set(
  [...usable.filter(({ context }) => context), ...usable.filter(({ context }) => !context)]
    .slice(0, 45)
    .map(({ id }) => id),
);
const catalogue: Catalogue = {
  ...shipped,
  indicators: new Map([...shipped.indicators].map(([id, one]) => [id, { ...one, context: chosen.has(id) }])),
};
const context = { catalogue, cache: new DatasetCache() } as unknown as EngineContext;
const core = [...catalogue.indicators.values()].filter(({ context: inSet }) => inSet);
const measures = [...new Set(core.flatMap((one) => measuresOf(one)))];
console.log(`${core.length} indicators, ${measures.length} measures, ${YEARS} years`);

function measuresOf({ numerator, denominator, deliveredAs, against, of }: Indicator): string[] {
  const terms = (sum?: Sum): string[] =>
    [...(sum?.plus ?? []), ...(sum?.minus ?? [])].filter((id) => shipped.measures.has(id));
  const own = [...terms(numerator), ...terms(denominator)];
  if (own.length === 0 && deliveredAs !== undefined) own.push(deliveredAs);
  if (against !== undefined) own.push(against);
  return of === undefined ? own : [...own, ...measuresOf(catalogue.indicators.get(of)!)];
}

async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

const show = (what: string, ms: number, more = ''): void =>
  console.log(`${what.padEnd(62)} ${ms.toFixed(1).padStart(9)} ms ${more}`);

// One city alone.
const city = syntheticCity(catalogue, measures, '01000001', 500, YEARS);
const panel = await city.panel('eins');
const keys = panel.areas.flatMap(({ level, key }) => (level === 'sozialraum' ? [key] : []));
const plain = await timed(() => plainScript(panel, core, YEAR));
show('baseline: a plain script over rows, all 500 areas', plain.ms);
const all = async (network?: Parameters<typeof readProfile>[3]): Promise<number> => {
  let figures = 0;
  for (const key of keys) {
    const profile = await readProfile(context, city, { key, period: String(YEAR) }, network);
    figures += profile.indicators.filter((one) => one.figure?.value != null).length;
  }
  return figures;
};
const ratio = (ms: number): string => `${(ms / plain.ms).toFixed(2)} × baseline`;
const one = await timed(() => readProfile(context, city, { key: keys[0]!, period: String(YEAR) }));
show('first profile, cold', one.ms);
const cold = await timed(() => all());
show('all 500 profiles, cold (without the first)', cold.ms, `${ratio(cold.ms)}, ${cold.result} figures`);
const warm = await timed(() => all());
show('all 500 profiles, warm', warm.ms, `${ratio(warm.ms)}, ${(warm.ms / keys.length).toFixed(2)} ms each`);

// The network.
const cities = Array.from({ length: 100 }, (_, i) =>
  syntheticCity(catalogue, measures, `0200${String(i).padStart(4, '0')}`, 100, YEARS),
);
const network = { key: 'bench', keyWithout: () => 'bench', cities };
const ask = (id: string) => readNetwork(context, network, { indicator: id, period: String(YEAR) });
const first = await timed(() => ask('auslaenderanteil'));
show('network of 100 cities × 100 areas, one indicator, cold', first.ms, `${first.result.distribution?.count} areas`);
const again = await timed(() => ask('auslaenderanteil'));
show('the same, warm', again.ms);
const json = await timed(() => JSON.stringify(again.result).length);
show('its JSON', json.ms, `${Math.round(json.result / 1024)} KiB`);
const position = await timed(() => readProfile(context, city, { key: keys[0]!, period: String(YEAR) }, network));
show('one profile in the network of 101 cities, cold', position.ms);
const next = await timed(() => all(network));
show('all 500 profiles in the network, warm', next.ms, `${(next.ms / keys.length).toFixed(2)} ms each`);
