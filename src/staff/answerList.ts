import type { Desk } from './desk.ts';
import { element } from './element.ts';
import type { Job } from './job.ts';

/** What was answered for a file, each with the way to take it back. */
export function answerList(job: Job, desk: Desk): readonly HTMLElement[] {
  if (job.answers.size === 0) return [];
  const items = [...job.answers.values()].map(({ into, asked, words }, i) => {
    const button = element('button', { type: 'button', 'aria-describedby': `antwort-${i}` }, 'Zurücknehmen');
    button.addEventListener('click', () => desk.takeBack(into));
    return element(
      'li',
      {},
      element(
        'div',
        { id: `antwort-${i}` },
        element('p', { class: 'small' }, asked),
        element('p', {}, element('strong', {}, `✓ Antwort: ${words}`)),
      ),
      button,
    );
  });
  return [
    element('h4', { id: 'answered-title', tabindex: '-1' }, `Beantwortet (${job.answers.size})`),
    element('ul', { class: 'answers' }, ...items),
  ];
}
