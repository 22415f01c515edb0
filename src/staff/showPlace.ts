/** Goes to a row of the preview and marks the cell. */
export function showPlace(row: number, column: number | undefined): void {
  const found = document.getElementById(`zeile-${row}`);
  if (found === null) return;
  for (const marked of document.querySelectorAll('.preview .marked')) marked.classList.remove('marked');
  const cell = column === undefined ? null : found.querySelector<HTMLElement>(`[data-column="${column}"]`);
  (cell ?? found).classList.add('marked');
  found.focus({ preventScroll: true });
  (cell ?? found).scrollIntoView({ block: 'center', inline: 'center' });
}
