import { readFileSync } from 'node:fs';
import { parseFormat } from '../../../src/catalogue/parseFormat.ts';
import type { DeliveryFormat } from '../../../src/domain/deliveryFormat.ts';

const formatSchema = JSON.parse(
  readFileSync(new URL('../../../indicators/schema/format.schema.json', import.meta.url), 'utf8'),
);

/** The format as it comes back from being written out and held against the schema; throws with what is wrong. */
export function throughSchema<F extends DeliveryFormat>(format: F): F {
  const parsed = parseFormat({ formatSchema }, JSON.stringify(format));
  if ('problems' in parsed)
    throw new Error(parsed.problems.map(({ pointer, text }) => `${pointer}: ${text}`).join('\n'));
  return parsed.format as F;
}
