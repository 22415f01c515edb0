import { formatValue } from '../../catalogue/formatValue.ts';
import type { Indicator } from '../../catalogue/types.ts';
import { countBelow } from '../../core/numeric/countBelow.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import { isSyntheticCity } from '../../domain/isSyntheticCity.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { reportYear } from '../../domain/reportYear.ts';
import { computeIndicator } from '../../engine/computeIndicator.ts';
import type { IndicatorColumn } from '../../engine/indicatorColumn.ts';
import { indicatorPeriods } from '../../engine/indicatorPeriods.ts';
import { comparablePeriod } from '../../engine/network/comparablePeriod.ts';
import { isComparable } from '../../engine/network/isComparable.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { cityView } from './cityView.ts';
import type { Network } from './openNetwork.ts';

/** Where an area stands among the areas of several cities. */
export interface NetworkPosition {
  /** Share of all other areas with a lower value, 0 … 100; null where the area has no value, or too few people. */
  readonly percentile: number | null;
  /** Cities and areas compared, the own city among them. */
  readonly cities: number;
  readonly areas: number;
  /** A finished German sentence, where there is a value. */
  readonly sentence: string | null;
}

/** Tells the position of the area in a row of a column; null where no other city has comparable figures. */
export type PositionOf = (
  indicator: Indicator,
  column: IndicatorColumn,
  row: number,
) => Promise<NetworkPosition | null>;

/** The comparable values of one indicator in the network, rising: of each city, of all, and of all but invented ones. */
interface NetworkValues {
  readonly cities: ReadonlyMap<string, Float64Array>;
  readonly all: Float64Array;
  readonly real: Float64Array;
  readonly realCities: number;
}

const MOST_KEPT = 1000;
const known = new WeakMap<Network, Map<string, NetworkValues>>();
const sortedOf = new WeakMap<IndicatorColumn, Float64Array>();
const NONE = new Float64Array();

/**
 * Positions of a city's areas in the network. The own city counts with the figures of the dataset that is asked, the
 * others with their latest release. An area of its city's usual level stands among the usual levels of the others, one
 * of another level only among areas of that level. A fallback is never compared, nor are areas of less than a hundred
 * people; an invented city is no measure for a real one.
 */
export function networkPositions(
  context: EngineContext,
  network: Network,
  dataset: Pick<Dataset, 'ags'>,
  level: string,
  /** Null where the city's usual level is not the question. */
  usualLevel: string | null,
): PositionOf {
  const wanted = level === usualLevel ? undefined : level;
  const invented = isSyntheticCity(dataset.ags);
  return async (indicator, column, row) => {
    const there = await valuesOf(context, network, indicator, column.period, wanted);
    const published = there.cities.get(dataset.ags) ?? NONE;
    const counted = invented ? there.all : there.real;
    const others = (invented ? there.cities.size : there.realCities) - (published.length > 0 ? 1 : 0);
    if (others === 0) return null;
    const own = comparableValues(column);
    const areas = counted.length - published.length + own.length;
    const cities = others + 1;
    if (!isComparable(column, row)) return { percentile: null, cities, areas, sentence: null };
    const value = column.values[row]!;
    const lower = countBelow(counted, value) - countBelow(published, value) + countBelow(own, value);
    const percentile = (100 * lower) / (areas - 1);
    return { percentile, cities, areas, sentence: sentenceOf(percentile, cities, areas) };
  };
}

async function valuesOf(
  context: EngineContext,
  network: Network,
  indicator: Indicator,
  period: string,
  level: string | undefined,
): Promise<NetworkValues> {
  let kept = known.get(network);
  if (kept === undefined || kept.size >= MOST_KEPT) {
    kept = new Map();
    known.set(network, kept);
  }
  const key = `${context.catalogue.version}|${indicator.id}|${period}|${level ?? ''}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const cities = new Map<string, Float64Array>();
  for (const city of network.cities) {
    const view = await cityView(context, city, reportYear(parsePeriod(period)!), level);
    if (view === null || (indicator.levels !== undefined && !indicator.levels.includes(view.level))) continue;
    const available = indicatorPeriods(view.panel, context.catalogue, indicator, view.level);
    const comparable = comparablePeriod(period, available);
    if (comparable === null) continue;
    const column = computeIndicator(view.panel, context.catalogue, indicator, view.level, comparable);
    const sorted = comparableValues(column);
    if (sorted.length > 0) cities.set(city.ags, sorted);
  }
  const real = [...cities].filter(([ags]) => !isSyntheticCity(ags));
  const found = {
    cities,
    all: merged([...cities.values()]),
    real: merged(real.map(([, values]) => values)),
    realCities: real.length,
  };
  kept.set(key, found);
  return found;
}

/** The comparable values of a column, rising; made once. */
function comparableValues(column: IndicatorColumn): Float64Array {
  return getOrInsert(sortedOf, column, () => column.values.filter((_, at) => isComparable(column, at)).sort());
}

function merged(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of parts) {
    all.set(one, at);
    at += one.length;
  }
  return all.sort();
}

function sentenceOf(percentile: number, cities: number, areas: number): string {
  const share = Math.round(percentile);
  const others = formatValue(areas - 1, { symbol: '' }, 0);
  return `Im Städtenetz (${cities} Städte) liegt der Wert höher als in ${share} % der ${others} anderen Gebiete.`;
}
