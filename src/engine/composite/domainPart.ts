import type { MethodDomain, RankExponentialMethod, YearlyMinMaxMethod } from '../../catalogue/method.ts';
import { quantileClass } from '../../core/composite/quantileClass.ts';
import { rankExponentialScore } from '../../core/composite/rankExponentialScore.ts';
import { rankGroup } from '../../core/composite/rankGroup.ts';
import { robustness } from '../../core/composite/robustness.ts';
import { unitScale } from '../../core/composite/unitScale.ts';
import { weightedSum } from '../../core/composite/weightedSum.ts';
import { competitionRanks, extent } from '../../core/numeric/statistics.ts';
import type { CompositeInput } from './compositeInput.ts';
import type { Contribution } from './compositeResult.ts';
import type { ComputedIndex } from './indexRecords.ts';
import { PERTURBATION } from './perturbation.ts';
import type { IndexPart } from './standardisedPart.ts';

type DomainMethod = RankExponentialMethod | YearlyMinMaxMethod;

function weightOf(domain: MethodDomain, input: CompositeInput): number | null {
  return domain.weight ?? input.weights?.get(domain.column) ?? null;
}

/** How many areas have a rank in this domain: also those that are left out of the index because another one is empty. */
function rankedAreas(column: string, input: CompositeInput): number {
  const values = input.columns.get(column)!.values;
  return input.areas.filter((area, row) => values[row] !== null && !input.pseudoAreas?.has(area)).length;
}

function transform(method: DomainMethod, input: CompositeInput, domain: MethodDomain, values: Float64Array) {
  const direction = domain.direction ?? 1;
  if (method.combine === 'rank_exponential') {
    const n = rankedAreas(domain.column, input);
    const ranks = direction === 1 ? values : values.map((rank) => n + 1 - rank);
    return rankExponentialScore(ranks, n, method.parameters.scale);
  }
  return unitScale(direction === 1 ? values : values.map((value) => -value));
}

/** Index out of the weighted sum: as it is, or put on 0…1; null where all sums are equal. */
function indexFrom(method: DomainMethod, sums: Float64Array): Float64Array | null {
  return method.combine === 'yearly_min_max' && method.restandardise ? unitScale(sums) : sums;
}

function groupsOf(method: DomainMethod, index: Float64Array, parts: 5 | 10): Int32Array {
  if (method.combine === 'yearly_min_max') return quantileClass(index, parts, method.parameters.quantileType);
  return Int32Array.from(competitionRanks(index, 'descending'), (rank) => rankGroup(rank, index.length, parts));
}

/** Index of a method that combines finished domains: ranks transformed exponentially, or min–max scores. */
export function domainPart(method: DomainMethod, input: CompositeInput, rows: readonly number[]): IndexPart {
  const { domains } = method.indicators;
  const found = domains.map((domain) => weightOf(domain, input));
  const unweighted = domains[found.indexOf(null)]?.column ?? null;
  if (unweighted !== null) {
    const text = `Das Gewicht für ${unweighted} fehlt; bei dieser Methode sind die Gewichte eine Eingabe.`;
    return {
      computed: null,
      noise: 'none',
      notes: [{ code: 'weights_missing', part: 'status', column: unweighted, text }],
    };
  }
  const weights = Float64Array.from(found as number[]);
  const values = domains.map(({ column }) => Float64Array.from(rows, (row) => input.columns.get(column)!.values[row]!));
  const transformed = domains.map((domain, i) => transform(method, input, domain, values[i]!));
  const constant = domains[transformed.indexOf(null)]?.column ?? null;
  const columns = transformed as readonly Float64Array[];
  const sums = constant === null ? weightedSum(columns, weights) : null;
  const index = sums && indexFrom(method, sums);
  if (sums === null || index === null) {
    const text = `Alle Gebiete haben ${constant === null ? 'dieselbe Summe' : `bei ${constant} denselben Wert`}; der Index ist nicht definiert.`;
    return { computed: null, noise: 'none', notes: [{ code: 'no_variation', part: 'status', column: constant, text }] };
  }

  const parts = method.combine === 'rank_exponential' ? 10 : 5;
  const firmness = input.robustness
    ? robustness({
        keys: rows.map((row) => input.areas[row]!),
        weights,
        limits: [],
        columns,
        classes: (_, w) => {
          const varied = indexFrom(method, weightedSum(columns, w));
          return varied ? groupsOf(method, varied, parts) : new Int32Array(rows.length).fill(-1);
        },
        replicates: input.robustness.replicates,
        seed: `${input.robustness.seed}|status`,
        ...PERTURBATION,
      })
    : null;
  const onScale = method.combine === 'yearly_min_max' && method.restandardise;
  const [low, high] = extent(sums);
  const computed: ComputedIndex = {
    contributions: (area) =>
      domains.map(
        ({ column }, i): Contribution => ({
          column,
          indicator: null,
          value: values[i]![area]!,
          mean: null,
          deviation: null,
          z: null,
          transformed: columns[i]![area]!,
          weight: weights[i]!,
          contribution: weights[i]! * columns[i]![area]!,
        }),
      ),
    sums,
    sumCentre: onScale ? low : null,
    sumSpread: onScale ? high - low : null,
    index,
    classes: null,
    quintiles: groupsOf(method, index, 5),
    deciles: groupsOf(method, index, 10),
    robustness: firmness,
  };
  return { computed, noise: 'none', notes: [] };
}
