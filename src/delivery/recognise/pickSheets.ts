import type { Finding, Question } from '../../domain/finding.ts';
import type { Sheet } from '../grid/sheet.ts';
import { quoted } from '../parse/quoted.ts';
import { findRegion } from './findRegion.ts';
import { headRows } from './headRows.ts';
import type { TableRegion } from './tableRegion.ts';

const ABOUT =
  /^(?:inhalt|inhaltsverzeichnis|impressum|deckblatt|titel|titelblatt|hinweise?|erläuterung(?:en)?|metadaten|legende|vorbemerkung(?:en)?|zeichenerklärung|info|information(?:en)?|readme|lies ?mich|quellen?|glossar|methodik|definitionen|anmerkungen|übersicht|cover)\b/i;

export interface PickedSheet {
  readonly sheet: Sheet;
  readonly region: TableRegion;
}

/** The one sheet with a table; contents and imprint are passed over with a note, several tables are a question. */
export function pickSheets(
  sheets: readonly Sheet[],
  wanted: string | undefined,
): { readonly picked: PickedSheet | null; readonly findings: readonly Finding[] } {
  // A text file has no sheets to choose from, whatever the format says of a workbook.
  if (wanted !== undefined && sheets.every(({ name }) => name === '')) return pickSheets(sheets, undefined);
  if (wanted !== undefined && sheets.every(({ name }) => name !== wanted)) return pickAnother(sheets, wanted);
  const findings: Finding[] = [];
  const tables: PickedSheet[] = [];
  const note = (message: string): void => {
    findings.push({ check: 'sheet-passed-over', severity: 'note', message });
  };
  for (const sheet of sheets) {
    if (wanted !== undefined && sheet.name !== wanted) continue;
    const region = findRegion(sheet);
    const named = sheet.name === '' ? 'Das Blatt' : `Das Blatt ${quoted(sheet.name)}`;
    if (region === null || (sheets.length > 1 && !region.numeric.includes(true)))
      note(`${named} enthält keine Tabelle mit Werten und wurde übergangen.`);
    else if (sheets.length > 1 && ABOUT.test(sheet.name.trim()) && headRows(sheet, 60).length < 60)
      note(`${named} ist nach seinem Namen keine Datentabelle und wurde übergangen.`);
    else if (sheet.hidden && wanted === undefined) note(`${named} ist ausgeblendet und wurde nicht gelesen.`);
    else tables.push({ sheet, region });
  }
  if (tables.length === 1) {
    const { sheet } = tables[0]!;
    if (sheet.hiddenRows.size > 0)
      findings.push({
        check: 'hidden-rows',
        severity: 'warning',
        message:
          sheet.hiddenRows.size === 1
            ? 'Eine Zeile ist ausgeblendet; sie wurde mitgelesen.'
            : `${sheet.hiddenRows.size} Zeilen sind ausgeblendet; sie wurden mitgelesen.`,
      });
    return { picked: tables[0]!, findings };
  }
  findings.push(
    tables.length === 0
      ? { check: 'not-a-table', severity: 'error', message: 'Die Datei enthält keine Tabelle.' }
      : {
          check: 'several-sheets',
          severity: 'question',
          message: `Welches Blatt soll gelesen werden? Tabellen stehen auf ${tables.map(({ sheet }) => quoted(sheet.name)).join(', ')}. Jedes für sich gelesen ergäbe eigene Beobachtungen; keines wurde gelesen. Bitte im Lieferformat festlegen.`,
          question: whichSheet(tables.map(({ sheet }) => sheet.name)),
        },
  );
  return { picked: null, findings };
}

/** The sheet of the format is not there: the next year's may be called otherwise, and only a person knows. */
function pickAnother(sheets: readonly Sheet[], wanted: string): ReturnType<typeof pickSheets> {
  const { picked, findings } = pickSheets(sheets, undefined);
  const names = picked === null ? tableNames(findings) : [picked.sheet.name];
  if (names.length === 0) return { picked: null, findings };
  return {
    picked: null,
    findings: [
      ...findings.filter(({ check }) => check !== 'several-sheets'),
      {
        check: 'several-sheets',
        severity: 'question',
        message: `Welches Blatt soll gelesen werden? Das Lieferformat nennt ${quoted(wanted)}, das die Datei nicht hat. Tabellen stehen auf ${names.map(quoted).join(', ')}.`,
        question: whichSheet(names),
      },
    ],
  };
}

function tableNames(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ question }) => question?.choices.map(({ label }) => label) ?? []);
}

function whichSheet(names: readonly string[]): Question {
  return {
    into: '/sheet',
    kind: 'choice',
    choices: names.map((name) => ({
      value: name,
      label: name,
      consequence: 'Nur dieses Blatt wird gelesen, die anderen nicht.',
    })),
  };
}
