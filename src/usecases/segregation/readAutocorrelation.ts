import { falseDiscoveryRate } from '../../core/numeric/falseDiscoveryRate.ts';
import type { UndefinedReason } from '../../core/outcome.ts';
import { permutationPValue } from '../../core/segregation/inference/permutationPValue.ts';
import type { AutocorrelationOutcome } from '../../core/spatial/autocorrelation.ts';
import { gearysC } from '../../core/spatial/gearysC.ts';
import { getisOrdG } from '../../core/spatial/getisOrdG.ts';
import { localG } from '../../core/spatial/localG.ts';
import { localMoran } from '../../core/spatial/localMoran.ts';
import { moransI } from '../../core/spatial/moransI.ts';
import { permutationPValues } from '../../core/spatial/permutationPValues.ts';
import { HAS_VALUE } from '../../domain/reason.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { computeIndicator } from '../../engine/computeIndicator.ts';
import { indicatorPeriods } from '../../engine/indicatorPeriods.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import { selectPeriods } from '../../engine/selectPeriods.ts';
import { runReplicates } from '../../workers/runReplicates.ts';
import { runUnitPermutation } from '../../workers/runUnitPermutation.ts';
import { neighbourWeights } from '../boundaries/neighbourWeights.ts';
import { pickBoundary } from '../boundaries/pickBoundary.ts';
import { pickLevel } from '../boundaries/pickLevel.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import { pickIndicators } from '../indicators/pickIndicators.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { placesOfLevel } from './placesOfLevel.ts';

export interface AutocorrelationRequest {
  readonly indicator: string;
  readonly level?: string;
  readonly period?: string;
  readonly boundary?: string;
  /** "queen", "rook", "nearest:6", "within:2" (kilometres). */
  readonly neighbours?: string;
  readonly permutations: number;
}

/** One global index; without a value with the reason. */
export interface GlobalIndex {
  readonly index: 'moransI' | 'gearysC' | 'getisOrdG';
  readonly value: number | null;
  readonly reason: UndefinedReason | null;
  readonly expectation: number | null;
  /** Under randomisation. */
  readonly z: number | null;
  readonly p: number | null;
  /** By permutation. */
  readonly permutationP: number | null;
}

export interface AutocorrelationAnswer extends Provenance {
  readonly boundary: string;
  readonly level: string;
  readonly indicator: string;
  readonly title: string;
  readonly period: string;
  readonly neighbours: string;
  readonly permutations: number;
  readonly seed: string;
  /** Areas with a value, of all. */
  readonly used: number;
  readonly of: number;
  readonly global: readonly GlobalIndex[];
  readonly areas: readonly { readonly key: string; readonly name: string }[];
  /** Per area; null where it has no value or no neighbours with one. */
  readonly local: {
    readonly moran: readonly (number | null)[];
    readonly quadrant: readonly (Quadrant | null)[];
    readonly p: readonly (number | null)[];
    /** False discovery rate after Benjamini and Hochberg, over all areas. */
    readonly q: readonly (number | null)[];
    /** z of Getis and Ord's G*: hot spots above, cold spots below 0. */
    readonly gStar: readonly (number | null)[];
  };
  readonly sentences: readonly string[];
}

export type Quadrant = 'high-high' | 'low-high' | 'low-low' | 'high-low';

const QUADRANTS: readonly (Quadrant | null)[] = [null, 'high-high', 'low-high', 'low-low', 'high-low'];
const SEED = 'sozialraum';
const MEANT = 0.05;
/** Neighbours drawn in one request: some seconds of work. */
const MOST_DRAWS = 200_000_000;

/** Whether like areas lie beside like ones, for one indicator and period: over the city, and for every area. */
export async function readAutocorrelation(
  context: EngineContext,
  dataset: Dataset,
  request: AutocorrelationRequest,
  signal?: AbortSignal,
): Promise<AutocorrelationAnswer> {
  const { catalogue, workers } = context;
  const [indicator, ...others] = pickIndicators(catalogue, request.indicator);
  if (others.length > 0) throw new RequestProblem('invalid-request', 'Bitte nur einen Indikator nennen.');
  const boundary = await pickBoundary(dataset, request.boundary, request.period);
  const panel = await dataset.panel(boundary.id);
  const level = pickLevel(boundary, request.level);
  const periods = selectPeriods(indicatorPeriods(panel, catalogue, indicator!, level), request.period, request.period);
  const period = periods.at(-1);
  if (period === undefined)
    throw new RequestProblem(
      'not-computable',
      'Zu diesem Indikator gibt es in dieser Zeit auf dieser Ebene keine Werte.',
    );
  const column = computeIndicator(panel, catalogue, indicator!, level, period);
  const all = panelIndex(panel).levels.get(level)!;
  const rows = [...all.keys()].filter((row) => column.reasons[row] === HAS_VALUE);
  const places = await placesOfLevel(context, dataset.ags, panel, level);
  if (places === null) throw new RequestProblem('not-computable', 'Die Gebiete dieser Ebene haben keine Geometrie.');
  const { weights, binary, name } = neighbourWeights(places, rows, request.neighbours ?? 'queen');
  if (weights.neighbour.length * request.permutations > MOST_DRAWS)
    throw new RequestProblem(
      'invalid-request',
      'Das sind zu viele Permutationen für so viele Nachbarn. Bitte permutations oder die Nachbarn verringern.',
      [{ pointer: '#/query/permutations', detail: 'zu groß' }],
    );
  const values = Float64Array.from(rows, (row) => column.values[row]!);
  const options = { seed: SEED, permutations: request.permutations, signal };
  const permute = request.permutations > 0 && values.length > 1 && weights.neighbour.length > 0;
  const strewn = permute
    ? await runReplicates(workers, { values, weights }, { ...options, replications: request.permutations })
    : null;
  const positive = values.every((value) => value >= 0);
  const global = (
    [
      ['moransI', moransI(values, weights)],
      ['gearysC', gearysC(values, weights)],
      ['getisOrdG', positive ? getisOrdG(values, weights) : { value: null, reason: 'zero_denominator' }],
    ] as const satisfies readonly (readonly [GlobalIndex['index'], AutocorrelationOutcome])[]
  ).map(([index, outcome], at): GlobalIndex => {
    if (outcome.value === null)
      return { index, value: null, reason: outcome.reason, expectation: null, z: null, p: null, permutationP: null };
    const { statistic, expectation, randomisation } = outcome.value;
    const drawn = strewn?.values[at];
    return {
      index,
      value: statistic,
      reason: null,
      expectation,
      z: randomisation?.z ?? null,
      p: randomisation?.p ?? null,
      permutationP: drawn === undefined ? null : permutationPValue({ value: statistic }, drawn).value,
    };
  });
  const moran = localMoran(values, weights).value;
  const star = localG(values, binary, 'G*').value;
  const counts =
    permute && moran !== null
      ? await runUnitPermutation(workers, { method: 'independent', values, weights }, options)
      : null;
  const p = moran === null ? null : counts === null ? moran.p : permutationPValues(counts, moran.defined);
  const q = p === null ? null : falseDiscoveryRate(p, 'positive', moran!.defined);
  const spread = <T>(defined: Uint8Array | undefined, pick: (i: number) => T): (T | null)[] => {
    const list = new Array<T | null>(all.length).fill(null);
    rows.forEach((row, i) => {
      if (defined?.[i] === 1) list[row] = pick(i);
    });
    return list;
  };
  const quadrant = spread(moran?.defined, (i) => QUADRANTS[moran!.quadrant[i]!] ?? null);
  const qs = spread(moran?.defined, (i) => q![i]!);
  return {
    ...provenance(context, dataset),
    boundary: boundary.id,
    level,
    indicator: indicator!.id,
    title: indicator!.title,
    period,
    neighbours: name,
    permutations: request.permutations,
    seed: SEED,
    used: rows.length,
    of: all.length,
    global,
    areas: Array.from(all, (place) => {
      const { key, name: areaName } = panel.areas[place]!;
      return { key, name: areaName };
    }),
    local: {
      moran: spread(moran?.defined, (i) => moran!.statistic[i]!),
      quadrant,
      p: spread(moran?.defined, (i) => p![i]!),
      q: qs,
      gStar: spread(star?.defined, (i) => star!.z[i]!),
    },
    sentences: sentencesOf(indicator!.title, global[0]!, quadrant, qs),
  };
}

function sentencesOf(
  title: string,
  moran: GlobalIndex,
  quadrant: readonly (Quadrant | null)[],
  q: readonly (number | null)[],
): string[] {
  if (moran.value === null) return [];
  const p = moran.permutationP ?? moran.p;
  const value = moran.value.toLocaleString('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const what =
    p === null || p > MEANT
      ? 'Ob Nachbarn einander ähnlich sind, lässt sich vom Zufall nicht unterscheiden'
      : moran.value > (moran.expectation ?? 0)
        ? 'Benachbarte Gebiete sind einander ähnlicher als bei zufälliger Verteilung'
        : 'Benachbarte Gebiete unterscheiden sich stärker als bei zufälliger Verteilung';
  const count = (kind: Quadrant): number => quadrant.filter((one, i) => one === kind && (q[i] ?? 1) <= MEANT).length;
  return [
    `${title}: ${what} (Morans I = ${value}).`,
    `Auffällig auch dann, wenn nur jede zwanzigste Meldung ein Zufallstreffer sein darf: ${count('high-high')} Gebiete mit hohen Werten unter Nachbarn mit hohen, ${count('low-low')} mit niedrigen unter niedrigen, ${count('high-low') + count('low-high')}, die von ihren Nachbarn abweichen.`,
  ];
}
