import type { Severity } from '../domain/finding.ts';

type Words = Readonly<Record<string, string>>;

/** German words for what the reader's protocol names in short. */
export const protocolWords = {
  kind: { text: 'Text (CSV)', xlsx: 'Excel-Arbeitsmappe (XLSX)', ods: 'OpenDocument-Tabelle (ODS)' } as Words,
  encoding: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 (little endian)',
    'utf-16be': 'UTF-16 (big endian)',
    'windows-1252': 'Windows-1252 (westeuropäisch)',
  } as Words,
  delimiter: { ';': 'Semikolon', ',': 'Komma', '\t': 'Tabulator', '|': 'senkrechter Strich' } as Words,
  lineEnding: { lf: 'LF', crlf: 'CR LF', cr: 'CR', mixed: 'gemischt' } as Words,
  layout: {
    long: 'lange Form: jede Zeile ein Wert',
    periods_as_columns: 'Berichtszeiten stehen nebeneinander in Spalten',
    measures_as_columns: 'Merkmale stehen nebeneinander in Spalten',
    measure_and_period_in_header: 'jede Spalte nennt Merkmal und Berichtszeit',
    areas_as_columns: 'Gebiete stehen nebeneinander in Spalten',
  } as Words,
  role: {
    key: 'Gebietsschlüssel',
    name: 'Gebietsname',
    fused: 'Schlüssel mit Name',
    level: 'Gliederungsebene',
    parent: 'übergeordnetes Gebiet',
    period: 'Berichtszeit',
    period_part: 'Teil der Berichtszeit',
    measure: 'Merkmal',
    category: 'Gruppe des Merkmals',
    value: 'Wert',
    metadata: 'nicht gelesen',
    attribute: 'nicht gelesen (Text)',
    empty: 'leer',
    spacer: 'leere Trennspalte',
  } as Words,
  areaState: {
    area: 'zugeordnet',
    total: 'Gesamtzeile',
    not_assignable: 'nicht zuzuordnen',
    outside: 'außerhalb der Stadt',
    nameless: 'ohne Schlüssel und Namen',
    unknown: 'unbekannt',
    ambiguous: 'mehrdeutig',
    joint: 'mehrere Gebiete zusammen',
    conflict: 'Schlüssel und Name passen nicht zusammen',
    left_out: 'weggelassen',
  } as Words,
  severity: {
    error: '✖ Fehler',
    question: '? Frage',
    warning: '! Warnung',
    note: 'i Hinweis',
    not_evaluable: '– nicht prüfbar',
  } as Readonly<Record<Severity, string>>,
};
