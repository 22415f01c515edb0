import type { Desk } from './desk.ts';
import { element } from './element.ts';
import type { Job } from './job.ts';
import { openQuestions } from './openQuestions.ts';
import { questionFieldset } from './questionFieldset.ts';

/** More questions than this are folded. */
const SHOWN = 20;
/** From so many unknown measures on, one answer for all of them is offered. */
const MANY = 3;

/** All open questions of a file, and those that can only be answered elsewhere. */
export function questionList(job: Job, desk: Desk): readonly HTMLElement[] {
  const findings = job.outcome?.findings ?? [];
  const open = openQuestions(findings);
  const elsewhere = findings.filter(
    ({ severity, question, check }) =>
      severity === 'question' && question === undefined && check !== 'unconfirmed-change',
  );
  const fieldsets = open.map((one, i) => questionFieldset(one, i + 1, job.answers.get(one.question.into), desk));
  const unknown = open.filter(({ finding: { check } }) => check === 'unknown-measure').length;
  const parts: HTMLElement[] = [...(unknown < MANY ? [] : [leaveOut(unknown, desk)]), ...fieldsets.slice(0, SHOWN)];
  if (fieldsets.length > SHOWN) {
    const rest = fieldsets.slice(SHOWN);
    parts.push(element('details', {}, element('summary', {}, `${rest.length} weitere Fragen`), ...rest));
  }
  if (elsewhere.length > 0) {
    parts.push(
      element(
        'div',
        { class: 'notice' },
        element(
          'p',
          {},
          'Diese Fragen beantworten der Gebietsstand und das Lieferformat oben, die Rolle einer Spalte oder das Lieferformat als Text unten:',
        ),
        element('ul', {}, ...elsewhere.map(({ message }) => element('li', {}, message))),
      ),
    );
  }
  const changed = findings.filter(({ check, severity }) => check === 'unconfirmed-change' && severity === 'question');
  if (changed.length > 0) {
    parts.push(
      element(
        'p',
        { class: 'notice' },
        'Die Datei ändert Werte früherer Lieferungen. Ob sie gelten sollen, wird unter ',
        element('a', { href: '#differences-title' }, 'Unterschiede'),
        ' bestätigt.',
      ),
    );
  }
  if (parts.length === 0) parts.push(element('p', {}, 'Zu dieser Datei ist keine Frage offen.'));
  return parts;
}

function leaveOut(count: number, desk: Desk): HTMLElement {
  const asked = `${count} Merkmale der Datei kennt der Katalog unter ihrem Namen nicht.`;
  const button = element('button', { type: 'button' }, 'Alle übrigen nicht lesen');
  button.addEventListener('click', () =>
    desk.decide({
      into: '/measures/*',
      value: null,
      asked,
      words: 'alle, die keine eigene Antwort haben, nicht lesen',
    }),
  );
  return element(
    'div',
    { class: 'notice' },
    element('p', {}, asked, ' Jedes lässt sich unten oder in der Tabelle der Merkmale zuordnen.'),
    element('p', {}, button),
  );
}
