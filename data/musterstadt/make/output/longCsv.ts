import type { Delivery } from './delivery.ts';

/** The canonical long form: `area,measure,period,value`. */
export function longCsv(delivery: Delivery, keys: readonly string[]): string {
  const lines = ['area,measure,period,value'];
  for (const [measure, cells] of delivery.measures) {
    delivery.periods.forEach((period, t) => {
      keys.forEach((key, row) => {
        const cell = cells[t]![row]!;
        lines.push(`${key},${measure},${period},${typeof cell === 'number' ? cell.toFixed(2) : cell}`);
      });
    });
  }
  return `${lines.join('\n')}\n`;
}
