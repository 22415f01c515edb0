import type { Preview, PreviewRow } from './apiTypes.ts';
import { element } from './element.ts';
import type { TableReading } from './fileReading.ts';
import { roleWords } from './roleWords.ts';

const KINDS = { title: 'Titel', header: 'Kopf', row: '', note: 'Anmerkung' } as const;
/** Wider tables show this many columns until the rest is asked for. */
const COLUMNS = 60;

/** The first rows as written, with what each column is taken for. Rows and cells can be reached by `zeile-12`. */
export function previewTable(preview: Preview, table: TableReading | null, all = false): HTMLElement {
  const width = all ? preview.width : Math.min(preview.width, COLUMNS);
  const roles = new Map((table?.columns ?? []).map((one) => [one.column, one.role]));
  const numbers = Array.from({ length: width }, (_, i) => i + 1);
  const heads = numbers.map((column) => {
    const { word, group } = roleWords[roles.get(column) ?? ''] ?? { word: '', group: 'rest' as const };
    return element(
      'th',
      { scope: 'col', class: `role-${group}` },
      element('span', { class: 'small' }, `Spalte ${column}`),
      element('span', { class: 'role' }, word),
    );
  });
  const found = element(
    'table',
    { class: 'preview' },
    element('caption', { class: 'only-read' }, 'Die ersten Zeilen der Datei, wie sie geschrieben sind'),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Zeile'), ...heads)),
    element('tbody', {}, ...preview.rows.map((row) => tableRow(row, numbers, roles))),
  );
  const scroll = element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Die ersten Zeilen der Datei' },
    found,
  );
  const wrap = element('div', {}, scroll);
  if (width < preview.width) {
    const button = element('button', { type: 'button' }, `Alle ${preview.width} Spalten zeigen`);
    button.addEventListener('click', () => {
      const whole = previewTable(preview, table, true);
      wrap.replaceWith(whole);
      whole.querySelector<HTMLElement>('.scroll')?.focus();
    });
    wrap.append(element('p', {}, `Gezeigt sind ${width} von ${preview.width} Spalten. `, button));
  }
  return wrap;
}

function tableRow(
  row: PreviewRow,
  columns: readonly number[],
  roles: ReadonlyMap<number, string>,
): HTMLTableRowElement {
  const kind = KINDS[row.kind];
  const written = row.cells.filter((text) => text.trim() !== '');
  // A title stands over the whole table, as spreadsheets show it.
  const alone = row.kind !== 'row' && row.kind !== 'header' && written.length === 1;
  const cells = (alone ? [] : columns).map((column) => {
    const group = row.kind === 'row' ? (roleWords[roles.get(column) ?? '']?.group ?? 'rest') : 'none';
    return element('td', { class: `role-${group}`, 'data-column': String(column) }, row.cells[column - 1] ?? '');
  });
  return element(
    'tr',
    { id: `zeile-${row.line}`, class: `kind-${row.kind}`, tabindex: '-1' },
    element(
      'th',
      { scope: 'row' },
      String(row.line),
      ...(kind === '' ? [] : [' ', element('span', { class: 'kind' }, kind)]),
    ),
    ...(alone ? [element('td', { class: 'role-none', colspan: String(columns.length) }, written[0]!)] : cells),
  );
}
