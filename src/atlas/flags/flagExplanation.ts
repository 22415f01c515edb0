import type { DecouplingAnswer } from '../api/decouplingAnswer.ts';
import { element } from '../page/element.ts';
import { FLAG_CLASSES } from './flagClasses.ts';

/** "Was heißt das?": how the flags are to be read, what each class means, and how the rule was tested. */
export function flagExplanation({ sentences, method, results }: DecouplingAnswer): readonly HTMLElement[] {
  const result = results[0]!;
  const present = new Set(result.areas.map((one) => one.class));
  const terms = FLAG_CLASSES.filter(({ id }) => present.has(id)).flatMap(({ label, meaning }) => [
    element('dt', {}, label),
    element('dd', {}, meaning),
  ]);
  const facts: HTMLElement[] = sentences.map((text) => element('p', {}, text));
  if (result.refused !== null) facts.unshift(element('p', { class: 'notice' }, result.refused.text));
  if (terms.length > 0) facts.push(element('h3', {}, 'Die Klassen'), element('dl', { class: 'terms' }, ...terms));
  if (result.breaks.length > 0) {
    const breaks = result.breaks.map(({ year, text }) => element('li', {}, element('strong', {}, `${year}: `), text));
    facts.push(element('h3', {}, 'Brüche der Zeitreihe'), element('ul', {}, ...breaks));
  }
  facts.push(element('h3', {}, 'Wie die Regel geprüft ist'), element('p', {}, method.evidence));
  return facts;
}
