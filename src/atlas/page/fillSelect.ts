import { element } from './element.ts';

/** Gives a select its options, as value and text, and its choice. */
export function fillSelect(
  select: HTMLSelectElement,
  options: readonly (readonly [string, string])[],
  chosen: string,
): void {
  const same =
    select.options.length === options.length &&
    options.every(([value, text], i) => select.options[i]?.value === value && select.options[i]?.text === text);
  // Rebuilding a select that is in use would close it.
  if (!same) select.replaceChildren(...options.map(([value, text]) => element('option', { value }, text)));
  select.value = chosen;
}
