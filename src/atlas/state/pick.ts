/** Finds what is wished; what is not there is noted and replaced. */
export function pick<T>(
  all: readonly T[],
  id: (one: T) => string,
  wished: string,
  fallback: T,
  note: string,
  notes: string[],
): T {
  const found = all.find((one) => id(one) === wished);
  if (found === undefined && wished !== '') notes.push(note);
  return found ?? fallback;
}
