import { cellPlace } from './cellPlace.ts';
import type { Check } from './check.ts';
import { valueText } from './valueText.ts';

/**
 * The delivered total of the city against the sum of a level's areas (with what could not be assigned to an area).
 * Told as a warning: cell-key data do not add up by design, and some offices round.
 */
export const totalDiffers: Check = {
  id: 'total-differs',
  stage: 'plausibility',
  title: 'Summe der Gebiete gegen die Gesamtzahl',
  *run(context) {
    const { table, areas, measures, boundary } = context;
    const totals = new Map<string, number>();
    const sums = new Map<string, { sum: number; areas: number; missing: number; extra: number }>();
    for (let i = 0; i < table.length; i++) {
      const measure = measures[table.measure[i]!]!;
      if (measure.kind !== 'count' || measure.additive === false) continue;
      const area = areas[table.area[i]!]!;
      const cell = `${table.measure[i]}|${table.period[i]}`;
      if (area.kind === 'total') {
        if (table.reason[i] === 0) totals.set(cell, i);
        continue;
      }
      if (area.kind === 'outside') continue;
      for (const level of area.level === null ? boundary.levels : [area.level]) {
        const key = `${cell}|${level}`;
        const sum = sums.get(key) ?? { sum: 0, areas: 0, missing: 0, extra: 0 };
        if (table.reason[i] !== 0) sum.missing++;
        else if (area.level === null) sum.extra += table.value[i]!;
        else sum.sum += table.value[i]!;
        if (area.level !== null) sum.areas++;
        sums.set(key, sum);
      }
    }
    for (const [cell, i] of totals) {
      for (const level of boundary.levels) {
        const sum = sums.get(`${cell}|${level}`);
        const expected = areas.filter((area) => area.level === level).length;
        if (sum === undefined || sum.missing > 0 || sum.areas !== expected) continue;
        const all = sum.sum + sum.extra;
        if (Math.abs(all - table.value[i]!) <= 1e-6 * Math.max(1, Math.abs(all))) continue;
        const { at, words } = cellPlace(context, i);
        yield {
          check: 'total-differs',
          severity: 'warning',
          ...at,
          message: `${words}: Gesamtzahl ${valueText(table.value[i]!, 0)}, Summe der ${expected} Gebiete der Ebene „${level}“ ${valueText(all, 0)}.`,
        };
      }
    }
  },
};
