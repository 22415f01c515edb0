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
  // Both hold the same labels, so that they are equally long; mostly they begin and end alike.
  let start = 0;
  let end = a.length;
  while (start < end && a[start] === b[start]) start++;
  while (end > start && a[end - 1] === b[end - 1]) end--;
  const size = end - start;
  const width = size + 1;
  /** Length of the longest common run of what follows the places i in a and j in b. */
  const longest = new Uint16Array(width * width);
  for (let i = size - 1; i >= 0; i--)
    for (let j = size - 1; j >= 0; j--)
      longest[i * width + j] =
        a[start + i] === b[start + j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const found: string[] = [];
  for (let i = 0, j = 0; i < size && j < size; ) {
    if (a[start + i] === b[start + j]) {
      found.push(a[start + i]!);
      i++;
      j++;
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return [...a.slice(0, start), ...found, ...a.slice(end)];
}
