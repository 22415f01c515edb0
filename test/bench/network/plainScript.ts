import type { Indicator, Sum } from '../../../src/catalogue/types.ts';
import type { Panel } from '../../../src/domain/panel.ts';

/**
 * The baseline: what a plain script does with rows of area, measure, period and value. Every share of all areas, now and
 * one, five and ten years before, with its rank; no intervals, reasons, districts, network or sentences.
 */
export function plainScript(panel: Panel, indicators: readonly Indicator[], year: number): number {
  const rows = new Map<string, number>();
  for (const [measure, periods] of panel.columns)
    for (const [period, { values, reasons }] of periods)
      panel.areas.forEach(({ key }, i) => {
        if (reasons[i] === 0) rows.set(`${key}|${measure}|${period.slice(0, 4)}`, values[i]!);
      });
  const sum = (of: Sum | undefined, key: string, when: number): number =>
    (of?.plus ?? []).reduce((total, id) => total + (rows.get(`${key}|${id}|${when}`) ?? Number.NaN), 0);
  const keys = panel.areas.flatMap(({ level, key }) => (level === 'sozialraum' ? [key] : []));
  let told = 0;
  for (const indicator of indicators) {
    if (indicator.numerator === undefined) continue;
    for (const when of [year, year - 1, year - 5, year - 10]) {
      const values = keys.map((key) => ({
        key,
        value: sum(indicator.numerator, key, when) / sum(indicator.denominator, key, when),
      }));
      values.sort((a, b) => b.value - a.value);
      told += values.length;
    }
  }
  return told;
}
