import { element } from './element.ts';
import type { Fact } from './fact.ts';

/** Longer lists are folded, not cut. */
const SHOWN = 6;

/** Decisions as a list of terms. */
export function factList(facts: readonly Fact[]): HTMLDListElement {
  return element(
    'dl',
    { class: 'facts' },
    ...facts.flatMap(({ term, words }) => [
      element('dt', {}, term),
      ...words.slice(0, SHOWN).map((sentence) => element('dd', {}, sentence)),
      ...(words.length <= SHOWN
        ? []
        : [
            element(
              'dd',
              {},
              element(
                'details',
                {},
                element('summary', {}, `${words.length - SHOWN} weitere (${term})`),
                element('ul', {}, ...words.slice(SHOWN).map((sentence) => element('li', {}, sentence))),
              ),
            ),
          ]),
    ]),
  );
}
