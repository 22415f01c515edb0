import type { Desk } from './desk.ts';
import { element } from './element.ts';
import type { ColumnReading, TableReading } from './fileReading.ts';
import { germanPeriod } from './germanPeriod.ts';
import type { Job } from './job.ts';
import { pointerTo } from './pointerTo.ts';
import { roleWords } from './roleWords.ts';
import { wordTable } from './wordTable.ts';

/** All columns with what they are taken for and why; every role can be changed. */
export function columnTable(table: TableReading, job: Job, desk: Desk): HTMLElement {
  return wordTable({
    label: 'Tabelle der Spalten',
    caption: 'Spalten der Datei und ihre Rollen',
    columns: ['Spalte', 'Überschrift', 'gelesen als', 'warum', 'Zahlen', 'stattdessen lesen als'].map((title) => ({
      title,
    })),
    rows: table.columns.map((column) => {
      const { word, group } = roleWords[column.role] ?? { word: column.role, group: 'rest' as const };
      return {
        cells: [
          String(column.column),
          column.header === '' ? element('em', {}, 'ohne Überschrift') : column.header,
          [element('span', { class: `role role-${group}` }, word), ...meaning(column)],
          column.why,
          column.numbers ?? '–',
          roleSelect(column, job, desk),
        ],
      };
    }),
  });
}

function meaning({ measure, period, area }: ColumnReading): readonly HTMLElement[] {
  const parts = [
    measure === undefined || measure === '' ? '' : `Merkmal „${measure}“`,
    period === undefined ? '' : germanPeriod(period),
    area === undefined ? '' : `Gebiet „${area}“`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [element('span', { class: 'small block' }, parts.join(', '))];
}

function roleSelect(column: ColumnReading, job: Job, desk: Desk): HTMLElement | string {
  // The format names a column by its header; without one there is no place for an answer.
  if (column.header === '') return '–';
  const into = pointerTo('roles', column.header);
  const select = element(
    'select',
    { 'aria-label': `Spalte ${column.column}, ${column.header}: stattdessen lesen als`, autocomplete: 'off' },
    element('option', { value: '' }, 'wie erkannt'),
    ...Object.entries(roleWords)
      .filter(([, { choosable }]) => choosable)
      .map(([role, { word }]) => element('option', { value: role }, word)),
  );
  const given = job.answers.get(into)?.value;
  select.value = typeof given === 'string' ? given : '';
  select.addEventListener('change', () => {
    if (select.value === '') desk.takeBack(into);
    else
      desk.decide({
        into,
        value: select.value,
        asked: `Was enthält Spalte ${column.column} („${column.header}“)?`,
        words: roleWords[select.value]?.word ?? select.value,
      });
  });
  return select;
}
