import type { Desk } from './desk.ts';
import { element } from './element.ts';
import type { Json } from './json.ts';
import { problemParts } from './problemParts.ts';
import { readPointer } from './readPointer.ts';
import { textField } from './textField.ts';

/** Saving the delivery format under a name; `saved` hears what it became. */
export function formatSaveForm(format: Json, desk: Desk, saved: (format: Json) => void): HTMLFormElement {
  const text = (name: string): string => {
    const found = readPointer(format, `/${name}`);
    return typeof found === 'string' ? found : '';
  };
  const id = textField(
    'format-id',
    'Kennung',
    text('id'),
    'Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel melderegister-einwohner. Sie bleibt.',
  );
  const title = textField(
    'format-title',
    'Bezeichnung',
    text('title'),
    'So heißt das Lieferformat in der Auswahl oben.',
  );
  const problem = element('div', { role: 'alert' });
  const done = element('p', { role: 'status' });
  const save = element('button', { type: 'submit' }, 'Lieferformat speichern');
  const form = element(
    'form',
    { novalidate: '', class: 'format' },
    ...id.parts,
    ...title.parts,
    element('p', {}, save),
    problem,
    done,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.replaceChildren();
    done.textContent = '';
    const [ownId, ownTitle] = [id.input.value.trim(), title.input.value.trim()];
    const goodId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(ownId) && ownId.length <= 64;
    id.judge(
      goodId
        ? ''
        : 'Bitte eine Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen, mit einem Buchstaben am Anfang.',
    );
    title.judge(ownTitle === '' ? 'Bitte eine Bezeichnung eingeben.' : '');
    if (!goodId || ownTitle === '') {
      (goodId ? title : id).input.focus();
      return;
    }
    save.disabled = true;
    try {
      const { words, format: kept } = await desk.saveFormat(ownId, ownTitle);
      done.textContent = words;
      saved(kept);
    } catch (error) {
      problem.replaceChildren(...problemParts(error));
    } finally {
      save.disabled = false;
    }
  });
  return form;
}
