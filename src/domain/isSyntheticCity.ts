/** True for invented cities: an AGS beginning with 99, which no Land has. Only their data needs no protection. */
export function isSyntheticCity(ags: string): boolean {
  return ags.startsWith('99');
}
