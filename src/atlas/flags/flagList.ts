import type { DecouplingArea, DecouplingResult } from '../api/decouplingAnswer.ts';
import { element } from '../page/element.ts';
import { FLAG_CLASSES } from './flagClasses.ts';
import { historyText } from './historyText.ts';
import { sureText } from './sureText.ts';

/** The flagged areas by class: why, since when, how sure. A name chooses its area. */
export function flagList({ areas, refused }: DecouplingResult, cityName: string, chosen: string): HTMLElement {
  const section = element('section', { class: 'flags', 'aria-labelledby': 'flags-title' });
  section.append(element('h2', { id: 'flags-title' }, 'Auffällige Gebiete'));
  const groups = FLAG_CLASSES.filter(({ listed }) => listed).flatMap(({ id, label, meaning, fill }) => {
    const own = areas.filter((one) => one.class === id);
    if (own.length === 0) return [];
    const swatch = element('span', { class: 'dot', 'aria-hidden': 'true' });
    swatch.style.background = fill;
    const title = `${label[0]!.toUpperCase()}${label.slice(1)} (${own.length === 1 ? '1 Gebiet' : `${own.length} Gebiete`})`;
    return [
      element('h3', {}, swatch, title),
      element('p', { class: 'small' }, meaning),
      element('ul', { class: 'cards' }, ...own.map((one) => card(one, one.key === chosen))),
    ];
  });
  if (groups.length > 0) section.append(...groups);
  else {
    const text = refused?.text ?? `Kein Gebiet von ${cityName} fällt nach dieser Regel auf.`;
    section.append(element('p', {}, text));
  }
  return section;
}

function card(area: DecouplingArea, chosen: boolean): HTMLLIElement {
  const { key, name, sentence, onset, reasons, history } = area;
  const facts: (readonly [string, string])[] = [];
  if (area.class === 'dauerhaft_belastet') facts.push(['Seit wann', burdenedSince(history)]);
  else if (onset !== null) {
    const range = onset.from === onset.to ? '' : ` (80-%-Bereich ${onset.from} bis ${onset.to})`;
    facts.push(['Seit wann', `${onset.year}${range}`]);
  }
  // Onset and q are those of a drift; a lasting burden has none.
  const sure = area.class === 'dauerhaft_belastet' ? '' : sureText(area);
  if (sure !== '') facts.push(['Wie sicher', sure]);
  if (reasons.length > 0) facts.push(['Warum', reasons.map(({ text }) => text).join(' ')]);
  const past = historyText(history);
  if (past !== '') facts.push(['In den Berichten', past]);
  return element(
    'li',
    chosen ? { class: 'chosen' } : {},
    element('h4', {}, element('button', { type: 'button', class: 'plain', 'data-choose': key }, name), ` (${key})`),
    element('p', {}, sentence),
    element('dl', {}, ...facts.flatMap(([term, text]) => [element('dt', {}, term), element('dd', {}, text)])),
  );
}

function burdenedSince(history: DecouplingArea['history']): string {
  const before = history.findLastIndex((one) => one.class !== 'dauerhaft_belastet');
  const first = history[before + 1];
  if (first === undefined) return 'seit diesem Bericht';
  return before < 0 ? `mindestens seit ${first.year}, dem ersten Bericht` : `seit dem Bericht ${first.year}`;
}
