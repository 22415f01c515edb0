import type { Caution, Outcome, UndefinedReason } from '../../core/outcome.ts';
import { CAUTION_WORDS, REASON_WORDS } from './outcomeWords.ts';
import type { SegregationWarning } from './segregationResult.ts';

/** Gathers what is to be said of single indices, one warning for each reason with all its indices. */
export class IndexNotes {
  readonly #missing = new Map<UndefinedReason, string[]>();
  readonly #cautions = new Map<Caution, string[]>();

  /** The value of an outcome; the path is noted where there is none, or where something is to be said of it. */
  take<T>(path: string, outcome: Outcome<T>): T | null {
    if ('reason' in outcome) append(this.#missing, outcome.reason, path);
    else if (outcome.caution !== undefined) append(this.#cautions, outcome.caution, path);
    return outcome.value;
  }

  warnings(): SegregationWarning[] {
    return [
      ...[...this.#missing].map(([code, indices]) => ({
        code,
        message: `Nicht bestimmt: ${REASON_WORDS[code]} (${indices.length === 1 ? indices[0] : `${indices.length} Werte`}).`,
        indices,
      })),
      ...[...this.#cautions].map(([code, indices]) => ({ code, message: CAUTION_WORDS[code], indices })),
    ];
  }
}

function append<K>(map: Map<K, string[]>, key: K, path: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [path]);
  else list.push(path);
}
