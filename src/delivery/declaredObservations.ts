import type { Finding } from '../domain/finding.ts';
import { FindingList } from '../domain/findingList.ts';
import { parsePeriod } from '../domain/parsePeriod.ts';
import { PSEUDO_AREAS } from '../domain/pseudoAreas.ts';
import { reasonFromCode } from '../domain/reason.ts';
import { quoted } from './parse/quoted.ts';
import type { ReadTable } from './readTable.ts';
import type { AreaDirectory, KnownArea } from './recognise/areaDirectory.ts';
import type { Observation } from './recognise/observation.ts';

/** The cells of a table that was read by declared columns as observations; keys that no list knows are errors. */
export function declaredObservations(
  { table, areas }: ReadTable,
  directory: AreaDirectory | null,
): { readonly observations: Iterable<Observation>; readonly findings: readonly Finding[] } {
  const findings = new FindingList();
  const named = areas.texts.map((text): KnownArea | null => {
    const tab = text.indexOf('\t');
    const [level, key] = [text.slice(0, tab), text.slice(tab + 1)];
    const pseudo = PSEUDO_AREAS.find((one) => one.key === key);
    if (pseudo !== undefined) return { key, name: pseudo.name, level: '' };
    if (directory === null) return { key, name: '', level };
    const found = directory.key(key).filter((area) => level === '' || area.level === level);
    if (found.length === 1) return found[0]!;
    findings.add({
      check: found.length === 0 ? 'unknown-area' : 'ambiguous-area',
      severity: found.length === 0 ? 'error' : 'question',
      area: key,
      message:
        found.length === 0
          ? `Den Gebietsschlüssel ${quoted(key)} kennt die Gebietsliste nicht.`
          : `Der Gebietsschlüssel ${quoted(key)} steht auf mehreren Ebenen der Gebietsliste.`,
    });
    return null;
  });
  function* all(): Generator<Observation> {
    const periods = table.periods.texts.map(parsePeriod);
    for (let i = 0; i < table.length; i++) {
      const area = named[table.area[i]!]!;
      if (area === null) continue;
      const reason = reasonFromCode(table.reason[i]!);
      yield {
        areaKey: area.key,
        areaName: area.name,
        measure: table.measures.texts[table.measure[i]!]!,
        category: '',
        period: periods[table.period[i]!]!,
        value: reason === null ? table.value[i]! : null,
        reason,
        sheet: '',
        row: table.row[i]!,
        column: table.column[i]!,
      };
    }
  }
  return { observations: { [Symbol.iterator]: all }, findings: findings.list() };
}
