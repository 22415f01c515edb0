import type { Indicator } from '../../catalogue/types.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { HAS_VALUE } from '../../domain/reason.ts';
import { reportYear } from '../../domain/reportYear.ts';
import { computeIndicator } from '../../engine/computeIndicator.ts';
import type { IndicatorColumn } from '../../engine/indicatorColumn.ts';
import { indicatorPeriods } from '../../engine/indicatorPeriods.ts';
import { comparablePeriod } from '../../engine/network/comparablePeriod.ts';
import type { EngineContext } from '../engineContext.ts';
import type { Dataset } from '../openDataset.ts';
import { cityView } from './cityView.ts';
import type { Network } from './openNetwork.ts';

/** Where an area stands among the areas of several cities. */
export interface NetworkPosition {
  /** Share of all other areas with a lower value, 0 … 100; null where the area has no value. */
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

interface OtherCity {
  readonly ags: string;
  /** The values of its areas, rising. */
  readonly sorted: Float64Array;
}

const MOST_KEPT = 2000;
const known = new WeakMap<Network, Map<string, readonly OtherCity[]>>();

/**
 * Positions of a city's areas in the network. The own city counts with the figures of the dataset that is asked, the
 * others with their latest release. An area of its city's usual level stands among the usual levels of the others, one
 * of another level only among areas of that level. A fallback is never compared.
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
  return async (indicator, column, row) => {
    const all = await valuesOf(context, network, indicator, column.period, wanted);
    const others = all.filter(({ ags }) => ags !== dataset.ags);
    if (others.length === 0) return null;
    const own = column.values.filter((_, at) => column.reasons[at] === HAS_VALUE);
    const areas = others.reduce((sum, { sorted }) => sum + sorted.length, own.length);
    const cities = others.length + 1;
    if (column.reasons[row] !== HAS_VALUE) return { percentile: null, cities, areas, sentence: null };
    const value = column.values[row]!;
    let lower = 0;
    for (const one of own) if (one < value) lower++;
    for (const { sorted } of others) lower += countBelow(sorted, value);
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
): Promise<readonly OtherCity[]> {
  let kept = known.get(network);
  if (kept === undefined || kept.size >= MOST_KEPT) {
    kept = new Map();
    known.set(network, kept);
  }
  const key = `${context.catalogue.version}|${indicator.id}|${period}|${level ?? ''}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const found: OtherCity[] = [];
  for (const city of network.cities) {
    const view = await cityView(context, city, reportYear(parsePeriod(period)!), level);
    if (view === null || (indicator.levels !== undefined && !indicator.levels.includes(view.level))) continue;
    const available = indicatorPeriods(view.panel, context.catalogue, indicator, view.level);
    const comparable = comparablePeriod(period, available);
    if (comparable === null) continue;
    const { values, reasons } = computeIndicator(view.panel, context.catalogue, indicator, view.level, comparable);
    const sorted = values.filter((_, at) => reasons[at] === HAS_VALUE).sort();
    if (sorted.length > 0) found.push({ ags: city.ags, sorted });
  }
  kept.set(key, found);
  return found;
}

function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentenceOf(percentile: number, cities: number, areas: number): string {
  const share = Math.round(percentile);
  const others = (areas - 1).toLocaleString('de-DE');
  return `Im Städtenetz (${cities} Städte) liegt der Wert höher als in ${share} % der ${others} anderen Gebiete.`;
}
