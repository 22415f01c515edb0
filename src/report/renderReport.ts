import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ReportDocument } from './document/reportDocument.ts';

/** A report as HTML or PDF, made in a thread of its own, so that the server goes on answering. */
export function renderReport(report: ReportDocument, format: 'html' | 'pdf'): Promise<Buffer> {
  // Threads cannot load TypeScript: from a source file, its compiled twin is taken.
  const file = fileURLToPath(new URL('./reportThread.js', import.meta.url.replace('/src/', '/dist/')));
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData: { report, format } });
    thread.once('message', (bytes: Uint8Array) =>
      resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    );
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The report's thread ended with ${code}.`)));
  });
}
