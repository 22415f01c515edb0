import { announce } from './announce.ts';
import type { Finding, Severity } from './apiTypes.ts';
import { countFindings } from './countFindings.ts';
import { element } from './element.ts';
import { findingTable } from './findingTable.ts';
import { germanNumber } from './germanNumber.ts';
import { severityWords } from './severityWords.ts';

/** The findings of a file, all of them or those of one severity. */
export function findingFilter(findings: readonly Finding[], shown: ReadonlySet<number>): readonly HTMLElement[] {
  if (findings.length === 0) return [element('p', {}, 'Keine Befunde.')];
  const counts = countFindings(findings);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const place = element('div', {}, findingTable(findings, '', shown));
  const radio = (value: Severity | '', words: string): HTMLElement => {
    const id = `befunde-${value === '' ? 'alle' : value}`;
    const input = element('input', { type: 'radio', name: 'befunde', id });
    input.checked = value === '';
    input.addEventListener('change', () => {
      place.replaceChildren(findingTable(findings, value, shown));
      announce(`${words} in der Tabelle.`);
    });
    return element('span', {}, input, element('label', { for: id }, words));
  };
  return [
    element(
      'fieldset',
      { class: 'filter' },
      element('legend', {}, 'Zeigen'),
      radio('', `Alle (${germanNumber(total)})`),
      ...counts.map(({ severity, count }) => {
        const { sign, word, plural } = severityWords[severity];
        return radio(severity, `${sign} ${germanNumber(count)} ${count === 1 ? word : plural}`);
      }),
    ),
    place,
  ];
}
