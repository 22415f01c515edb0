import { answeredFormat } from './answeredFormat.ts';
import { apiAddress } from './apiAddress.ts';
import { callApi } from './callApi.ts';
import { formatToSend } from './formatToSend.ts';
import type { Job } from './job.ts';
import type { Json } from './json.ts';
import { postDelivery } from './postDelivery.ts';
import type { Progress } from './progress.ts';
import { readKey } from './readKey.ts';

/** Where a file goes and how it is to be read, as chosen above. */
export interface Target {
  readonly ags: string;
  readonly boundary: string;
  readonly formatId: string;
}

/** Nothing is decided: the table is recognised. */
const OPEN: Json = { id: 'neues-lieferformat', version: 1, title: 'Neues Lieferformat', layout: 'recognised' };

/** Sends a file to be read and checked or, with `store`, to be stored; keeps the outcome in the job. */
export async function readJob(
  job: Job,
  target: Target,
  store: boolean,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const { ags, boundary, formatId } = target;
  // Answers outlive a change of the format above; they are then written into that one.
  if (job.base === null && job.answers.size > 0) {
    job.base =
      formatId === ''
        ? OPEN
        : (await callApi<{ readonly format: Json }>(apiAddress(['cities', ags, 'delivery-formats', formatId]))).format;
  }
  const format = formatToSend(job, formatId);
  const { replaces, confirmed } = job;
  const key = readKey({ ags, boundary, format, replaces, confirmed });
  const form = new FormData();
  const fields = {
    format: typeof format === 'string' ? format : JSON.stringify(format),
    boundary,
    replaces,
    confirm: confirmed && replaces !== '' ? 'all' : '',
    dryRun: String(!store),
  };
  for (const [name, value] of Object.entries(fields)) if (value !== '') form.append(name, value);
  form.append('file', job.file, job.file.name);
  const outcome = await postDelivery(apiAddress(['cities', ags, 'deliveries']), form, tell, signal);
  job.outcome = outcome;
  job.readKey = key;
  job.state = outcome.outcome === 'stored' ? 'stored' : 'read';
  if (job.base === null) job.base = outcome.protocol.format ?? null;
  else if ((outcome.protocol.format ?? null) === null)
    // The engine did not get as far as to a format: what was sent is still true.
    job.outcome = {
      ...outcome,
      protocol: { ...outcome.protocol, format: answeredFormat(job.base, job.answers.values()) },
    };
}
