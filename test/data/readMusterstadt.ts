import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const FOLDER = fileURLToPath(new URL('../../data/musterstadt/', import.meta.url));

/** Delivered cells by measure, period and area: numbers and reason words. */
export type Delivered = Map<string, Map<string, Map<string, number | string>>>;

/** Reads all deliveries of Musterstadt as they lie in the repository. */
export function readMusterstadt(): Delivered {
  const delivered: Delivered = new Map();
  const put = (measure: string, period: string, area: string, text: string): void => {
    const periods = delivered.get(measure) ?? new Map<string, Map<string, number | string>>();
    const cells = periods.get(period) ?? new Map<string, number | string>();
    delivered.set(measure, periods.set(period, cells));
    if (cells.has(area)) throw new Error(`${measure} ${period} ${area} stands twice.`);
    cells.set(area, /^\d+(\.\d+)?$/.test(text) ? Number(text) : text);
  };
  for (const file of readdirSync(`${FOLDER}lieferungen`).sort()) {
    const [head, ...lines] = readFileSync(`${FOLDER}lieferungen/${file}`, 'utf8').trimEnd().split('\n');
    const columns = head!.split(',');
    for (const line of lines) {
      const cells = line.split(',');
      if (cells.length !== columns.length) throw new Error(`${file}: ${line}`);
      if (columns[1] === 'measure') put(cells[1]!, cells[2]!, cells[0]!, cells[3]!);
      else for (let c = 2; c < columns.length; c += 1) put(columns[c]!, cells[1]!, cells[0]!, cells[c]!);
    }
  }
  return delivered;
}
