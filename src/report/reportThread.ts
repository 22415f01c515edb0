import { parentPort, workerData } from 'node:worker_threads';
import type { ReportDocument } from './document/reportDocument.ts';
import { reportHtml } from './html/reportHtml.ts';
import { reportPdf } from './pdf/reportPdf.ts';

/** Entry of the thread: one report, then the end of it and of all the memory that it took. */
const { report, format } = workerData as { readonly report: ReportDocument; readonly format: 'html' | 'pdf' };
parentPort!.postMessage(format === 'pdf' ? reportPdf(report) : Buffer.from(reportHtml(report)));
