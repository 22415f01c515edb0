import { element } from '../page/element.ts';

/** A column besides the name: what it shows of an area, and what it sorts by (null stands last). */
export interface Column {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly text: (key: string) => string;
  readonly order: (key: string) => number | string | null;
  /** Words, not figures: set flush left. */
  readonly words?: boolean;
}

/** All areas of a level with what a map shows of them. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly key: string; readonly name: string }[];
  /** The city's own line above the areas, by column. */
  readonly city: { readonly name: string; readonly cells: Readonly<Record<string, string>> } | null;
}

/** How a table is sorted; the page keeps it while the view changes. */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** What a table needs of the page besides its contents. */
export interface TableOptions {
  readonly caption: string;
  readonly sorting: Sorting;
  /** Hears a new order, with words for it. */
  sorted(sorting: Sorting, words: string): void;
  point(key: string | null): void;
  choose(key: string): void;
}

/** A table in the page, and the way to mark one of its rows. */
export interface AreaTable {
  readonly table: HTMLTableElement;
  mark(key: string | null): void;
}

const NAMES = new Intl.Collator('de', { numeric: true });

/** The table beside every map: sorted by any column, and every name a button that chooses its area. */
export function areaTable({ columns: given, rows: areas, city }: Table, options: TableOptions): AreaTable {
  const names = new Map(areas.map(({ key, name }) => [key, name]));
  const name = (key: string): string => names.get(key)!;
  const columns: readonly Column[] = [
    { id: 'name', title: 'Gebiet', unit: '', text: name, order: name, words: true },
    ...given,
  ];
  const cells = (texts: readonly string[], head: Node | string): HTMLTableRowElement =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, head),
      ...texts.map((text, i) => element('td', columns[i + 1]!.words === true ? { class: 'words' } : {}, text)),
    );
  const rows = new Map(
    areas.map(({ key, name: own }) => {
      const button = element('button', { type: 'button', class: 'plain', 'data-choose': key }, own);
      const row = cells(
        given.map(({ text }) => text(key)),
        element('span', {}, button, ' ', element('span', { class: 'key' }, key)),
      );
      row.dataset.key = key;
      return [key, row] as const;
    }),
  );
  const body = element('tbody', {});
  let { sorting } = options;
  const sort = (): void => {
    const column = columns.find((one) => one.id === sorting.column) ?? columns[0]!;
    const order = sortKeys([...rows.keys()], column, sorting.descending, name);
    body.replaceChildren(...order.map((key) => rows.get(key)!));
    for (const [i, one] of columns.entries()) {
      heads[i]!.setAttribute('aria-sort', one !== column ? 'none' : sorting.descending ? 'descending' : 'ascending');
    }
  };
  const heads = columns.map((column) => {
    const button = element('button', { type: 'button' }, column.title, element('span', { 'aria-hidden': 'true' }));
    button.addEventListener('click', () => {
      const again = sorting.column === column.id;
      // Words start at A, figures at the highest; the best rank is 1.
      const rising = column.words === true || column.id === 'rank';
      sorting = { column: column.id, descending: again ? !sorting.descending : !rising };
      sort();
      const way = sorting.descending ? 'absteigend' : 'aufsteigend';
      options.sorted(sorting, `Tabelle sortiert nach ${column.title}, ${way}.`);
    });
    const unit = column.unit === '' ? [] : [element('span', { class: 'unit' }, column.unit)];
    return element('th', { scope: 'col', ...(column.words === true ? { class: 'words' } : {}) }, button, ...unit);
  });
  sort();
  const keyAt = ({ target }: Event): string | null =>
    (target instanceof Element ? target.closest('tr')?.dataset.key : undefined) ?? null;
  body.addEventListener('pointerover', (event) => options.point(keyAt(event)));
  body.addEventListener('pointerleave', () => options.point(null));
  body.addEventListener('click', ({ target }) => {
    const chosen = target instanceof HTMLElement ? target.dataset.choose : undefined;
    if (chosen !== undefined) options.choose(chosen);
  });
  const cityBody =
    city === null
      ? []
      : [
          element(
            'tbody',
            { class: 'city-row' },
            cells(
              given.map(({ id }) => city.cells[id] ?? '–'),
              city.name,
            ),
          ),
        ];
  return {
    table: element(
      'table',
      {},
      element('caption', {}, element('span', {}, options.caption)),
      element('thead', {}, element('tr', {}, ...heads)),
      ...cityBody,
      body,
    ),
    mark(key) {
      for (const [own, one] of rows) one.classList.toggle('marked', own === key);
    },
  };
}

function sortKeys(
  keys: readonly string[],
  { order }: Column,
  descending: boolean,
  name: (key: string) => string,
): readonly string[] {
  const sign = descending ? -1 : 1;
  return [...keys].sort((a, b) => {
    const [x, y] = [order(a), order(b)];
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0) || NAMES.compare(name(a), name(b));
    const first = typeof x === 'number' && typeof y === 'number' ? x - y : NAMES.compare(String(x), String(y));
    return sign * first || NAMES.compare(name(a), name(b));
  });
}
