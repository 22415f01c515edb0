import { element } from './element.ts';

/** What a table shows in a cell. */
type Cell = Node | string | readonly (Node | string)[];

interface WordTable {
  /** Name of the part that scrolls. */
  readonly label: string;
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly number?: boolean }[];
  readonly rows: readonly { readonly attributes?: Readonly<Record<string, string>>; readonly cells: readonly Cell[] }[];
}

/**
 * A table of sentences; the first cell of a row is its heading. On a narrow page the style stacks the cells of a row,
 * each under its column's name. The roles are written out, since a table that is shown otherwise loses its own.
 */
export function wordTable({ label, caption, columns, rows }: WordTable): HTMLElement {
  const kind = (i: number): Readonly<Record<string, string>> =>
    columns[i]?.number === true ? { class: 'number' } : {};
  const head = columns.map(({ title }, i) => element('th', { scope: 'col', role: 'columnheader', ...kind(i) }, title));
  const body = rows.map(({ attributes = {}, cells }) =>
    element(
      'tr',
      { role: 'row', ...attributes },
      ...cells.map((cell, i) => {
        const shared = { 'data-label': columns[i]?.title ?? '', ...kind(i) };
        const content = Array.isArray(cell) ? (cell as readonly (Node | string)[]) : [cell as Node | string];
        return i === 0
          ? element('th', { scope: 'row', role: 'rowheader', ...shared }, ...content)
          : element('td', { role: 'cell', ...shared }, ...content);
      }),
    ),
  );
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
    element(
      'table',
      { class: 'words', role: 'table' },
      element('caption', { class: 'only-read' }, caption),
      element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...head)),
      element('tbody', { role: 'rowgroup' }, ...body),
    ),
  );
}
