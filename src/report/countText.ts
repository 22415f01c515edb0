/** A count with German separators, the same in every runtime: 1.234.567. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
