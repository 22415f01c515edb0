import { areaExcess } from './areaExcess.ts';
import { type DecouplingShares, decouplingShares } from './decouplingShares.ts';
import { fitFluctuation } from './fitFluctuation.ts';
import type { FluctuationLaw } from './fluctuationLaw.ts';
import type { LogOdds } from './logOdds.ts';
import { type OrdinaryFluctuation, ordinaryFluctuation } from './ordinaryFluctuation.ts';
import { robustVariogram } from './robustVariogram.ts';
import { type AreaScan, scanAreas } from './scanAreas.ts';
import type { ScanSettings } from './scanSettings.ts';
import { type ScanShapes, scanShapes } from './scanShapes.ts';
import type { TrendPanel } from './trendPanel.ts';
import { trendResponse } from './trendResponse.ts';
import { type TypicalPath, typicalPath } from './typicalPath.ts';

export interface ScanModel {
  readonly odds: LogOdds;
  readonly path: TypicalPath;
  readonly law: FluctuationLaw;
  readonly fluctuation: OrdinaryFluctuation;
  readonly shapes: ScanShapes;
  /** One scan an area, null outside the family. */
  readonly scans: readonly (AreaScan | null)[];
  /** Areas of the family. */
  readonly members: number;
  /** Index of the year from which change is told: five years before the last, or the first year. */
  readonly base: number;
  /** How much more likely rising is than falling beforehand, −1 … 1. */
  readonly lean: number;
  /** How many areas decouple, by the evidence of the last round. */
  readonly shares: DecouplingShares;
}

const HORIZON = 5;
/** Suspected: more likely decoupling than not. */
const SUSPECTED = 0.5;
/** Fewer areas than this cannot say what is ordinary. */
const FEWEST = 30;

/**
 * Everything of a scan but chance: what is typical, what is ordinary, and the evidence of every area.
 *
 * Formula: steps 1 to 5 of the Schwankungsband-Scan. In every further round areas that probably decouple
 * (`decouplingShares`) have no say in the typical path, in proportion to that probability, and none in the law of
 * fluctuation where it exceeds one half.
 * Shape: A areas, T years in; see `ScanModel`.
 * Reference: Efron (2004), JASA 99 (the null is estimated from the bulk).
 *
 * @example scanModel({ keys: ['a'], years: Float64Array.of(1, 2, 3, 4, 5, 6), count: new Float64Array(6).fill(20), population: new Float64Array(6).fill(200) }, Uint8Array.of(1), SCAN_SETTINGS.reference).base // 0
 */
export function scanModel(panel: TrendPanel, family: Uint8Array, settings: ScanSettings): ScanModel {
  const { years } = panel;
  const T = years.length;
  const { breaks, guests } = panel;
  const odds = trendResponse(panel);
  const shapes = scanShapes(years);
  let base = 0;
  while (base < T - 2 && years[base + 1]! <= years[T - 1]! - HORIZON) base += 1;
  const members = count(family);
  // Guests overlap the areas that say what is typical; counted again they would say it twice.
  const hosts = guests === undefined ? family : family.map((member, i) => (guests[i] === 1 ? 0 : member));
  const ownSay = guests === undefined ? undefined : Float64Array.from(guests, (guest) => 1 - guest);
  const kind = panel.scale?.kind ?? 'share';
  const bySize = kind === 'share' || kind === 'pooled';
  // Areas with hardly any events say nothing about how others fluctuate.
  const judgedFirst = kind === 'frequency' && count(hosts) >= FEWEST ? hosts : ownSay && Uint8Array.from(ownSay);
  let trust: Float64Array | undefined = ownSay;
  let lean = 0;
  for (let round = 0; ; round += 1) {
    const path = typicalPath(odds, T, trust);
    const kept =
      trust === undefined
        ? undefined
        : Uint8Array.from(trust, (value, i) => (value >= SUSPECTED && judgedFirst?.[i] !== 0 ? 1 : 0));
    const enough = kept !== undefined && count(kept) >= FEWEST;
    const sample = { g: path.g, u: odds.u, m: path.m, years, breaks };
    const law = fitFluctuation(robustVariogram(sample, enough ? kept : judgedFirst));
    const fluctuation = ordinaryFluctuation(law, odds.u, path, years, breaks);
    if (!bySize) widen(fluctuation, path.g, shapes, T);
    const scans = scanAreas({ precision: fluctuation.precision, g: path.g, years }, shapes, family, base, lean);
    const shares = decouplingShares(
      Float64Array.from(scans, (scan) => scan?.even ?? 0),
      Float64Array.from(scans, (scan) => scan?.posterior.upward ?? 0.5),
      hosts,
    );
    if (round >= settings.rounds) return { odds, path, law, fluctuation, shapes, scans, members, base, lean, shares };
    trust = ownSay === undefined ? shares.ordinary : shares.ordinary.map((value, i) => value * ownSay[i]!);
    if (settings.directions) lean = shares.lean;
  }
}

/** Gives areas that fluctuate more than their size explains a band of their own width, in place. */
function widen({ covariance, precision }: OrdinaryFluctuation, g: Float64Array, shapes: ScanShapes, T: number): void {
  for (let i = 0; i < g.length / T; i += 1) {
    const own = precision.subarray(i * T * T, (i + 1) * T * T);
    const factor = areaExcess(own, g.subarray(i * T, (i + 1) * T), shapes);
    if (factor === 1) continue;
    for (let at = i * T * T; at < (i + 1) * T * T; at += 1) {
      covariance[at]! *= factor;
      precision[at]! /= factor;
    }
  }
}

function count(flags: Uint8Array): number {
  let sum = 0;
  for (const flag of flags) sum += flag;
  return sum;
}
