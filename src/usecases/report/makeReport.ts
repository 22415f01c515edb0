import { renderReport } from '../../report/renderReport.ts';
import type { EngineContext } from '../engineContext.ts';
import type { Dataset } from '../openDataset.ts';
import { buildReport, type ReportRequest } from './buildReport.ts';

/** A city's report for a period as a file. */
export async function makeReport(
  context: EngineContext,
  dataset: Dataset,
  request: ReportRequest & { readonly format: 'html' | 'pdf' },
  tell: (step: string) => void = () => undefined,
): Promise<Buffer> {
  const report = await buildReport(context, dataset, request, tell);
  tell(request.format === 'pdf' ? 'PDF wird gesetzt' : 'HTML wird geschrieben');
  return renderReport(report, request.format);
}
