import type { AreaDirectory } from './areaDirectory.ts';
import type { ColumnFacts } from './columnFacts.ts';
import { pseudoArea } from './pseudoArea.ts';
import { splitFused } from './splitFused.ts';

/** How many of a column's different texts are areas of the directory, by which way of naming them. */
export interface AreaEvidence {
  readonly distinct: number;
  readonly keys: number;
  readonly zeroKeys: number;
  readonly names: number;
  readonly fused: number;
  /** Texts that are key and name in one by their form alone. */
  readonly fusedForm: number;
}

export function areaEvidence(facts: ColumnFacts, directory: AreaDirectory | null): AreaEvidence {
  let distinct = 0;
  let keys = 0;
  let zeroKeys = 0;
  let names = 0;
  let fused = 0;
  let fusedForm = 0;
  for (const written of facts.distinct.keys()) {
    const text = written.trim();
    if (text === '' || pseudoArea('', text) !== null) continue;
    distinct++;
    const split = splitFused(text);
    if (split !== null) fusedForm++;
    if (directory === null) continue;
    if (directory.key(text).length > 0) keys++;
    else if (directory.keyWithoutZeros(text).length > 0) zeroKeys++;
    else if (directory.similarName(text).length > 0) names++;
    else if (split !== null && (directory.key(split.key).length > 0 || directory.keyWithoutZeros(split.key).length > 0))
      fused++;
  }
  return { distinct, keys, zeroKeys, names, fused, fusedForm };
}
