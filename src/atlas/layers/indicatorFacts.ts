import type { CityAverage, IndicatorDescription } from '../api/apiTypes.ts';
import { element } from '../page/element.ts';
import type { Place } from '../state/place.ts';
import { fillLesehilfe } from '../words/fillLesehilfe.ts';
import { germanNumber } from '../words/germanNumber.ts';
import { germanPeriod } from '../words/germanPeriod.ts';
import { reasonText } from '../words/reasonText.ts';
import { valueText } from '../words/valueText.ts';
import type { AreaFigure, Figures } from './figures.ts';

const POLARITY: Readonly<Record<IndicatorDescription['polarity'], string>> = {
  high_adverse: 'Ein hoher Wert gilt als ungünstig.',
  high_favourable: 'Ein hoher Wert gilt als günstig.',
  neutral: 'Ein hoher Wert ist weder günstig noch ungünstig.',
};

/** The indicator in words: the city's figure, definition, Lesehilfe, breaks and sources. */
export function indicatorFacts(place: Place, chosen: string, figures: Figures): readonly HTMLElement[] {
  const { indicator, city, period, breaks } = figures;
  const facts: HTMLElement[] = [
    element(
      'p',
      { class: 'city-figure' },
      element('span', {}, `${place.city.name} insgesamt ${germanPeriod(period).at}`),
      element(
        'strong',
        {},
        city.value === null ? `kein Wert (${reasonText(city.reason)})` : valueText(city.value, indicator),
      ),
    ),
    element('p', { class: 'basis' }, basisText(city, figures)),
    element('h3', {}, 'Definition'),
    element('p', {}, indicator.definition),
    element('p', {}, POLARITY[indicator.polarity]),
  ];
  const example = exampleOf(chosen, figures);
  if (example !== undefined) {
    const value = valueText(example.value!, indicator);
    const sentence = fillLesehilfe(indicator.lesehilfe, example.name, period, value);
    facts.push(element('p', { class: 'lesehilfe' }, element('strong', {}, 'Lesehilfe: '), sentence));
  }
  facts.push(element('h3', {}, 'Brüche der Zeitreihe'));
  if (breaks.length === 0) facts.push(element('p', {}, 'Keine bekannt.'));
  else {
    const entries = breaks.map(({ from, text }) =>
      element('li', {}, element('strong', {}, `Ab ${germanPeriod(from).text}: `), text),
    );
    facts.push(element('ul', {}, ...entries));
  }
  facts.push(element('h3', {}, indicator.sources.length === 1 ? 'Quelle' : 'Quellen'));
  const sources = indicator.sources.map(({ title, publisher, licence, url }) => {
    const name = url === undefined ? title : element('a', { href: url, rel: 'noreferrer' }, title);
    return element('li', {}, name, `, ${publisher}${licence === undefined ? '' : `, ${licence}`}`);
  });
  facts.push(element('ul', {}, ...sources));
  return facts;
}

/** The area that the Lesehilfe speaks of: the chosen one, else one in the middle, so that no extreme is put on show. */
function exampleOf(chosen: string, { areas }: Figures): AreaFigure | undefined {
  const told = areas.filter((one) => one.value !== null).sort((a, b) => a.value! - b.value!);
  return told.find((one) => one.key === chosen) ?? told[Math.floor(told.length / 2)];
}

function basisText(city: CityAverage, { indicator, denominatorPeriod }: Figures): string {
  const parts: string[] = [];
  if (city.numerator !== null && city.denominator !== null) {
    const [part, whole] = [count(city.numerator), count(city.denominator)];
    parts.push(indicator.kind === 'proportion' ? `${part} von ${whole}` : `Zähler ${part}, Nenner ${whole}`);
  }
  if (city.lower !== null && city.upper !== null) {
    const [lower, upper] = [city.lower, city.upper].map((one) => germanNumber(one, indicator.decimals));
    parts.push(`95-%-Intervall ${lower} bis ${upper}`);
  }
  if (city.basis === 'total') parts.push('für die ganze Stadt geliefert');
  if (city.basis === 'sum') parts.push(`aus ${city.coverage.areas} von ${city.coverage.of} Gebieten berechnet`);
  if (denominatorPeriod !== null) parts.push(`Bezugsgröße ${germanPeriod(denominatorPeriod).at}`);
  const text = parts.join('; ');
  return text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

/** Counts are whole as a rule; areas of land are not. */
function count(value: number): string {
  return germanNumber(value, Number.isInteger(value) ? 0 : 1);
}
