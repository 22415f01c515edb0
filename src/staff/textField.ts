import { element } from './element.ts';

interface TextField {
  readonly input: HTMLInputElement;
  readonly parts: readonly HTMLElement[];
  /** Tells what is wrong with the text; '' = nothing. */
  judge(words: string): void;
}

/** A text field with label, hint and place for what is wrong. */
export function textField(id: string, label: string, value: string, hint: string): TextField {
  const input = element('input', {
    id,
    type: 'text',
    value,
    autocomplete: 'off',
    required: '',
    'aria-describedby': `${id}-hint ${id}-error`,
  });
  const error = element('p', { id: `${id}-error`, class: 'field-error' });
  return {
    input,
    parts: [
      element('p', {}, element('label', { for: id }, label), input),
      element('p', { id: `${id}-hint`, class: 'small' }, hint),
      error,
    ],
    judge(words) {
      error.textContent = words;
      if (words === '') input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
    },
  };
}
