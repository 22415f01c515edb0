/** A text of the file in German quotes for a message, cut where it is long: a cell may hold a whole file. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, 130)];
  return `„${characters.length > 60 || text.length > 130 ? `${characters.slice(0, 60).join('')}…` : text}“`;
}
