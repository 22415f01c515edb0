import { answerList } from './answerList.ts';
import { byId } from './byId.ts';
import { changeForm } from './changeForm.ts';
import { columnTable } from './columnTable.ts';
import type { Desk } from './desk.ts';
import { differenceFacts } from './differenceFacts.ts';
import { element } from './element.ts';
import { factList } from './factList.ts';
import { fileFacts } from './fileFacts.ts';
import { findingFilter } from './findingFilter.ts';
import { formatSaveForm } from './formatSaveForm.ts';
import { formatText } from './formatText.ts';
import type { Job } from './job.ts';
import { measureTable } from './measureTable.ts';
import { openQuestions } from './openQuestions.ts';
import { outcomeWords } from './outcomeWords.ts';
import { previewTable } from './previewTable.ts';
import { questionList } from './questionList.ts';
import { roleLegend } from './roleLegend.ts';
import { tableFacts } from './tableFacts.ts';

const fill = (id: string, parts: readonly (Node | string)[]): void => byId(id, HTMLElement).replaceChildren(...parts);
const show = (id: string, visible: boolean): void => {
  byId(id, HTMLElement).hidden = !visible;
};

/** Everything that was found out about a file. */
export const resultView = {
  /** Shows the outcome of a reading. */
  show(job: Job, desk: Desk): void {
    const { outcome } = job;
    show('result', outcome !== null);
    if (outcome === null) return;
    const { protocol, findings } = outcome;
    const reading = protocol.reading ?? null;
    const table = reading?.table ?? null;
    const preview = protocol.preview ?? null;
    byId('result-title', HTMLElement).textContent = `Ergebnis: ${job.file.name}`;
    fill('outcome', [
      outcomeWords(job),
      ...(outcome.detail === undefined || findings.length > 0
        ? []
        : [element('span', { class: 'small block' }, outcome.detail)]),
    ]);
    const open = openQuestions(findings).length;
    byId('questions-title', HTMLElement).textContent = open === 0 ? 'Fragen' : `Fragen (${open})`;
    resultView.showQuestions(job, desk);
    fill('legend', table === null ? [] : [roleLegend(table.columns.map(({ role }) => role))]);
    fill(
      'preview',
      preview === null ? ['Die Datei ließ sich nicht als Tabelle zeigen.'] : [previewTable(preview, table)],
    );
    fill('facts', [
      factList([
        ...(reading === null ? [] : fileFacts(reading)),
        ...(table === null ? declared(protocol.columns) : tableFacts(table)),
      ]),
    ]);
    show('columns', table !== null);
    if (table !== null) fill('column-table', [columnTable(table, job, desk)]);
    const measures = protocol.measuresRead ?? [];
    show('measures', measures.length > 0);
    fill('measure-table', [measureTable(measures, job, desk)]);
    fill('finding-table', findingFilter(findings, new Set(preview?.rows.map(({ line }) => line) ?? [])));
    const differences = differenceFacts(protocol);
    const changes = changeForm(job, desk);
    show('compared', differences.length + changes.length > 0);
    fill('differences', [factList(differences), ...changes]);
    const format = protocol.format ?? null;
    show('format', format !== null);
    if (format === null) return;
    const text = formatText(job.file.name, desk);
    text.show(format);
    fill('format-form', [formatSaveForm(format, desk, text.show), text.details]);
  },
  /** Shows the questions and what was answered, anew after an answer was taken back. */
  showQuestions(job: Job, desk: Desk): void {
    fill('questions', questionList(job, desk));
    fill('answers', answerList(job, desk));
  },
  showAnswers(job: Job, desk: Desk): void {
    fill('answers', answerList(job, desk));
  },
};

/** Of a file that was read by declared columns there is less to tell. */
function declared(columns: readonly { readonly header: string; readonly use: string }[] | undefined) {
  if (columns === undefined || columns.length === 0) return [];
  return [{ term: 'Spalten (nach Lieferformat)', words: columns.map(({ header, use }) => `„${header}“: ${use}`) }];
}
