import { parsePeriod } from '../../domain/parsePeriod.ts';
import type { Period } from '../../domain/period.ts';
import { findPeriods } from '../periods/findPeriod.ts';

/** Dates of printing and publishing say nothing about the figures. */
const ABOUT_THE_PAPER =
  /erstellt|gedruckt|abgerufen|abruf|veröffentlicht|erschienen|druckdatum|ausgabedatum|herausgegeben|exportiert|©|copyright|gebietsstand|generated|created/i;

export interface PlacedText {
  readonly text: string;
  /** German, for the protocol: "Dateiname", "Zeile 2". */
  readonly place: string;
}

/** The periods that stand in the titles, the sheet's name and the file's name. */
export function namedPeriods(texts: readonly PlacedText[]): { readonly period: Period; readonly place: string }[] {
  return texts
    .filter(({ text }) => !ABOUT_THE_PAPER.test(text))
    .flatMap(({ text, place }) =>
      findPeriods(text.replace(/\.(csv|xlsx|ods|txt|tsv)$/i, '')).map(({ id }) => ({
        period: parsePeriod(id)!,
        place,
      })),
    );
}
