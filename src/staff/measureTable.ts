import type { MeasureReading } from './apiTypes.ts';
import { comboBox } from './comboBox.ts';
import type { Desk } from './desk.ts';
import { element } from './element.ts';
import { germanNumber } from './germanNumber.ts';
import type { Job } from './job.ts';
import { pointerTo } from './pointerTo.ts';
import { readPointer } from './readPointer.ts';
import { wordTable } from './wordTable.ts';

const NOT_READ = { value: '', label: 'nicht lesen' };

/** Each name of a measure in the file and which measure of the catalogue it is; all can be changed. */
export function measureTable(measures: readonly MeasureReading[], job: Job, desk: Desk): HTMLElement {
  const options = [NOT_READ, ...desk.measures];
  const format = job.outcome?.protocol.format ?? {};
  const rows = measures.map(({ label, measure, title, cells }, i) => {
    const into = pointerTo('measures', label);
    const leftOut = measure === null && [into, '/measures/*'].some((place) => readPointer(format, place) === null);
    const unknown = leftOut ? 'wird nicht gelesen' : 'keinem Merkmal zugeordnet';
    const now = measure === null ? unknown : `${title ?? measure} (${measure})`;
    const box = comboBox({
      id: `merkmal-${i}`,
      label: `${label === '' ? 'Werte ohne Bezeichnung' : label}: anderes Merkmal`,
      quiet: true,
      options,
      text: job.answers.get(into)?.words ?? '',
      free: false,
      chosen: (option) => {
        if (option === null) return desk.takeBack(into);
        desk.decide({
          into,
          value: option.value === '' ? null : option.value,
          asked: `Welches Merkmal ist „${label}“?`,
          words: option.label,
        });
      },
    });
    return {
      attributes: measure === null && !leftOut ? { class: 'open' } : {},
      cells: [label === '' ? element('em', {}, 'ohne Bezeichnung') : label, now, germanNumber(cells), box.field],
    };
  });
  return wordTable({
    label: 'Tabelle der Merkmale',
    caption: 'Merkmale der Datei und des Katalogs',
    columns: [
      { title: 'in der Datei' },
      { title: 'im Katalog' },
      { title: 'Zellen', number: true },
      { title: 'stattdessen' },
    ],
    rows,
  });
}
