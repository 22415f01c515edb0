import type { Finding } from '../../domain/finding.ts';
import type { SheetFile } from '../grid/sheet.ts';
import type { ReadSheet } from './readSheet.ts';

/** How a file was read, decision by decision; plain JSON, the same for the same bytes. */
export interface ReadingProtocol {
  readonly file: string;
  readonly kind: string;
  readonly facts: SheetFile['facts'];
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly read: boolean }[];
  readonly table: TableProtocol | null;
  readonly findings: readonly Finding[];
}

export interface TableProtocol {
  readonly region: {
    readonly titles: readonly { readonly line: number; readonly text: string }[];
    readonly headerLines: readonly number[];
    readonly firstLine: number;
    readonly lastLine: number;
    readonly footnotes: readonly { readonly line: number; readonly text: string }[];
  };
  readonly layout: string;
  readonly layoutEvidence: readonly string[];
  readonly period: { readonly id: string; readonly place: string } | null;
  readonly columns: readonly {
    readonly column: number;
    readonly header: string;
    readonly role: string;
    readonly why: string;
    readonly measure?: string;
    readonly period?: string;
    readonly area?: string;
    readonly numbers?: string;
  }[];
  readonly symbols: readonly {
    readonly symbol: string;
    readonly meaning: string;
    readonly cells: number;
    readonly evidence: string;
  }[];
  readonly legend: readonly string[];
  readonly areas: Readonly<Record<string, number>>;
  readonly checks: readonly { readonly what: string; readonly found: number; readonly of: number }[];
  readonly dropped: readonly { readonly line: number; readonly why: string }[];
  readonly observations: number;
  readonly withoutValue: number;
}

export function protocol(
  fileName: string,
  file: SheetFile,
  read: ReadSheet | null,
  findings: readonly Finding[],
): ReadingProtocol {
  return {
    file: fileName.replace(/^.*[\\/]/, ''),
    kind: file.kind,
    facts: file.facts,
    sheets: file.sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden, read: sheet === read?.sheet })),
    table: read === null ? null : tableProtocol(read),
    findings,
  };
}

function tableProtocol(read: ReadSheet): TableProtocol {
  const { region, facts, columns, layout, decided, store, areas, cells, settled } = read;
  const label = (index: number): string => columns[index]?.label ?? '';
  const states: Record<string, number> = {};
  for (const area of areas) states[area.state] = (states[area.state] ?? 0) + 1;
  let withoutValue = 0;
  for (let i = 0; i < store.length; i++) if (store.reason[i] !== 0) withoutValue++;
  return {
    region: {
      titles: region.titles.map((row) => ({
        line: row.line,
        text: row.cells
          .map((cell) => cell.text.trim())
          .filter((text) => text !== '')
          .join(' '),
      })),
      headerLines: region.headers.map((row) => row.line),
      firstLine: region.lastHeaderLine + 1,
      lastLine: facts.lastLine,
      footnotes: facts.notes.footnotes,
    },
    layout: layout.name,
    layoutEvidence: layout.evidence,
    period: read.period.period === null ? null : { id: read.period.period.id, place: read.period.place },
    columns: columns.map((column) => {
      const one = decided.find(({ value }) => value.index === column.index);
      return {
        column: column.index + 1,
        header: column.label,
        role: column.role,
        why: column.why,
        ...(one === undefined
          ? {}
          : {
              measure: one.value.measure,
              ...(one.value.period === null ? {} : { period: one.value.period.id }),
              ...(one.value.area === null ? {} : { area: one.value.area }),
              numbers: one.doubt === null || one.told !== null ? one.decision.evidence : 'zwei Lesarten, siehe Zweifel',
            }),
      };
    }),
    symbols: [
      ...[...cells.symbols].map(([symbol, count]) => ({
        symbol,
        meaning: 'kein Wert',
        cells: count,
        evidence: symbol === '' ? 'leere Zelle' : 'in jeder Quelle ohne Wert',
      })),
      ...settled.map(({ doubt, answer, evidence }) => ({
        symbol: doubt.text,
        meaning: MEANINGS[answer],
        cells: doubt.cells,
        evidence,
      })),
    ],
    legend: read.legend,
    areas: states,
    checks: [
      ...read.sums.map((sum) => ({
        what: `${label(layout.values[sum.total]!.index)} = Summe von ${label(layout.values[sum.from]!.index)} bis ${label(layout.values[sum.to]!.index)}`,
        found: sum.held,
        of: sum.checked,
      })),
      ...read.totals
        .filter((total) => total.checked > 0)
        .map((total) => ({
          what: `${areas[total.area]!.name || areas[total.area]!.key || 'Zeilen ohne Gebiet'} = Summe der Gebiete (${total.summed})`,
          found: total.held,
          of: total.checked,
        })),
    ],
    dropped: [...facts.notes.dropped, ...cells.headings.map(({ line, text }) => ({ line, why: `nur Text: ${text}` }))],
    observations: store.length,
    withoutValue,
  };
}

const MEANINGS = {
  zero: 'genau null',
  missing: 'kein Wert',
  thousands: 'Tausendertrennung',
  decimal: 'Dezimalzeichen',
  open: 'ungeklärt',
} as const;
