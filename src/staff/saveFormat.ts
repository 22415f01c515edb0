import { answeredFormat } from './answeredFormat.ts';
import { apiAddress } from './apiAddress.ts';
import { callApi } from './callApi.ts';
import type { Job } from './job.ts';
import type { Json } from './json.ts';
import { readPointer } from './readPointer.ts';
import { setPointer } from './setPointer.ts';

/** Saves what a file taught as delivery format of the city; the job goes on under its name. */
export async function saveFormat(
  job: Job,
  ags: string,
  id: string,
  title: string,
): Promise<{ readonly words: string; readonly format: Json }> {
  const learnt = job.outcome?.protocol.format ?? job.base ?? {};
  const named = (format: Json, version: Json): Json =>
    setPointer(setPointer(setPointer(format, '/id', id), '/title', title), '/version', version);
  const body = named(answeredFormat(learnt, job.answers.values()), readPointer(learnt, '/version') ?? 1);
  const { format } = await callApi<{ readonly format: Json }>(
    apiAddress(['cities', ags, 'delivery-formats', id]),
    'PUT',
    body,
  );
  const version = readPointer(format, '/version') ?? 1;
  if (job.base !== null) job.base = named(job.base, version);
  return {
    words: `Gespeichert als „${title}“, Fassung ${String(version)}. Es steht ab jetzt oben zur Auswahl.`,
    format,
  };
}
