import type { Choice, Finding, Question } from '../../domain/finding.ts';
import { FindingList } from '../../domain/findingList.ts';
import { pointerPart } from '../../domain/pointerPart.ts';
import { quoted } from '../parse/quoted.ts';
import { type AreaAliases, areaAlias } from './areaAlias.ts';
import type { BookedArea } from './areaBook.ts';
import type { AreaDirectory, KnownArea } from './areaDirectory.ts';
import { plainName } from './plainName.ts';

/** Question or error for every area that could not be placed; notes on how the others were. */
export function areaFindings(
  areas: readonly BookedArea[],
  directory: AreaDirectory | null,
  aliases: AreaAliases = {},
): Finding[] {
  if (directory === null) return [];
  const findings = new FindingList();
  const real = areas.filter(
    (area) =>
      area.state !== 'total' &&
      area.state !== 'not_assignable' &&
      area.state !== 'nameless' &&
      area.state !== 'left_out',
  );
  const unknown = real.filter((area) => area.state === 'unknown');
  if (unknown.length >= 3 && unknown.length * 2 > real.length) {
    const first = unknown[0]!;
    return [
      {
        check: 'other-boundary',
        severity: 'error',
        row: first.row,
        column: first.column + 1,
        message: `${unknown.length} von ${real.length} Gebieten der Datei stehen nicht in der Gebietsliste (zuerst ${named(first)}). Die Datei gehört zu einem anderen Gebietsstand oder einer anderen Ebene (die Liste hat ${directory.areas.length} Gebiete); bitte die passende Gebietsliste mitgeben.`,
      },
    ];
  }
  const shared = sharedKeys(real);
  for (const area of real) {
    const at = { row: area.row, column: area.column + 1, area: area.sourceKey || area.sourceName };
    const others = (area.match?.others ?? [])
      .map((one) => `„${one.key}“ (${[one.name, one.level].filter((part) => part !== '').join(', ')})`)
      .join(', ');
    if (area.state === 'unknown') {
      const told = areaAlias(aliases, area.sourceKey, area.sourceName, directory);
      findings.add({
        check: 'unknown-area',
        severity: 'question',
        ...at,
        message: `Welches Gebiet ist ${named(area)}? ${told === null ? 'Es steht nicht in der Gebietsliste.' : `Das Lieferformat nennt dafür ${quoted(told)}, das nicht in der Gebietsliste steht.`} Entweder meint es ein Gebiet der Liste (dann bitte als Alias festlegen), oder es gehört zu keinem (dann als „nicht zuzuordnen“), oder die Datei gehört zu einem anderen Gebietsstand. Seine Zellen wurden nicht gelesen.`,
        question: areaQuestion(area, directory, aliasPlace(area, shared)),
      });
    } else if (area.state === 'ambiguous')
      findings.add({
        check: 'ambiguous-area',
        severity: 'question',
        ...at,
        message: `${named(area)} steht in der Gebietsliste mehrmals: ${others}. Bitte die Ebene angeben. Seine Zellen wurden nicht gelesen.`,
      });
    else if (area.state === 'joint')
      findings.add({
        check: 'joint-area',
        severity: 'question',
        ...at,
        message: `${named(area)} fasst mehrere Gebiete zusammen: ${others}. Die Werte gelten für alle gemeinsam und lassen sich nicht aufteilen; bitte als gemeinsames Gebiet anlegen oder weglassen. Die Zellen wurden nicht gelesen.`,
        question: { into: aliasPlace(area, shared), kind: 'area', choices: [NOT_ASSIGNABLE, LEFT_OUT] },
      });
    else if (area.state === 'conflict')
      findings.add({
        check: 'key-name-conflict',
        severity: 'question',
        ...at,
        message: `Schlüssel und Name passen nicht zusammen: ${named(area)}. In Frage kommen ${others}. Die Zellen wurden nicht gelesen.`,
        question: {
          into: aliasPlace(area, shared),
          kind: 'area',
          choices: [...(area.match?.others ?? []).map(proposed), LEFT_OUT],
        },
      });
  }
  const by = (pick: (area: BookedArea) => boolean): BookedArea[] =>
    real.filter((area) => area.state === 'area' && pick(area));
  note(
    findings,
    'restored-zeros',
    by((area) => area.match?.by === 'zeros'),
    'führende Nullen abweichend geschrieben',
  );
  note(
    findings,
    'similar-name',
    by((area) => area.match?.by === 'similar_name' && area.sourceName !== area.name),
    'Name in anderer Schreibweise',
  );
  note(
    findings,
    'area-by-level',
    by((area) => area.match?.byLevel === true),
    'Name auf mehreren Ebenen, nach der Ebene der übrigen entschieden',
  );
  return findings.list();
}

const NOT_ASSIGNABLE = {
  value: 'nicht-zuzuordnen',
  label: 'nicht zuzuordnen',
  consequence: 'Die Werte zählen zur Stadt, aber zu keinem Gebiet.',
};
const LEFT_OUT = { value: '', label: 'weglassen', consequence: 'Diese Zeilen werden nicht gelesen.' };

function proposed(area: KnownArea): Choice {
  return {
    value: area.key,
    label: [area.key, area.name, area.level].filter((part) => part !== '').join(', '),
    consequence: 'Die Werte gelten für dieses Gebiet.',
  };
}

/** Keys that stand beside different names; what is answered for one of them must not move the others. */
function sharedKeys(areas: readonly BookedArea[]): ReadonlySet<string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { sourceKey, sourceName } of areas) {
    if (names.has(sourceKey) && names.get(sourceKey) !== sourceName) shared.add(sourceKey);
    names.set(sourceKey, sourceName);
  }
  return shared;
}

function aliasPlace({ sourceKey, sourceName, state }: BookedArea, shared: ReadonlySet<string>): string {
  const both = sourceName !== '' && (state === 'conflict' || shared.has(sourceKey));
  const text = sourceKey === '' ? sourceName : both ? `${sourceKey} ${sourceName}` : sourceKey;
  return `/area/aliases/${pointerPart(text)}`;
}

/** Areas whose name begins alike are proposed; the answer may be any other. */
function areaQuestion(area: BookedArea, directory: AreaDirectory, into: string): Question {
  const name = plainName(area.sourceName || area.sourceKey);
  const near = directory.areas.filter((one) => {
    const other = plainName(one.name);
    return other !== '' && name.length > 3 && (other.startsWith(name) || name.startsWith(other));
  });
  return {
    into,
    kind: 'area',
    choices: [
      ...near.slice(0, 5).map(proposed),
      { value: 'gesamt', label: 'Stadt insgesamt', consequence: 'Die Zeile ist die Summe der Stadt.' },
      NOT_ASSIGNABLE,
      LEFT_OUT,
    ],
  };
}

function note(findings: FindingList, check: string, areas: readonly BookedArea[], what: string): void {
  if (areas.length === 0) return;
  const examples = areas
    .slice(0, 3)
    .map((area) => `${quoted(area.sourceKey || area.sourceName)} → ${area.key} ${area.name}`.trim());
  findings.add({
    check,
    severity: 'note',
    row: areas[0]!.row,
    column: areas[0]!.column + 1,
    message: `${areas.length} ${areas.length === 1 ? 'Gebiet' : 'Gebiete'} zugeordnet (${what}): ${examples.join(', ')}${areas.length > 3 ? ' …' : ''}.`,
  });
}

function named(area: BookedArea): string {
  return [area.sourceKey, area.sourceName]
    .filter((part) => part !== '')
    .map(quoted)
    .join(' ');
}
