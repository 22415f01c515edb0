import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Measure, Sum } from '../catalogue/types.ts';
import { getOrInsert } from '../domain/getOrInsert.ts';
import type { Panel } from '../domain/panel.ts';
import { HAS_VALUE, NOT_DELIVERED } from '../domain/reason.ts';
import { panelIndex } from './panelIndex.ts';

/** How the values of a level came about. */
export type Basis = 'delivered' | 'derived' | 'aggregated' | 'absent';

export interface ResolvedMeasure {
  readonly values: Float64Array;
  /** 0 = value, 1…7 = reason, 255 = not delivered and not to be had otherwise. */
  readonly reasons: Uint8Array;
  /** Level id → how its cells came about; `''` is the city total. */
  readonly basis: ReadonlyMap<string, Basis>;
}

type Memory = Map<string, ResolvedMeasure>;
const memories = new WeakMap<Panel, WeakMap<Catalogue, Memory>>();

function memoryOf(panel: Panel, catalogue: Catalogue): Memory {
  const byCatalogue = getOrInsert(memories, panel, () => new WeakMap<Catalogue, Memory>());
  return getOrInsert(byCatalogue, catalogue, () => new Map());
}

/**
 * The values of a measure in one period for every area of the panel. Level by level: as delivered; where a level was
 * not delivered at all, derived from other measures by the catalogue's rules or summed from the counts of a finer level,
 * whichever leaves fewer areas without a value. A delivered reason is never derived around, and a sum with a missing part is missing with its reason.
 */
export function resolveMeasure(panel: Panel, catalogue: Catalogue, id: string, period: string): ResolvedMeasure {
  return resolve(panel, catalogue, id, period, new Set());
}

function resolve(
  panel: Panel,
  catalogue: Catalogue,
  id: string,
  period: string,
  visiting: ReadonlySet<string>,
): ResolvedMeasure {
  const memory = memoryOf(panel, catalogue);
  const key = `${id}|${period}`;
  const before = memory.get(key);
  if (before !== undefined) return before;
  const measure = catalogue.measures.get(id);
  if (measure === undefined) throw new RangeError(`The catalogue has no measure ${id}.`);
  const index = panelIndex(panel);
  const delivered = panel.columns.get(id)?.get(period);
  const values = new Float64Array(panel.areas.length);
  const reasons = new Uint8Array(panel.areas.length).fill(NOT_DELIVERED);
  if (delivered !== undefined) {
    values.set(delivered.values);
    reasons.set(delivered.reasons);
  }
  const basis = new Map<string, Basis>();
  const groups: [string, Int32Array][] = [...panel.boundary.levels]
    .reverse()
    .map((level) => [level, index.levels.get(level)!]);
  if (index.total !== -1) groups.push(['', Int32Array.of(index.total)]);
  const inside = new Set(visiting).add(id);
  let cut = false;
  for (const [level, places] of groups) {
    if (places.some((i) => reasons[i] !== NOT_DELIVERED)) {
      basis.set(level, 'delivered');
      continue;
    }
    const derived = derivations(panel, catalogue, measure, period, places, inside);
    cut ||= derived.cut;
    const options = [...derived.options];
    if (level !== '' && measure.kind === 'count' && measure.additive !== false) {
      const summed = aggregate(places, index.children, { values, reasons });
      if (summed !== null) options.push({ ...summed, basis: 'aggregated' });
    }
    const best = richest(options);
    basis.set(level, best?.basis ?? 'absent');
    if (best === null) continue;
    places.forEach((i, at) => {
      values[i] = best.values[at]!;
      reasons[i] = best.reasons[at]!;
    });
  }
  const resolved: ResolvedMeasure = { values, reasons, basis };
  // A result that was cut short by a circle of derivations holds for this path only.
  if (!cut || visiting.size === 0) memory.set(key, resolved);
  return resolved;
}

/** One way to the values of a level that was not delivered. */
interface Option {
  readonly values: Float64Array;
  readonly reasons: Uint8Array;
  readonly basis: Basis;
}

/** The way that leaves the fewest areas without a value; of equally good ones the first. */
function richest(options: readonly Option[]): Option | null {
  let best: Option | null = null;
  let most = -1;
  for (const option of options) {
    let found = 0;
    for (const reason of option.reasons) if (reason === HAS_VALUE) found++;
    if (found > most) {
      best = option;
      most = found;
    }
  }
  return best;
}

/** What the catalogue's derivations give at some places; `cut` where one was passed over because it leads in a circle. */
function derivations(
  panel: Panel,
  catalogue: Catalogue,
  measure: Measure,
  period: string,
  places: Int32Array,
  visiting: ReadonlySet<string>,
): { readonly options: readonly Option[]; readonly cut: boolean } {
  const options: Option[] = [];
  let cut = false;
  for (const alternative of measure.derivations ?? []) {
    const terms = [...alternative.plus, ...(alternative.minus ?? [])];
    if (terms.some((term) => visiting.has(term))) {
      cut = true;
      continue;
    }
    const sum = signedSum(alternative, (term) => resolve(panel, catalogue, term, period, visiting), places);
    if (sum !== null) options.push({ ...sum, basis: 'derived' });
  }
  return { options, cut };
}

/**
 * Σ plus − Σ minus at some places; null if a term has nothing at all there. A cell with a missing term is missing with
 * that term's reason.
 */
export function signedSum(
  sum: Sum,
  term: (id: string) => Pick<ResolvedMeasure, 'values' | 'reasons'>,
  places: Int32Array,
): { values: Float64Array; reasons: Uint8Array } | null {
  const values = new Float64Array(places.length);
  const reasons = new Uint8Array(places.length);
  const signed: [string, number][] = [
    ...sum.plus.map((id): [string, number] => [id, 1]),
    ...(sum.minus ?? []).map((id): [string, number] => [id, -1]),
  ];
  for (const [id, sign] of signed) {
    const column = term(id);
    if (places.every((i) => column.reasons[i] === NOT_DELIVERED)) return null;
    places.forEach((i, at) => {
      const reason = column.reasons[i]!;
      if (reason !== HAS_VALUE) reasons[at] = reasons[at] === HAS_VALUE ? reason : Math.min(reasons[at]!, reason);
      values[at] = values[at]! + sign * column.values[i]!;
    });
  }
  for (let at = 0; at < values.length; at++) if (reasons[at] !== HAS_VALUE) values[at] = 0;
  return { values, reasons };
}

/** Sums of the children of some places; null if no child of any was delivered. */
function aggregate(
  places: Int32Array,
  children: ReadonlyMap<number, Int32Array>,
  from: { readonly values: Float64Array; readonly reasons: Uint8Array },
): { values: Float64Array; reasons: Uint8Array } | null {
  const values = new Float64Array(places.length);
  const reasons = new Uint8Array(places.length).fill(NOT_DELIVERED);
  let any = false;
  places.forEach((parent, at) => {
    const parts = children.get(parent);
    if (parts === undefined || parts.every((i) => from.reasons[i] === NOT_DELIVERED)) return;
    let total = 0;
    let reason = HAS_VALUE;
    for (const i of parts) {
      total += from.values[i]!;
      const why = from.reasons[i]!;
      if (why !== HAS_VALUE) reason = reason === HAS_VALUE ? why : Math.min(reason, why);
    }
    values[at] = reason === HAS_VALUE ? total : 0;
    reasons[at] = reason;
    any = true;
  });
  return any ? { values, reasons } : null;
}
