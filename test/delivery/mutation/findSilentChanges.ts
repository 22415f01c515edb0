import type { Finding } from '../../../src/domain/finding.ts';
import type { ReadObservation } from '../differential/reader.ts';
import type { TouchedLines } from './touchedLines.ts';

export interface FullReading {
  readonly observations: readonly ReadObservation[];
  readonly findings: readonly Finding[];
}

/**
 * What a mutation changed without a word: an observation outside the touched lines that has another value, is gone or
 * is new, while no new finding says so. A change above the table may rename (a header, a title), one below it may give
 * another reason (a legend), but neither may change a value.
 */
export function findSilentChanges(before: FullReading, after: FullReading, touched: TouchedLines): string[] {
  if (hasNewFinding(before, after, touched)) return [];
  const rows = before.observations.map((it) => it.row);
  const above = touched.first < rows.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const below = touched.first > rows.reduce((a, b) => Math.max(a, b), 0);
  const shift = touched.lastAfter - touched.lastBefore;
  const changes: string[] = [];
  const values = new Map(after.observations.map((it) => [labelOf(it), it]));
  const places = new Map(after.observations.map((it) => [`${it.sheet}|${it.row}|${it.column}`, it]));
  const known = new Set<string>();
  for (const old of before.observations) {
    known.add(labelOf(old));
    if (old.row >= touched.first && old.row <= touched.lastBefore) continue;
    const row = old.row > touched.lastBefore ? old.row + shift : old.row;
    const now = above ? places.get(`${old.sheet}|${row}|${old.column}`) : values.get(labelOf(old));
    // A column without values that loses its label looks like delimiters at the end of the lines.
    if (now === undefined && above && old.value === null) continue;
    if (now === undefined) changes.push(`gone: ${show(old)}`);
    else if (now.value !== old.value || (now.reason !== old.reason && !(below && now.reason && old.reason)))
      changes.push(`changed: ${show(old)} → ${show(now)}`);
  }
  // What a question held back may come forward when the mutation happens to answer it.
  const held = before.findings.some((it) => it.severity === 'question' || it.severity === 'error');
  for (const now of held ? [] : after.observations) {
    const inside = now.row >= touched.first && now.row <= touched.lastAfter;
    if (!inside && !above && !known.has(labelOf(now))) changes.push(`new: ${show(now)}`);
  }
  return changes;
}

function hasNewFinding(before: FullReading, after: FullReading, touched: TouchedLines): boolean {
  const nameOf = (it: Finding) => `${it.severity}|${it.check}|${it.message}|${it.row ?? ''}|${it.more ?? ''}`;
  const old = new Set(before.findings.map(nameOf));
  const oldChecks = new Set(before.findings.map((it) => it.check));
  return after.findings.some((it) => {
    if (old.has(nameOf(it))) return false;
    if (it.severity === 'error' || it.severity === 'question' || it.severity === 'warning') return true;
    // A note with another count in its text tells nobody anything; one of a new kind or about the touched lines does.
    return !oldChecks.has(it.check) || (it.row !== undefined && it.row >= touched.first && it.row <= touched.lastAfter);
  });
}

function labelOf(it: ReadObservation): string {
  return [it.sheet, it.areaKey, it.areaName, it.measure, it.category, it.period?.id].join('|');
}

function show(it: ReadObservation): string {
  return `${it.areaKey} / ${it.measure} / ${it.category} / ${it.period?.id} = ${it.value ?? it.reason} (row ${it.row} column ${it.column})`;
}
