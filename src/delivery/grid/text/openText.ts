import type { Finding, Question } from '../../../domain/finding.ts';
import { refusedFile } from '../refusedFile.ts';
import type { SheetFile } from '../sheet.ts';
import { checkRecords } from './checkRecords.ts';
import { chooseDelimiter, type JudgedDelimiter } from './chooseDelimiter.ts';
import { decodeBytes } from './decodeBytes.ts';
import { suspectCharacters } from './suspectCharacters.ts';
import { tokenize } from './tokenize.ts';

/** A text file as one sheet without a name. The text is kept, its rows are cut anew at each pass. */
export function openText(bytes: Uint8Array, hints: { encoding?: string; delimiter?: string }): SheetFile {
  const decoded = decodeBytes(bytes, hints.encoding);
  if ('refused' in decoded) return refusedFile('text', 'not-a-table', decoded.refused);
  const { text, encoding } = decoded;
  if (text.trim() === '') return refusedFile('text', 'not-a-table', 'Die Datei ist leer.');
  const declared = declaredDelimiter(text);
  const start = { offset: declared?.offset ?? 0, line: declared === null ? 1 : 2 };
  const asked = hints.delimiter ?? declared?.delimiter;
  const findings: Finding[] = [...decoded.findings, ...suspectCharacters(text, encoding)];
  let judged = chooseDelimiter(text, start, asked);
  if (judged.delimiter === null && asked !== undefined) {
    judged = chooseDelimiter(text, start);
    if (judged.delimiter !== null)
      findings.push({
        check: 'doubtful-delimiter',
        severity: hints.delimiter === undefined ? 'warning' : 'question',
        message: `Als Trennzeichen ist ${named(asked)} angegeben, es kommt aber nicht vor. Gelesen wird mit ${named(judged.delimiter)}.`,
        ...(hints.delimiter === undefined
          ? {}
          : { question: whichDelimiter([{ delimiter: judged.delimiter, width: judged.width }]) }),
      });
  }
  findings.push(...delimiterFindings(judged));
  const dialect = { delimiter: judged.delimiter, ...start };
  // Without quotes nothing can go wrong about them, and the pass is saved.
  if (text.includes('"') || judged.width > 1000) findings.push(...checkRecords(text, dialect, judged.width));
  return {
    kind: 'text',
    sheets: [{ name: '', hidden: false, merges: [], hiddenRows: new Set(), rows: () => tokenize(text, dialect) }],
    facts: {
      encoding,
      lineEnding: lineEnding(text),
      ...(judged.delimiter === null ? {} : { delimiter: judged.delimiter }),
    },
    findings,
  };
}

/** Excel's own first line `sep=;`, also in quotes. */
function declaredDelimiter(text: string): { delimiter: string; offset: number } | null {
  const line = /^"?sep=([^"\r\n])"?(?:\1)*[ \t]*(?:\r\n|\n|\r|$)/i.exec(text);
  return line === null ? null : { delimiter: line[1]!, offset: line[0].length };
}

function delimiterFindings({ delimiter, width, rival }: JudgedDelimiter): Finding[] {
  if (delimiter === null)
    return [
      {
        check: 'not-a-table',
        severity: 'error',
        message:
          'Die Datei hat keine Spalten: Weder Semikolon noch Komma, Tabulator oder senkrechter Strich trennen die Zeilen.',
      },
    ];
  if (rival === undefined) return [];
  return [
    {
      check: 'doubtful-delimiter',
      severity: 'question',
      message: `Das Trennzeichen ist nicht eindeutig: Mit ${named(delimiter)} haben die Zeilen ${width} Spalten, mit ${named(rival.delimiter)} ${rival.width}. Gelesen wird mit ${named(delimiter)}; bitte im Lieferformat festlegen.`,
      question: whichDelimiter([{ delimiter, width }, rival]),
    },
  ];
}

function whichDelimiter(all: readonly { readonly delimiter: string; readonly width: number }[]): Question {
  return {
    into: '/delimiter',
    kind: 'choice',
    choices: all.map(({ delimiter, width }) => ({
      value: delimiter,
      label: `mit ${named(delimiter)}`,
      consequence: `Die Zeilen haben ${width} Spalten.`,
    })),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  ';': 'Semikolon',
  ',': 'Komma',
  '\t': 'Tabulator',
  '|': 'senkrechtem Strich',
};

function named(delimiter: string): string {
  return NAMES[delimiter] ?? `„${delimiter}“`;
}

function lineEnding(text: string): string {
  const pairs = /\r\n/.test(text);
  const feeds = /(?:^|[^\r])\n/.test(text);
  const returns = /\r(?!\n)/.test(text);
  if (Number(pairs) + Number(feeds) + Number(returns) > 1) return 'mixed';
  return returns ? 'cr' : pairs ? 'crlf' : 'lf';
}
