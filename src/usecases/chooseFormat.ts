import type { Catalogue } from '../catalogue/catalogue.ts';
import { parseFormat } from '../catalogue/parseFormat.ts';
import type { DeliveryFormat } from '../domain/deliveryFormat.ts';
import { RequestProblem } from '../domain/requestProblem.ts';

/** A delivery format by its id, or written out as JSON. `long` and `wide` are the canonical forms and need no format. */
export function chooseFormat(catalogue: Catalogue, text: string): DeliveryFormat {
  if (text.trimStart().startsWith('{')) {
    const parsed = parseFormat(catalogue, text);
    if ('format' in parsed) return parsed.format;
    throw new RequestProblem(
      'invalid-request',
      `Das Lieferformat ist nicht lesbar: ${parsed.problems[0]?.text ?? ''}`,
      parsed.problems.map((one) => ({ pointer: `#/format${one.pointer}`, detail: one.text })),
    );
  }
  const found = catalogue.formats.get(text);
  if (found !== undefined) return found;
  throw new RequestProblem(
    'not-found',
    `Das Lieferformat „${text}“ gibt es nicht. Vorhanden: ${[...catalogue.formats.keys()].join(', ')}.`,
  );
}
