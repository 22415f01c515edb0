import type { AreaDirectory } from './areaDirectory.ts';
import { areaEvidence } from './areaEvidence.ts';
import { type Column, type ColumnRole, isNumeric } from './classifyColumns.ts';

type Set = (column: Column, role: ColumnRole, why: string) => void;

interface Candidate {
  readonly column: Column;
  readonly role: 'key' | 'name' | 'fused';
  readonly score: number;
  readonly why: string;
}

/** The columns that name the areas: at most one with keys and one with names; coarser ones beside them are parents. */
export function pickAreaColumns(columns: readonly Column[], directory: AreaDirectory | null, set: Set): void {
  const candidates = columns
    .flatMap((column) => judge(column, directory))
    .sort((a, b) => b.score - a.score || distinctOf(b) - distinctOf(a) || a.column.index - b.column.index);
  const key = candidates.find((one) => one.role !== 'name');
  const name =
    key?.role === 'fused' ? undefined : candidates.find((one) => one.role === 'name' && one.column !== key?.column);
  if (key !== undefined) set(key.column, key.role, key.why);
  // Names that nothing but their place speaks for have to be as many as the keys.
  const many = name !== undefined && key !== undefined && Math.abs(distinctOf(name) - distinctOf(key)) > 2;
  if (name !== undefined && !(many && name.score <= 2)) set(name.column, 'name', name.why);
  for (const { column, role } of candidates) {
    if (column.role !== 'attribute' || (many && column === name?.column)) continue;
    if (column.hint === 'area_key' || column.hint === 'area_name' || column.hint === 'area' || role === 'name')
      set(column, 'parent', 'übergeordnetes oder weiteres Gebiet');
    else set(column, 'metadata', 'weiterer Schlüssel');
  }
}

function distinctOf(one: Candidate): number {
  return one.column.facts.overflow ? Number.POSITIVE_INFINITY : one.column.facts.distinct.size;
}

function judge(column: Column, directory: AreaDirectory | null): Candidate[] {
  const { facts, hint } = column;
  if (facts.filled === 0 || hint === 'value' || hint === 'metadata' || hint === 'measure' || hint === 'level')
    return [];
  const found = areaEvidence(facts, directory);
  if (found.distinct === 0) return hint === null ? [] : [{ column, role: 'name', score: 1, why: 'Überschrift' }];
  const share = (count: number): number => count / found.distinct;
  const numeric = isNumeric(facts);
  const one = (role: Candidate['role'], score: number, why: string): Candidate[] => [{ column, role, score, why }];
  const hinted = hint === 'area_key' ? 3 : hint === 'key' ? 2 : hint === 'area' ? 2 : hint === 'area_name' ? 2 : 0;

  if (directory !== null) {
    const byKey = share(found.keys + found.zeroKeys);
    // Small counts look like keys: without a word in the header only whole columns of exact, written-out keys do.
    const plausible =
      hinted > 0 ||
      (share(found.keys) === 1 && (facts.leadingZeros * 2 > facts.filled || facts.shortest >= 4 || !numeric));
    if (byKey >= 0.5 && plausible && hint !== 'other_key')
      return one('key', 10 + byKey + hinted, `${found.keys + found.zeroKeys} von ${found.distinct} Schlüsseln bekannt`);
    if (share(found.fused) >= 0.5)
      return one('fused', 10 + share(found.fused), `Schlüssel mit Namen, ${found.fused} von ${found.distinct} bekannt`);
    if (share(found.names) >= 0.5 && !numeric)
      return one('name', 10 + share(found.names) + hinted / 10, `${found.names} von ${found.distinct} Namen bekannt`);
  }
  if (!numeric && share(found.fusedForm) >= 0.8 && found.distinct > 1 && hint !== 'category')
    return one('fused', 4, 'Schlüssel mit Namen in einer Zelle');
  const codes = numeric || facts.texts === facts.filled;
  if (hint === 'area_key' && facts.fractions === 0) return one('key', 4, 'Überschrift');
  if (hint === 'key' && facts.fractions === 0 && codes) return one('key', 2.5, 'Überschrift');
  if (hint === 'area' && numeric && facts.fractions === 0) return one('key', 3, 'Überschrift, Zahlen');
  if ((hint === 'area' || hint === 'area_name') && !numeric) return one('name', 4, 'Überschrift');
  if (hint === null && numeric && facts.leadingZeros * 2 > facts.filled && facts.shortest === facts.longest)
    return one('key', 2, 'Schlüssel mit führenden Nullen');
  if (hint === null && !numeric && column.label === '' && found.distinct > 1)
    return one('name', 2, 'Texte ohne Überschrift');
  return [];
}
