import { Ajv2020 } from 'ajv/dist/2020.js';
import type { DeliveryFormat } from '../domain/deliveryFormat.ts';
import type { Catalogue } from './catalogue.ts';
import { describeSchemaError } from './describeSchemaError.ts';

export interface FormatProblem {
  readonly pointer: string;
  readonly text: string;
}

/** A delivery format from its JSON text, held against the schema; or what is wrong with it. */
export function parseFormat(
  catalogue: Pick<Catalogue, 'formatSchema'>,
  text: string,
): { readonly format: DeliveryFormat } | { readonly problems: readonly FormatProblem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problems: [{ pointer: '', text: 'Kein gültiges JSON.' }] };
  }
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(catalogue.formatSchema);
  if (!validate(json)) {
    return {
      problems: (validate.errors ?? [])
        .filter((one) => one.keyword !== 'if')
        .map((one) => ({ pointer: one.instancePath, text: describeSchemaError(one) })),
    };
  }
  // JSON can write halves of characters and zero characters, which no file contains and no database keeps.
  if (/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(JSON.stringify(json)))
    return { problems: [{ pointer: '', text: 'Das Lieferformat enthält Zeichen, die kein Text sind.' }] };
  const { $schema: _schema, ...format } = json as DeliveryFormat & { $schema?: string };
  if (format.thousands !== undefined && format.thousands === (format.decimal ?? '.')) {
    return {
      problems: [{ pointer: '/thousands', text: 'Tausender- und Dezimalzeichen müssen verschieden sein.' }],
    };
  }
  return { format };
}
