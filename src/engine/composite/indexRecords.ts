import type { MethodClass } from '../../catalogue/method.ts';
import { classify } from '../../core/composite/classify.ts';
import { limitDistance } from '../../core/composite/limitDistance.ts';
import { competitionRanks } from '../../core/numeric/statistics.ts';
import type { Contribution, IndexRecord } from './compositeResult.ts';

/** One index over the eligible areas, in columns. */
export interface ComputedIndex {
  readonly contributions: (area: number) => readonly Contribution[];
  readonly sums: Float64Array;
  readonly sumCentre: number | null;
  readonly sumSpread: number | null;
  readonly index: Float64Array;
  readonly classes: readonly MethodClass[] | null;
  readonly quintiles: Int32Array | null;
  readonly deciles: Int32Array | null;
  readonly robustness: Float64Array | null;
}

/** The index of every eligible area with its explanation. */
export function indexRecords(computed: ComputedIndex): IndexRecord[] {
  const ranks = competitionRanks(computed.index, 'descending');
  return Array.from(computed.index, (index, area): IndexRecord => {
    const { classes } = computed;
    const own = classes ? classes[classify(index, classes)]! : null;
    const next = classes ? limitDistance(index, classes) : null;
    return {
      contributions: computed.contributions(area),
      sum: computed.sums[area]!,
      sumCentre: computed.sumCentre,
      sumSpread: computed.sumSpread,
      index,
      rank: ranks[area]!,
      quintile: computed.quintiles?.[area] ?? null,
      decile: computed.deciles?.[area] ?? null,
      class: own && { code: own.code, label: own.label },
      nextLimit: next && { distance: next.distance, limit: next.limit, towards: classes![next.towards]!.code },
      robustness: computed.robustness?.[area] ?? null,
    };
  });
}
