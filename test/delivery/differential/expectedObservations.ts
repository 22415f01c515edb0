import type { Reason } from '../../../src/domain/reason.ts';
import { areaTexts } from './areaTexts.ts';
import { cellKey } from './cellKey.ts';
import { labelTokens } from './labelTokens.ts';
import { spellSymbol } from './spellSymbol.ts';
import { surroundings } from './surroundings.ts';
import type { Truth, TruthRow } from './truth.ts';
import type { WriterOptions } from './writerOptions.ts';

export interface ExpectedObservation {
  /** Every key under which the area may come back. */
  readonly areaKeys: readonly string[];
  /** Words of the measure and category, in any split between the two. */
  readonly tokens: readonly string[];
  readonly period: string | null;
  readonly value: number | null;
  /** Reasons that are right; [] for a value. */
  readonly reasons: readonly Reason[];
  /** An empty cell may be left out. */
  readonly mayBeAbsent: boolean;
}

/** What a reader has to give back for a written truth. */
export function expectedObservations(truth: Truth, options: WriterOptions): ExpectedObservation[] {
  const named =
    truth.measures.length > 1 || options.columnDimensions.includes('measure') || options.measurePlace === 'table';
  const all: ExpectedObservation[] = [];
  truth.rows.forEach((row, r) => {
    const areaKeys = acceptedKeys(row, options);
    truth.measures.forEach((measure, m) => {
      truth.categories.forEach((category, c) => {
        truth.periods.forEach((period, p) => {
          const { value, missing } = truth.cells.get(cellKey(r, m, c, p))!;
          const symbol = missing !== null || value === 0 ? spellSymbol(missing, options.symbols) : null;
          const reasons = symbol?.reasons ?? [];
          all.push({
            areaKeys,
            tokens: labelTokens(`${named ? measure.label : ''} ${category}`),
            period: options.periodPlace === 'nowhere' ? null : period.id,
            value: reasons.length > 0 ? null : value,
            reasons,
            mayBeAbsent: symbol?.text === '',
          });
        });
      });
    });
  });
  return all;
}

/** Words that a label may carry beside its own: what else stands above or around the table. */
export function optionalTokens(truth: Truth, options: WriterOptions): Set<string> {
  const { title, fileName } = surroundings(truth, options);
  const named =
    truth.measures.length > 1 || options.columnDimensions.includes('measure') || options.measurePlace === 'table';
  return new Set(
    labelTokens(
      [
        options.theme,
        options.unitRow ? 'Anzahl % Wert' : '',
        'Wert Stand Schuljahr Daten Tabelle1',
        truth.categoryTitle,
        named ? '' : `${title.join(' ')} ${fileName}`,
      ].join(' '),
    ),
  );
}

function acceptedKeys(row: TruthRow, options: WriterOptions): string[] {
  const texts = areaTexts(row, options).filter((text) => text !== '');
  if (row.kind === 'total') return [...texts, 'gesamt', row.area.key, row.area.name];
  if (row.kind === 'not_assignable') return [...texts, 'nicht-zuzuordnen', row.area.key, row.area.name];
  if (options.directory) return [row.area.key];
  // Without a list of areas nobody can know the zeros that a key lost.
  if (options.keyForm === 'key+name' || options.keyForm === 'short-key+name') return [texts[0]!];
  return options.keyForm === 'fused' ? [row.area.key, texts[0]!] : [texts[0]!];
}
