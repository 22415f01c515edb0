import type { Answer } from './answer.ts';
import { comboBox } from './comboBox.ts';
import type { Desk } from './desk.ts';
import { element } from './element.ts';
import type { Json } from './json.ts';
import type { openQuestions } from './openQuestions.ts';
import type { Option } from './option.ts';
import { placeWords } from './placeWords.ts';

const OTHER = {
  area: {
    label: 'Ein Gebiet der Stadt suchen',
    hint: 'Schlüssel oder Name eingeben, dann einen Eintrag der Liste wählen.',
  },
  measure: {
    label: 'Ein Merkmal des Katalogs suchen',
    hint: 'Bezeichnung eingeben, dann einen Eintrag der Liste wählen.',
  },
  period: {
    label: 'Eine andere Berichtszeit',
    hint: 'Zum Beispiel 2021-12-31, 2021, 2021-H1, 2021-Q3, 2021-05 oder 2021/22.',
  },
} as const;

/** One question with its choices; what is chosen is written down at once. */
export function questionFieldset(
  open: ReturnType<typeof openQuestions>[number],
  number: number,
  given: Answer | undefined,
  desk: Desk,
): HTMLFieldSetElement {
  const { finding, question, same } = open;
  const id = `frage-${number}`;
  const place = placeWords(finding);
  const decide = (value: Json, words: string): void =>
    desk.decide({ into: question.into, value, asked: finding.message, words });
  const radios: HTMLInputElement[] = [];
  const is = (value: Json): boolean => given !== undefined && JSON.stringify(given.value) === JSON.stringify(value);
  const proposed = question.choices.some(({ value }) => is(value));
  const other =
    question.kind === 'choice'
      ? null
      : comboBox({
          id: `${id}-suche`,
          label: OTHER[question.kind].label,
          options: optionsFor(question.kind, desk, question.choices),
          text: given === undefined || proposed ? '' : given.words,
          free: question.kind === 'period' || (question.kind === 'area' && desk.areas.length === 0),
          describedBy: `${id}-hinweis`,
          chosen: (option) => {
            if (option === null) return;
            for (const radio of radios) radio.checked = false;
            decide(option.value, option.label);
          },
        });
  const choices = question.choices.map(({ value, label, consequence }, i) => {
    const radio = element('input', {
      type: 'radio',
      name: id,
      id: `${id}-${i}`,
      ...(consequence === '' ? {} : { 'aria-describedby': `${id}-${i}-folge` }),
    });
    radio.checked = is(value);
    radio.addEventListener('change', () => {
      other?.clear();
      decide(value, label);
    });
    radios.push(radio);
    return element(
      'div',
      { class: 'choice' },
      radio,
      element('label', { for: `${id}-${i}` }, label),
      ...(consequence === '' ? [] : [element('p', { id: `${id}-${i}-folge`, class: 'small' }, consequence)]),
    );
  });
  const more =
    same === 0 ? '' : ` Die Antwort gilt auch für ${same === 1 ? 'eine weitere Stelle' : `${same} weitere Stellen`}.`;
  return element(
    'fieldset',
    { id, class: 'question' },
    element('legend', {}, finding.message),
    ...(place === '' && more === ''
      ? []
      : [element('p', { class: 'small' }, `${place}${place === '' ? '' : '.'}${more}`.trim())]),
    ...choices,
    ...(other === null || question.kind === 'choice'
      ? []
      : [other.field, element('p', { id: `${id}-hinweis`, class: 'small' }, OTHER[question.kind].hint)]),
  );
}

function optionsFor(
  kind: 'area' | 'measure' | 'period',
  desk: Desk,
  choices: readonly { readonly value: Json; readonly label: string }[],
): readonly Option[] {
  if (kind === 'area') return desk.areas;
  if (kind === 'measure') return desk.measures;
  return choices.flatMap(({ value, label }) => (typeof value === 'string' ? [{ value, label }] : []));
}
