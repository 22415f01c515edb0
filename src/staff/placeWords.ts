/** Where in the file something is: "Zeile 4, Spalte 2". */
export function placeWords({ row, column }: { readonly row?: number; readonly column?: number }): string {
  return [row === undefined ? '' : `Zeile ${row}`, column === undefined ? '' : `Spalte ${column}`]
    .filter((part) => part !== '')
    .join(', ');
}
