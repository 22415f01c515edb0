import { element } from './element.ts';
import { gapUnit } from './gapUnit.ts';
import { germanNumber } from './germanNumber.ts';
import { reasonText } from './reasonText.ts';
import type { AreaFigure, Figures } from './view.ts';

interface Column {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly text: (area: AreaFigure) => string;
  /** null = nothing to sort by; such rows always stand last. */
  readonly order: (area: AreaFigure) => number | string | null;
}

/** How the table is sorted; the page keeps it while the view changes. */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** What a table needs of the page besides the figures. */
export interface TableOptions {
  readonly caption: string;
  readonly cityName: string;
  readonly sorting: Sorting;
  /** Hears a new order, with words for it. */
  sorted(sorting: Sorting, words: string): void;
  point(key: string | null): void;
}

/** A table in the page, and the way to mark one of its rows. */
export interface AreaTable {
  readonly table: HTMLTableElement;
  mark(key: string | null): void;
}

const NAMES = new Intl.Collator('de', { numeric: true });

/** All areas of a level as a table that can be sorted by every column; the city stands above them. */
export function areaTable(figures: Figures, options: TableOptions): AreaTable {
  const columns = columnsOf(figures);
  const rows = new Map(figures.areas.map((area) => [area.key, row(area, columns)]));
  const body = element('tbody', {});
  let sorting = options.sorting;
  const sort = (): Column => {
    const column = columns.find((one) => one.id === sorting.column) ?? columns[0]!;
    body.replaceChildren(...sortAreas(figures.areas, column, sorting.descending).map(({ key }) => rows.get(key)!));
    for (const [i, one] of columns.entries()) {
      const order = one !== column ? 'none' : sorting.descending ? 'descending' : 'ascending';
      heads[i]!.setAttribute('aria-sort', order);
    }
    return column;
  };
  const heads = columns.map((column) => {
    const button = element('button', { type: 'button' }, column.title, element('span', { 'aria-hidden': 'true' }));
    button.addEventListener('click', () => {
      const again = sorting.column === column.id;
      // Names start at A, figures at the highest; the best rank is 1.
      sorting = {
        column: column.id,
        descending: again ? !sorting.descending : column.id !== 'name' && column.id !== 'rank',
      };
      sort();
      options.sorted(
        sorting,
        `Tabelle sortiert nach ${column.title}, ${sorting.descending ? 'absteigend' : 'aufsteigend'}.`,
      );
    });
    const unit = column.unit === '' ? [] : [element('span', { class: 'unit' }, column.unit)];
    return element('th', { scope: 'col', class: `column-${column.id}` }, button, ...unit);
  });
  sort();
  body.addEventListener('pointerover', (event) => {
    const found = event.target instanceof Element ? event.target.closest('tr') : null;
    options.point(found?.dataset.key ?? null);
  });
  body.addEventListener('pointerleave', () => options.point(null));
  const city = { ...figures.city, key: '', name: options.cityName, gap: null, rank: null };
  return {
    table: element(
      'table',
      {},
      element('caption', {}, element('span', {}, options.caption)),
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', { class: 'city-row' }, row(city, columns)),
      body,
    ),
    mark(key) {
      for (const [own, one] of rows) one.classList.toggle('marked', own === key);
    },
  };
}

function columnsOf({ indicator, areas, ranked }: Figures): readonly Column[] {
  const { decimals, unitText, kind } = indicator;
  const number = (value: number): string => germanNumber(value, decimals, kind === 'change' || kind === 'gap');
  const all: readonly Column[] = [
    { id: 'name', title: 'Gebiet', unit: '', text: ({ name }) => name, order: ({ name }) => name },
    {
      id: 'value',
      title: 'Wert',
      unit: unitText.symbol || unitText.title,
      text: ({ value, reason }) => (value === null ? reasonText(reason) : number(value)),
      order: ({ value }) => value,
    },
    {
      id: 'interval',
      title: '95-%-Intervall',
      unit: unitText.symbol,
      text: ({ lower, upper }) => (lower === null || upper === null ? '–' : `${number(lower)} bis ${number(upper)}`),
      order: ({ lower }) => lower,
    },
    {
      id: 'gap',
      title: 'Abstand zur Stadt',
      unit: gapUnit(indicator),
      text: ({ gap }) => (gap === null ? '–' : germanNumber(gap, decimals, true)),
      order: ({ gap }) => gap,
    },
    {
      id: 'rank',
      title: 'Rang',
      unit: `von ${ranked}`,
      text: ({ rank }) => (rank === null ? '–' : String(rank)),
      order: ({ rank }) => rank,
    },
  ];
  return all
    .filter((column) => column.id !== 'interval' || areas.some((one) => one.lower !== null))
    .filter((column) => column.id !== 'gap' || areas.some((one) => one.gap !== null));
}

function row(area: AreaFigure, columns: readonly Column[]): HTMLTableRowElement {
  const cells = columns.map((column) => {
    if (column.id === 'name') {
      const key = area.key === '' ? [] : [' ', element('span', { class: 'key' }, area.key)];
      return element('th', { scope: 'row' }, area.name, ...key);
    }
    const missing = column.id === 'value' && area.value === null ? ' missing' : '';
    return element('td', { class: `column-${column.id}${missing}` }, column.text(area));
  });
  return element('tr', area.key === '' ? {} : { 'data-key': area.key }, ...cells);
}

function sortAreas(areas: readonly AreaFigure[], { order }: Column, descending: boolean): readonly AreaFigure[] {
  const sign = descending ? -1 : 1;
  return [...areas].sort((a, b) => {
    const [x, y] = [order(a), order(b)];
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0);
    const first = typeof x === 'number' && typeof y === 'number' ? x - y : NAMES.compare(String(x), String(y));
    return sign * first || NAMES.compare(a.name, b.name);
  });
}
