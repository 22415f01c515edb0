import type { Cells } from './delivery.ts';

/** A measure with its parts where they add up to it exactly; a measure of its own has no parts. */
export interface Family {
  readonly whole: string;
  readonly parts: readonly string[];
}

const SMALLEST_SHOWN = 3;

/**
 * Suppresses counts of 1 and 2, and as many further cells as are needed so that no sum (areas to their parent, parts to
 * their whole) leaves a single suppressed cell, or only ones. The city's total and zeros are shown where possible.
 */
export function suppress(
  measures: ReadonlyMap<string, Cells>,
  family: Family,
  children: readonly (readonly number[])[],
): void {
  const members = [family.whole, ...family.parts].map((id) => measures.get(id)!);
  members[0]!.forEach((_, t) => {
    const cells = members.flatMap((member) => member[t]!);
    const hidden = hide(cells, relations(members.length, children), children.length);
    members.forEach((member, m) => {
      const row = member[t]!;
      for (let r = 0; r < row.length; r += 1) if (hidden.has(m * row.length + r)) row[r] = 'suppressed';
    });
  });
}

/** Lists of cell numbers: first the whole, then what adds up to it. */
function relations(members: number, children: readonly (readonly number[])[]): number[][] {
  const rows = children.length;
  const list: number[][] = [];
  for (let m = 0; m < members; m += 1) {
    children.forEach((below, row) => {
      if (below.length > 0) list.push([row, ...below].map((r) => m * rows + r));
    });
  }
  if (members > 1) {
    for (let row = 1; row < rows; row += 1) list.push(Array.from({ length: members }, (_, m) => m * rows + row));
  }
  return list;
}

function hide(cells: readonly (number | string)[], sums: readonly number[][], rows: number): Set<number> {
  const value = (cell: number): number => (typeof cells[cell] === 'number' ? (cells[cell] as number) : 0);
  const open = (cell: number): boolean => typeof cells[cell] === 'number' && cell % rows !== 0;
  const usable = sums.filter((sum) =>
    sum.every((cell) => typeof cells[cell] === 'number' || cells[cell] === 'not_applicable'),
  );
  const hidden = new Set<number>();
  cells.forEach((_, cell) => {
    if (open(cell) && value(cell) > 0 && value(cell) < SMALLEST_SHOWN) hidden.add(cell);
  });
  for (let changed = true; changed; ) {
    changed = false;
    for (const sum of usable) {
      const inside = sum.filter((cell) => hidden.has(cell));
      // A shown whole of 2 with two hidden parts would give both away: who knows the rule knows that zeros are shown.
      const onlyOnes = !hidden.has(sum[0]!) && inside.every((cell) => value(cell) === 1);
      if (inside.length === 0 || (inside.length > 1 && !onlyOnes)) continue;
      const partner = partnerOf(sum, hidden, value, open);
      if (partner === undefined) continue;
      hidden.add(partner);
      changed = true;
    }
  }
  return hidden;
}

/** The smallest positive part that is still shown; else a zero; else the whole. */
function partnerOf(
  sum: readonly number[],
  hidden: ReadonlySet<number>,
  value: (cell: number) => number,
  open: (cell: number) => boolean,
): number | undefined {
  const [whole, ...parts] = sum;
  const shown = parts.filter((cell) => open(cell) && !hidden.has(cell));
  const positive = shown.filter((cell) => value(cell) > 0).sort((a, b) => value(a) - value(b) || a - b);
  return positive[0] ?? shown[0] ?? (open(whole!) && !hidden.has(whole!) ? whole : undefined);
}
