import type { Reason } from '../../../src/domain/reason.ts';
import { areaTexts } from './areaTexts.ts';
import { cellKey } from './cellKey.ts';
import { labelTokens } from './labelTokens.ts';
import { namesItsMeasure } from './namesItsMeasure.ts';
import { spellSymbol } from './spellSymbol.ts';
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
  const named = namesItsMeasure(truth, options);
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

function acceptedKeys(row: TruthRow, options: WriterOptions): string[] {
  const texts = areaTexts(row, options).filter((text) => text !== '');
  if (row.kind === 'total') return [...texts, 'gesamt', row.area.key, row.area.name];
  if (row.kind === 'not_assignable') return [...texts, 'nicht-zuzuordnen', row.area.key, row.area.name];
  if (options.directory) return [row.area.key];
  // Without a list of areas nobody can know the zeros that a key lost.
  if (options.keyForm === 'key+name' || options.keyForm === 'short-key+name') return [texts[0]!];
  return options.keyForm === 'fused' ? [row.area.key, texts[0]!] : [texts[0]!];
}
