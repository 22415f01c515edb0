import { falseDiscoveryRate } from '../numeric/falseDiscoveryRate.ts';
import { burdened } from './burdened.ts';
import type { Detection } from './detection.ts';
import { detectionLimit } from './detectionLimit.ts';
import { emptyDetection } from './emptyDetection.ts';
import { familyOf } from './familyOf.ts';
import { lastGap } from './lastGap.ts';
import { levelFreeFactor } from './levelFreeFactor.ts';
import { missingInformation } from './missingInformation.ts';
import { noiseEvidence } from './noiseEvidence.ts';
import { pooledPValues } from './pooledPValues.ts';
import type { AreaScan } from './scanAreas.ts';
import { type ScanModel, scanModel } from './scanModel.ts';
import type { ScanSettings } from './scanSettings.ts';
import { SHARE_SCALE } from './shareScale.ts';
import { slopeOfUnits } from './slopeOfUnits.ts';
import type { TrendPanel } from './trendPanel.ts';
import { typicalLevel } from './typicalLevel.ts';
import { unitsFromLog } from './unitsFromLog.ts';

/** As many years say nothing about how areas wander and drift in the long run. */
const FREE_YEARS = 5;
const NORMAL_95 = 1.645;
/** A single year this many standard deviations off is told as odd. */
const ODD = 3.5;
const INTERVAL = 2;

/**
 * Schwankungsband-Scan: which areas leave the general development of their city, judged in the last year of a panel.
 *
 * Formula: log-odds, typical path, law of ordinary fluctuation, scan of ramps and steps with a guard against odd years
 * (`scanModel`), p-values from noise drawn by the same law, q by Benjamini–Hochberg over the family. On the list and
 * off it again by the rule of the settings.
 * Shape: a panel in, one value an area out; with less nothing is judged.
 * Cost: A·T³ + draws·(T² + K).
 * Reference: Wakefield (2009), Genetic Epidemiology 33; Benjamini and Hochberg (1995), JRSS B 57.
 *
 * @example scanDetector({ keys: [], years: Float64Array.of(), count: Float64Array.of(), population: Float64Array.of() }, SCAN_SETTINGS.reference).judged // []
 */
export function scanDetector(panel: TrendPanel, settings: ScanSettings): Detection {
  const { keys, years, guests } = panel;
  const { rule } = settings;
  const T = years.length;
  const result = emptyDetection(keys.length, T);
  if (T === 0) return result;
  result.gap.set(lastGap(panel, guests));
  const family = familyOf(panel, !settings.smallLeave, rule);
  const hosts = guests === undefined ? family : family.map((member, i) => (guests[i] === 1 ? 0 : member));
  const areas = guests === undefined ? keys.length : guests.filter((guest) => guest === 0).length;
  if (areas < rule.areas || T < rule.years || !hosts.includes(1)) return result;
  const model = scanModel(panel, family, settings);
  const { evidence, largest } = drawNoise(panel, model, settings);
  const observed = Float64Array.from(model.scans, (scan) => scan?.evidence ?? Number.NaN);
  result.p.set(pooledPValues(observed, evidence));
  result.q.set(falseDiscoveryRate(result.p, 'positive', hosts));
  if (guests !== undefined) {
    const own = family.map((member, i) => (guests[i] === 1 ? member : 0));
    falseDiscoveryRate(result.p, 'positive', own).forEach((q, i) => {
      if (own[i] === 1) result.q[i] = q;
    });
  }
  let listed = 0;
  model.scans.forEach((scan, i) => {
    if (scan === null) {
      result.q[i] = Number.NaN;
      return;
    }
    const { upward } = scan.posterior;
    result.judged[i] = 1;
    result.upward[i] = upward;
    result.sign[i] = upward >= 0.5 ? 1 : -1;
    const { share, ordinary } = model.shares;
    const prior = guests?.[i] === 1 ? (share / (1 - share)) * scan.evidence : 1 / ordinary[i]! - 1;
    const odds = settings.shares ? prior : scan.evidence;
    result.score[i] = result.sign[i]! * Math.log1p(odds * (settings.shares ? Math.max(upward, 1 - upward) : 1));
    if (result.q[i]! <= rule.enter && Math.max(upward, 1 - upward) > rule.sure) {
      result.enters[i] = 1;
      listed += 1;
    }
    if (result.q[i]! <= rule.stay) result.stays[i] = 1;
  });
  const critical = criticalValue(largest, (rule.enter * Math.max(3, listed)) / model.members);
  describe(panel, model, { critical, settings }, result);
  return result;
}

/** Draws of all areas of the family one after the other, each from the seed of its key and the report year. */
function drawNoise(
  { keys, years }: TrendPanel,
  { scans, fluctuation, shapes, members, lean }: ScanModel,
  { draws, freedom }: ScanSettings,
): { evidence: Float64Array; largest: Float64Array } {
  const T = years.length;
  const each = Math.min(400, Math.max(100, Math.ceil(draws / members)));
  const evidence = new Float64Array(each * members);
  const largest = new Float64Array(each * members);
  let filled = 0;
  scans.forEach((scan, i) => {
    if (scan === null) return;
    const own = fluctuation.precision.subarray(i * T * T, (i + 1) * T * T);
    const drawn = noiseEvidence(levelFreeFactor(own, T), {
      seed: `${keys[i]}|${years[T - 1]}`,
      draws: each,
      years,
      shapes,
      weights: scan.weights,
      lean,
      ...(freedom === null ? {} : { freedom: (freedom[0] + freedom[1] * members) * (T - FREE_YEARS) }),
    });
    evidence.set(drawn.evidence, filled);
    largest.set(drawn.largest, filled);
    filled += each;
  });
  return { evidence, largest };
}

function criticalValue(largest: Float64Array, level: number): number {
  const sorted = largest.slice().sort();
  return sorted[Math.min(sorted.length - 1, Math.trunc(sorted.length * (1 - level)))]!;
}

/** Size, beginning and frame of every area's drift. */
function describe(
  panel: TrendPanel,
  model: ScanModel,
  { critical, settings }: { readonly critical: number; readonly settings: ScanSettings },
  result: Detection,
): void {
  const { years, count, scale = SHARE_SCALE } = panel;
  const { scans, base, shapes } = model;
  const T = years.length;
  const span = years[T - 1]! - years[base]!;
  const city = typicalLevel(panel, panel.guests);
  // Three years of an area are held against three years of the city, but for the reference.
  const lasting = settings.smallLeave ? lastingLevel(panel) : city;
  const adverse = scale.adverse ?? 1;
  const cityInUnits = scale.kind === 'pooled' ? scale.per : scale.per * city;
  const ramp = Math.min(base, shapes.ramps - 1);
  scans.forEach((scan: AreaScan | null, i) => {
    if (scan === null) return;
    const { change, deviation, onset, onsetFrom, onsetTo } = scan.posterior;
    const { level, noise } = lastLevel(model, i, T);
    const yearly = (difference: number): number => unitsFromLog(scale, difference, level) / span;
    result.change[i] = yearly(change);
    result.low[i] = yearly(change - INTERVAL * deviation);
    result.high[i] = yearly(change + INTERVAL * deviation);
    result.rawChange[i] = span * yearly(model.path.g[(i + 1) * T - 1]! - model.path.g[i * T + base]!);
    result.band[i] = span * yearly(NORMAL_95 * Math.sqrt(changeVariance(model.fluctuation.covariance, i, T, base)));
    // What began before an area was first known shows from the year after.
    const earliest = Math.min(T - 1, 1 + firstKnown(model.odds.u, i, T));
    result.onset[i] = years[Math.max(onset, earliest)]!;
    result.onsetFrom[i] = years[Math.max(onsetFrom, earliest)]!;
    result.onsetTo[i] = years[Math.max(onsetTo, earliest)]!;
    result.limit[i] = detectionLimit(slopeOfUnits(scale, level), scan.weights.information[ramp]!, critical);
    const high = burdened(level, noise, lasting, scale);
    result.burdened[i] = high && (!settings.smallLeave || adverse * result.gap[i]! > 0) ? 1 : 0;
    const few = (scale.kind === 'share' || scale.kind === 'frequency') && meanOf(count, i, T) < settings.rule.cases;
    result.blind[i] = result.limit[i]! * span > cityInUnits || few ? 1 : 0;
    result.surprise[i] = scan.surprise;
    for (let t = 0; t < T; t += 1) result.odd[i * T + t] = Math.abs(scan.odd[t]!) > ODD ? 1 : 0;
    result.information[i] = missingInformation(model, years, panel.breaks, i, ramp);
  });
}

/** Mean log-odds of the last three known years, and their variance from register noise. */
function lastLevel(model: ScanModel, i: number, T: number): { level: number; noise: number } {
  const { y, u } = model.odds;
  let own = 0;
  let known = 0;
  for (let t = 0; t < T; t += 1) {
    if (Number.isNaN(u[i * T + t]!)) continue;
    own += u[i * T + t]!;
    known += 1;
  }
  let level = 0;
  let noise = 0;
  let used = 0;
  for (let t = T - 1; t >= 0 && used < 3; t -= 1) {
    if (Number.isNaN(y[i * T + t]!)) continue;
    level += y[i * T + t]!;
    noise += 0.5 * u[i * T + t]! + (0.5 * own) / known;
    used += 1;
  }
  return { level: level / used, noise: model.law.c * (noise / used) };
}

/** The city's figure over the last three years, in the mean. */
function lastingLevel(panel: TrendPanel): number {
  const T = panel.years.length;
  const last = [T - 1, T - 2, T - 3].map((t) => typicalLevel(panel, panel.guests, t));
  return last.reduce((sum, level) => sum + level, 0) / last.length;
}

function firstKnown(u: Float64Array, i: number, T: number): number {
  let t = 0;
  while (t < T - 1 && Number.isNaN(u[i * T + t]!)) t += 1;
  return t;
}

function changeVariance(covariance: Float64Array, i: number, T: number, base: number): number {
  const at = (t: number, s: number): number => covariance[(i * T + t) * T + s]!;
  return at(T - 1, T - 1) + at(base, base) - 2 * at(T - 1, base);
}

function meanOf(values: Float64Array, i: number, T: number): number {
  let sum = 0;
  let known = 0;
  for (let t = i * T; t < (i + 1) * T; t += 1) {
    if (Number.isNaN(values[t]!)) continue;
    sum += values[t]!;
    known += 1;
  }
  return sum / known;
}
