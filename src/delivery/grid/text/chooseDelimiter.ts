import type { Row } from '../sheet.ts';
import { tokenize } from './tokenize.ts';

export interface JudgedDelimiter {
  /** null: no candidate splits anything. */
  readonly delimiter: string | null;
  /** The commonest number of columns. */
  readonly width: number;
  /** Another delimiter that fits almost as well. */
  readonly rival?: { readonly delimiter: string; readonly width: number };
}

const CANDIDATES = [';', '\t', '|', ','] as const;
const SAMPLE_ROWS = 2000;
const SAMPLE_CHARACTERS = 2_000_000;

/**
 * The delimiter under which most rows have the same number of columns. Rows it does not split at all (titles,
 * footnotes, blank lines) have no voice. Cells that still hold another delimiter speak against it: so decimal commas
 * in a file with semicolons do not win, however regular they are.
 */
export function chooseDelimiter(text: string, start: { offset: number; line: number }, only?: string): JudgedDelimiter {
  const judged = (only === undefined ? CANDIDATES : [only])
    .filter((delimiter) => text.includes(delimiter, start.offset))
    .map((delimiter) => judge(delimiter, tokenize(text, { delimiter, ...start })))
    .sort((a, b) => b.score - a.score);
  const [best, second] = judged;
  // A delimiter that was asked for needs to split something, not to win.
  if (best === undefined || (only === undefined ? best.score === 0 : best.width === 1))
    return { delimiter: null, width: 1 };
  const rival = second !== undefined && second.score > best.score * 0.6 ? second : undefined;
  return {
    delimiter: best.delimiter,
    width: best.width,
    ...(rival === undefined ? {} : { rival: { delimiter: rival.delimiter, width: rival.width } }),
  };
}

function judge(delimiter: string, records: Iterable<Row>): { delimiter: string; width: number; score: number } {
  const split: Row[] = [];
  let rows = 0;
  let characters = 0;
  for (const row of records) {
    if (row.cells.length > 1) split.push(row);
    for (const cell of row.cells) characters += cell.text.length + 1;
    if (++rows >= SAMPLE_ROWS || characters > SAMPLE_CHARACTERS) break;
  }
  const counts = new Map<number, number>();
  let total = 0;
  for (const { cells } of split) {
    const weight = weightOf(cells, delimiter);
    total += weight;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + weight);
  }
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  if (count === 0) return { delimiter, width, score: 0 };
  let whole = 0;
  for (const { cells } of split) {
    if (cells.length !== width) continue;
    whole += weightOf(cells, delimiter) * cells.filter(({ text }) => isWhole(text, delimiter)).length;
  }
  const clean = whole / (count * width);
  return { delimiter, width, score: count * (width - 1) * (count / total) * clean * clean };
}

/** A line whose commas are all followed by a blank may be a sentence; it decides only where nothing else splits. */
function weightOf(cells: Row['cells'], delimiter: string): number {
  return delimiter === ',' && cells.every(({ text }, i) => i === 0 || /^ \S/.test(text)) ? 0.05 : 1;
}

/** Commas in numbers and sentences are no delimiters left over. */
function isWhole(text: string, delimiter: string): boolean {
  for (const other of CANDIDATES) {
    if (other === delimiter || !text.includes(other)) continue;
    if (other !== ',' || /\p{L},\p{L}|,,|,$/u.test(text)) return false;
  }
  return true;
}
