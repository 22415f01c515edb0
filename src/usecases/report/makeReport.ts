import { RequestProblem } from '../../domain/requestProblem.ts';
import { renderReport } from '../../report/renderReport.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { buildReport, type ReportRequest } from './buildReport.ts';

/** Reports that may wait for their turn; who comes then is asked to come again. */
const MOST_WAITING = 8;

let waiting = 0;
/** One at a time: a report keeps every processor busy and takes some hundred megabytes. */
let last: Promise<unknown> = Promise.resolve();

/** A city's report for a period as a file. `tell` hears what is being done. */
export async function makeReport(
  context: EngineContext,
  dataset: Dataset,
  request: ReportRequest & { readonly format: 'html' | 'pdf' },
  tell: (step: string) => void = () => undefined,
): Promise<Buffer> {
  if (waiting >= MOST_WAITING)
    throw new RequestProblem(
      'unavailable',
      'Gerade werden schon mehrere Berichte geschrieben. Bitte in einer Minute noch einmal fragen.',
    );
  waiting++;
  const turn = last.then(async () => {
    const report = await buildReport(context, dataset, request, tell);
    tell(request.format === 'pdf' ? 'PDF wird gesetzt' : 'HTML wird geschrieben');
    return renderReport(report, request.format);
  });
  last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting--;
  }
}
