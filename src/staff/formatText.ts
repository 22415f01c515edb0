import type { Desk } from './desk.ts';
import { element } from './element.ts';
import type { Json } from './json.ts';
import { problemParts } from './problemParts.ts';

/** A delivery format as text that can be changed and read with, and the way to show another one. */
export interface FormatText {
  readonly details: HTMLDetailsElement;
  show(format: Json): void;
}

/** The delivery format itself, for those who know it. */
export function formatText(fileName: string, desk: Desk): FormatText {
  const area = element('textarea', {
    id: 'format-json',
    rows: '16',
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': 'format-json-hint format-json-error',
  });
  const wrong = element('div', { id: 'format-json-error', class: 'field-error', role: 'alert' });
  const refuse = (...parts: readonly (Node | string)[]): void => {
    wrong.replaceChildren(...parts);
    area.setAttribute('aria-invalid', 'true');
    area.focus();
  };
  const use = element('button', { type: 'button' }, 'Mit diesem Text neu lesen');
  use.addEventListener('click', () => {
    wrong.replaceChildren();
    area.removeAttribute('aria-invalid');
    const written = parsed(area.value);
    if (written instanceof Error) refuse(`Der Text ist kein gültiges JSON-Objekt (${written.message}).`);
    else desk.useFormat(written, (error) => refuse(...problemParts(error)));
  });
  const hint = 'Für Geübte. Die Antworten von oben stehen schon darin; ein geänderter Text tritt an ihre Stelle.';
  return {
    details: element(
      'details',
      {},
      element('summary', {}, 'Lieferformat als Text (JSON) ansehen und ändern'),
      element('p', { id: 'format-json-hint', class: 'small' }, hint),
      element('label', { for: 'format-json' }, `Lieferformat für ${fileName}`),
      area,
      wrong,
      element('p', {}, use),
    ),
    show(format) {
      area.value = JSON.stringify(format, null, 2);
    },
  };
}

function parsed(text: string): Json | Error {
  try {
    const found = JSON.parse(text) as Json;
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : new Error('kein Objekt');
  } catch (error) {
    return error as Error;
  }
}
