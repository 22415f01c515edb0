/** The words of a label, small and sorted: spelling of blanks, hyphens and their order do not make another label. */
export function labelTokens(label: string): string[] {
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{N}%²]+/u)
    .filter((word) => word !== '')
    .sort();
}
