import type { Catalogue } from '../../catalogue/catalogue.ts';
import { parseFormat } from '../../catalogue/parseFormat.ts';
import type { DeliveryFormat } from '../../domain/deliveryFormat.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';

/** A delivery format that somebody sent as JSON; a request problem with every place that is wrong. */
export function parseSentFormat(catalogue: Catalogue, text: string): DeliveryFormat {
  const parsed = parseFormat(catalogue, text);
  if ('format' in parsed) return parsed.format;
  throw new RequestProblem(
    'invalid-request',
    `Das Lieferformat ist nicht lesbar: ${parsed.problems[0]?.text ?? ''}`,
    parsed.problems.map((one) => ({ pointer: `#/format${one.pointer}`, detail: one.text })),
  );
}
