import type { DeliveryFormat } from '../../domain/deliveryFormat.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { formatRepository } from '../../store/formatRepository.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { parseSentFormat } from './parseSentFormat.ts';

/** A delivery format by its id (the city's own, else one that comes with the engine), or written out as JSON. */
export async function chooseFormat(
  { catalogue, database }: Pick<EngineContext, 'catalogue' | 'database'>,
  ags: string,
  text: string,
): Promise<DeliveryFormat> {
  if (/^\s*[[{]/.test(text)) return parseSentFormat(catalogue, text);
  const own = await formatRepository.find(database.session, ags, text);
  const found = own?.format ?? catalogue.formats.get(text);
  if (found !== undefined) return found;
  const saved = await formatRepository.list(database.session, ags);
  throw new RequestProblem(
    'not-found',
    `Das Lieferformat „${text}“ gibt es nicht. Vorhanden: ${[...saved.map(({ format }) => format.id), ...catalogue.formats.keys()].join(', ')}.`,
  );
}
