import type { Finding } from '../../domain/finding.ts';
import { cellPlace } from './cellPlace.ts';
import { cellText } from './cellText.ts';
import type { Check, CheckContext } from './check.ts';
import { firstOf } from './firstOf.ts';
import { type ColumnChange, judgeChanges } from './judgeChanges.ts';
import { periodWords } from './periodWords.ts';
import { valueText } from './valueText.ts';

/** A level that grew this much, or shrank to the inverse, is told as a whole. Laws do double a count (Wohngeld in 2023). */
const SHIFT = 2.5;
/** A handful of cases may multiply by chance. */
const LEAST_WHOLE = 200;
const LISTED = 20;

/**
 * Counts that changed against the latest earlier comparable period by more than fluctuation explains (the rule: ordinaryChange).
 * Where all areas moved together, that is told once. The strongest jumps come first.
 */
export const jumpAgainstFormer: Check = {
  id: 'jump-against-former',
  stage: 'plausibility',
  title: 'Sprünge gegenüber der vorigen Berichtszeit',
  *run(context) {
    const jumps: { excess: number; change: ColumnChange; level: number; at: number }[] = [];
    const shifts: Finding[] = [];
    for (const change of judgeChanges(context)) {
      const { column, slips, levels } = change;
      const shifted = levels
        .map((one) => ({ level: one.level, times: wholeChange(change, one) }))
        .find(({ times }) => times >= SHIFT || times <= 1 / SHIFT);
      if (shifted !== undefined) shifts.push(shift(context, change, shifted.level, shifted.times));
      levels.forEach(({ members, change: ordinary }, level) => {
        for (const at of members) {
          if (slips.has(at)) continue;
          const excess = ordinary.excess(column.now[at]!, column.before[at]!);
          if (excess > 0) jumps.push({ excess, change, level, at });
        }
      });
    }
    jumps.sort((a, b) => b.excess - a.excess || a.change.column.cells[a.at]! - b.change.column.cells[b.at]!);
    yield* firstOf(shifts, LISTED);
    yield* firstOf(jumps, LISTED, ({ change, level, at }) => jump(context, change, level, at));
  },
};

/** Σ now ÷ Σ before of the areas that do not jump: one wrong cell must not move the whole. */
function wholeChange({ column, slips }: ColumnChange, { members, change }: ColumnChange['levels'][number]): number {
  let now = 0;
  let before = 0;
  for (const at of members) {
    if (slips.has(at) || change.excess(column.now[at]!, column.before[at]!) > 0) continue;
    now += column.now[at]!;
    before += column.before[at]!;
  }
  return now + before < LEAST_WHOLE || before === 0 ? 1 : now / before;
}

function jump(context: CheckContext, { column, levels }: ColumnChange, level: number, at: number): Finding {
  const i = column.cells[at]!;
  const before = column.before[at]!;
  const [low, high] = levels[level]!.change.range(before);
  const { at: place, words } = cellPlace(context, i);
  return {
    check: 'jump-against-former',
    severity: 'warning',
    ...place,
    message: `${words}: ${cellText(context.table, i)} nach ${valueText(before, 0)} (${periodWords(column.earlier)}). Nach der Entwicklung der anderen Gebiete und ihrer üblichen Schwankung wären ${valueText(Math.ceil(low), 0)} bis ${valueText(Math.floor(high), 0)} zu erwarten.`,
  };
}

function shift(context: CheckContext, { column }: ColumnChange, level: string, change: number): Finding {
  const measure = context.measures[column.measure]!;
  const times = change.toLocaleString('de-DE', { maximumSignificantDigits: 2 });
  return {
    check: 'jump-against-former',
    severity: 'warning',
    file: context.fileName,
    measure: measure.id,
    period: column.period,
    message: `${measure.title}, ${periodWords(column.period)}: In den Gebieten der Ebene „${level}“ zusammen stehen die Werte beim ${times}-Fachen der Werte ${periodWords(column.earlier, true)}. Steht in der Spalte das richtige Merkmal?`,
  };
}
