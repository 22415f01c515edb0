/** `B3` (also `$B$3`) → line 3, column 1; null where it is none. */
export function cellPlace(reference: string): { line: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference.trim());
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { line: Number(match[2]), column: column - 1 };
}
