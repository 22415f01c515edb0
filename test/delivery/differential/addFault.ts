import type { Seeded } from './seeded.ts';
import type { Fault } from './writerOptions.ts';
import type { WrittenCell } from './written.ts';

/** Spoils the rows of a table in one place; the value cells stand from `from` on. */
export function addFault(random: Seeded, body: WrittenCell[][], fault: Fault, from: number, width: number): void {
  if (fault === 'none' || fault === 'foreign-area') return;
  const isNumber = (cell: WrittenCell, i: number) => i >= from && i < from + width && /[0-9]/.test(cell.text);
  const candidates = body.filter((row) => row.some(isNumber));
  if (candidates.length === 0) throw new Error('The table has no number that could be spoiled.');
  const row = random.pick(candidates);
  const at = row.findIndex(isNumber);
  if (fault === 'long-row') {
    row.splice(random.int(0, at), 0, { text: random.pick(['äußere', 'West', '']) });
    return;
  }
  if (fault === 'mangled-date') {
    row[at] = { text: random.pick(['01. Mrz', '3. Jan', 'Mrz 24']) };
    return;
  }
  // The first digit always counts, also in `.7070` and `12,0`.
  const text = row[at]!.text.replace(/[0-9]/, (digit) => String((Number(digit) % 9) + 1));
  body.push(row.map((cell, i) => (i === at ? { text } : cell)));
}
