import { canonicalJson } from '../../catalogue/canonicalJson.ts';
import type { DeliveryFormat } from '../../domain/deliveryFormat.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { formatRepository } from '../../store/formatRepository.ts';
import { requireCity } from '../cities/requireCity.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { parseSentFormat } from './parseSentFormat.ts';

/** Saves a delivery format for a city as its next version; unchanged contents keep their version. */
export async function putFormat(
  context: EngineContext,
  ags: string,
  id: string,
  text: string,
): Promise<{ readonly format: DeliveryFormat; readonly created: boolean }> {
  const sent = parseSentFormat(context.catalogue, text);
  if (sent.id !== id)
    throw new RequestProblem(
      'invalid-request',
      `Das Lieferformat heißt „${sent.id}“, die Adresse nennt „${id}“. Beides muss gleich sein.`,
    );
  if (context.catalogue.formats.has(id))
    throw new RequestProblem(
      'conflict',
      `„${id}“ ist ein mitgeliefertes Lieferformat und lässt sich nicht ersetzen. Bitte unter einer eigenen Kennung speichern.`,
    );
  return context.database.transaction(async (session) => {
    await requireCity(session, ags, 'lock');
    const last = await formatRepository.find(session, ags, id);
    if (last !== null && canonicalJson({ ...sent, version: last.format.version }) === canonicalJson(last.format))
      return { format: last.format, created: false };
    const format = { ...sent, version: (last?.format.version ?? 0) + 1 };
    await formatRepository.insert(session, ags, format);
    return { format, created: true };
  });
}
