/** How a file's columns differ from those of the file that its format was learnt from. */
export interface HeaderDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** In both, but in another order. */
  readonly moved: readonly string[];
}

/** null where the columns are the same. A label that stands several times counts as often as it stands. */
export function headerDiff(known: readonly string[], found: readonly string[]): HeaderDiff | null {
  const added = without(found, known);
  const removed = without(known, found);
  const keptKnown = without(known, removed);
  const keptFound = without(found, added);
  const inOrder = longestCommon(keptKnown, keptFound);
  const moved = without(keptFound, inOrder);
  return added.length + removed.length + moved.length === 0 ? null : { added, removed, moved };
}

function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const label of other) left.set(label, (left.get(label) ?? 0) + 1);
  return list.filter((label) => {
    const count = left.get(label) ?? 0;
    if (count > 0) left.set(label, count - 1);
    return count === 0;
  });
}

/** The longest run of labels that both lists have in the same order (not necessarily side by side). */
function longestCommon(a: readonly string[], b: readonly string[]): string[] {
  // Both hold the same labels, so that this is the longest rising run of places.
  const places = new Map<string, number[]>();
  b.forEach((label, i) => {
    const known = places.get(label);
    if (known === undefined) places.set(label, [i]);
    else known.push(i);
  });
  const order = a.map((label) => places.get(label)!.shift()!);
  const ends: number[] = [];
  const before = new Int32Array(order.length).fill(-1);
  order.forEach((place, i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order[ends[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  });
  const found: string[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) found.push(a[i]!);
  return found.reverse();
}
