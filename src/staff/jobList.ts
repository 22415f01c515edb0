import { countFindings } from './countFindings.ts';
import { element } from './element.ts';
import type { Job } from './job.ts';
import { namedButton } from './namedButton.ts';
import { severityWords } from './severityWords.ts';

/** All files that were chosen, one after the other, with what became of them. */
export function jobList(
  jobs: readonly Job[],
  current: Job | null,
  busy: boolean,
  open: (job: Job) => void,
  remove: (job: Job) => void,
): HTMLElement {
  return element(
    'ol',
    { class: 'jobs' },
    ...jobs.map((job) => {
      const { name } = job.file;
      const parts: HTMLElement[] = [element('strong', {}, name), element('span', {}, stateWords(job))];
      const again = job.outcome === null && job.state === 'failed';
      if (job !== current || again) {
        const button = namedButton(again ? 'Noch einmal lesen' : 'Öffnen', name);
        button.disabled = busy;
        button.addEventListener('click', () => open(job));
        parts.push(button);
      }
      if (job.state !== 'reading') {
        const button = namedButton('Entfernen', name);
        button.disabled = busy;
        button.addEventListener('click', () => remove(job));
        parts.push(button);
      }
      return element('li', job === current ? { 'aria-current': 'true' } : {}, ...parts);
    }),
  );
}

function stateWords({ state, outcome }: Job): string {
  if (state === 'waiting') return 'wartet';
  if (state === 'reading') return 'wird gelesen';
  if (state === 'stored') return `gespeichert als Lieferung ${outcome?.deliveryId ?? ''}`;
  if (outcome === null) return 'nicht gelesen';
  const counts = countFindings(outcome.findings).filter(
    ({ severity }) => severity === 'error' || severity === 'question',
  );
  if (counts.length === 0) return 'gelesen, kann gespeichert werden';
  return `gelesen: ${counts
    .map(
      ({ severity, count }) =>
        `${count} ${count === 1 ? severityWords[severity].word : severityWords[severity].plural}`,
    )
    .join(', ')}`;
}
