import type { Delivery } from './delivery.ts';

/** The canonical wide form: `area,period,<measure>,…`, period by period. */
export function wideCsv(delivery: Delivery, keys: readonly string[]): string {
  const measures = [...delivery.measures.keys()];
  const lines = [['area', 'period', ...measures].join(',')];
  delivery.periods.forEach((period, t) => {
    keys.forEach((key, row) => {
      lines.push([key, period, ...measures.map((measure) => delivery.measures.get(measure)![t]![row]!)].join(','));
    });
  });
  return `${lines.join('\n')}\n`;
}
