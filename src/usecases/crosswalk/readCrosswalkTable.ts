import type { CrosswalkPart } from '../../domain/crosswalk.ts';
import type { Finding } from '../../domain/finding.ts';
import { FindingList } from '../../domain/findingList.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import { hasErrors } from '../../domain/hasErrors.ts';
import { findColumn } from '../table/findColumn.ts';
import { readColumnTable } from '../table/readColumnTable.ts';
import { readNumbers } from '../table/readNumbers.ts';
import { type CrosswalkSide, crosswalkLevels, keysByLevel } from './crosswalkLevels.ts';
import { crosswalkPart } from './crosswalkPart.ts';
import { type WrittenRow, wholeWeights } from './wholeWeights.ts';

interface LevelRow extends WrittenRow {
  readonly level: string | null;
}

const COLUMNS = ['from', 'to', 'weight', 'level'] as const;

/**
 * Reads a crosswalk as CSV: `from,to,weight` and, where the keys alone do not say it, `level`. Every area of a level that
 * occurs must be there, and its weights add up to one within their rounding; findings name row and column otherwise.
 */
export async function readCrosswalkTable(
  bytes: Uint8Array,
  from: CrosswalkSide,
  to: CrosswalkSide,
): Promise<{ readonly parts: CrosswalkPart[]; readonly findings: Finding[] }> {
  const { table, findings: told } = await readColumnTable(bytes);
  const findings = new FindingList();
  findings.addAll(told);
  const ended = (parts: CrosswalkPart[] = []) => ({ parts, findings: findings.list() });
  if (table === null || hasErrors(told)) return ended();
  const error = (check: string, message: string, row: number, column?: number): void =>
    findings.add({
      check,
      severity: 'error',
      message,
      row,
      ...(column === undefined || column < 0 ? {} : { column: column + 1 }),
    });

  const places = new Map<string, number>();
  for (const name of COLUMNS) {
    const place = findColumn(table.header, [name]);
    if (typeof place === 'number') places.set(name, place);
    else if (name !== 'level' || place === 'ambiguous')
      error('crosswalk-column', `Es fehlt die Spalte „${name}“. Erwartet wird from,to,weight und wahlweise level.`, 1);
  }
  for (const [place, name] of table.header.entries())
    if (![...places.values()].includes(place))
      error('crosswalk-column', `Die Spalte „${name}“ gehört nicht in einen Umsteigeschlüssel.`, 1, place);
  if (hasErrors(findings.list())) return ended();
  const at = (name: (typeof COLUMNS)[number]): number => places.get(name) ?? -1;

  const numbers = readNumbers(table, [at('weight')]);
  findings.addAll(numbers.findings);
  if (hasErrors(numbers.findings)) return ended();
  const weights = numbers.columns.get(at('weight'))!.values;
  const rows: LevelRow[] = table.rows.map(({ cells, line }, i) => {
    const text = cells[at('weight')]!.trim();
    const weight = weights[i] ?? null;
    if (weight === null || weight < 0 || weight > 1)
      error('crosswalk-weight', `„${text}“ ist kein Gewicht zwischen 0 und 1.`, line, at('weight'));
    const level = at('level') === -1 ? null : cells[at('level')]!.trim();
    return { from: cells[at('from')]!.trim(), to: cells[at('to')]!.trim(), weight: weight ?? 0, text, line, level };
  });

  const parts: CrosswalkPart[] = [];
  const byLevel = new Map<string | null, LevelRow[]>();
  for (const row of rows) getOrInsert(byLevel, row.level, () => []).push(row);
  for (const [level, mine] of byLevel) {
    const levels = levelsOf(level, mine, from, to, at('level'));
    if ('check' in levels) {
      findings.add(levels);
      continue;
    }
    findings.addAll(checkRows(mine, levels, from, to, places));
    const whole = wholeWeights(mine, at('weight'));
    findings.addAll(whole.findings);
    parts.push(crosswalkPart(levels.from, levels.to, whole.rows));
  }
  return ended(parts);
}

function levelsOf(
  level: string | null,
  rows: readonly LevelRow[],
  from: CrosswalkSide,
  to: CrosswalkSide,
  column: number,
): { readonly from: string; readonly to: string } | Finding {
  if (level === null)
    return crosswalkLevels(from, to, new Set(rows.map((row) => row.from)), new Set(rows.map((row) => row.to)));
  const lacking = [from, to].filter(({ levels }) => !levels.includes(level)).map(({ id }) => `„${id}“`);
  if (lacking.length === 0) return { from: level, to: level };
  return {
    check: 'crosswalk-level',
    severity: 'error',
    message: `Die Ebene „${level}“ gibt es in ${lacking.join(' und ')} nicht.`,
    row: rows[0]!.line,
    column: column + 1,
  };
}

/** Unknown keys, pairs that stand twice, areas that are left out. */
function checkRows(
  rows: readonly LevelRow[],
  levels: { readonly from: string; readonly to: string },
  from: CrosswalkSide,
  to: CrosswalkSide,
  places: ReadonlyMap<string, number>,
): Finding[] {
  const findings: Finding[] = [];
  const known = { from: keysByLevel(from).get(levels.from)!, to: keysByLevel(to).get(levels.to)! };
  const lines = new Map<string, number>();
  for (const row of rows) {
    for (const [name, side] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (known[name].has(row[name])) continue;
      findings.push({
        check: 'unknown-area',
        severity: 'error',
        message: `Das Gebiet „${row[name]}“ gibt es auf der Ebene „${levels[name]}“ im Gebietsstand „${side.id}“ nicht.`,
        row: row.line,
        column: places.get(name)! + 1,
        area: row[name],
      });
    }
    const pair = JSON.stringify([row.from, row.to]);
    const before = lines.get(pair);
    if (before === undefined) lines.set(pair, row.line);
    else
      findings.push({
        check: 'crosswalk-duplicate',
        severity: 'error',
        message: `„${row.from}“ nach „${row.to}“ steht in Zeile ${before} und noch einmal in Zeile ${row.line}.`,
        row: row.line,
        column: places.get('from')! + 1,
      });
  }
  const given = { from: new Set(rows.map((row) => row.from)), to: new Set(rows.map((row) => row.to)) };
  for (const key of known.from)
    if (!given.from.has(key))
      findings.push({
        check: 'crosswalk-missing-area',
        severity: 'error',
        message: `Für das Gebiet „${key}“ (${levels.from}, Gebietsstand „${from.id}“) fehlt jede Zeile.`,
        area: key,
      });
  for (const key of known.to)
    if (!given.to.has(key))
      findings.push({
        check: 'crosswalk-empty-area',
        severity: 'warning',
        message: `In das Gebiet „${key}“ (${levels.to}, Gebietsstand „${to.id}“) führt keine Zeile; es bleibt ohne Werte.`,
        area: key,
      });
  return findings;
}
