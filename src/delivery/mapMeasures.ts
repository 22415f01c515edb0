import type { RecognisedFormat } from '../domain/deliveryFormat.ts';
import type { Choice, Finding } from '../domain/finding.ts';
import { pointerPart } from '../domain/pointerPart.ts';
import { lostMeasures } from './lostMeasures.ts';
import { quoted } from './parse/quoted.ts';
import { plainText } from './recognise/plainText.ts';

/** What the mapping needs to know of the catalogue's measures. */
export type KnownMeasures = ReadonlyMap<
  string,
  { readonly id: string; readonly title: string; readonly timing: 'stock' | 'flow' }
>;

/** A measure as the file calls it ("Bevölkerung | weiblich"), and what it became. */
export interface MappedMeasure {
  readonly label: string;
  /** null: asked, or left out on purpose. */
  readonly measure: string | null;
  readonly title: string | null;
  readonly cells: number;
}

interface Label {
  readonly label: string;
  readonly cells: number;
  readonly row: number;
  readonly column: number;
}

const PROPOSALS = 5;
/** Questions that are asked word by word; the rest is counted. */
const MOST = 50;
/** Key of the answer for every label that is neither known nor answered. */
const REST = '*';

/**
 * Finds the catalogue's measure for each label of a file: as the format says, by the measure's id, or by its exact
 * title. Anything else is a question with proposals; words that only resemble a title decide nothing.
 */
export function mapMeasures(
  labels: readonly Label[],
  measures: KnownMeasures,
  format: RecognisedFormat | null,
): { readonly mapped: readonly MappedMeasure[]; readonly findings: readonly Finding[] } {
  const byTitle = new Map<string, string[]>();
  for (const { id, title } of measures.values()) {
    const plain = plainText(title);
    byTitle.set(plain, [...(byTitle.get(plain) ?? []), id]);
  }
  const titles = [...measures.values()].map(({ id, title }) => ({
    id,
    title,
    words: [...new Set([...longWords(title), ...id.split('_').filter((word) => word.length > 2)])],
  }));
  const findings: Finding[] = [];
  let further = 0;
  const leftOut: string[] = [];
  const named: string[] = [];
  const mapped = labels.map(({ label, cells, row, column }): MappedMeasure => {
    const told = format?.measures;
    const answer = told !== undefined && Object.hasOwn(told, label) ? told[label]! : undefined;
    const result = (id: string | null): MappedMeasure => ({
      label,
      measure: id,
      title: id === null ? null : measures.get(id)!.title,
      cells,
    });
    if (answer === null) {
      leftOut.push(label);
      return result(null);
    }
    if (answer !== undefined && measures.has(answer)) return result(answer);
    if (answer === undefined) {
      if (measures.has(label)) return result(label);
      const titled = byTitle.get(plainText(label)) ?? [];
      if (titled.length === 1 && label !== '') {
        named.push(label);
        return result(titled[0]!);
      }
      if (told?.[REST] === null) {
        leftOut.push(label);
        return result(null);
      }
    }
    if (findings.length === MOST) {
      further++;
      return result(null);
    }
    findings.push({
      check: 'unknown-measure',
      severity: 'question',
      row,
      column,
      message: question(label, cells, answer),
      question: {
        into: `/measures/${pointerPart(label)}`,
        kind: 'measure',
        choices: [
          ...proposals(label, titles),
          { value: null, label: 'nicht lesen', consequence: 'Diese Zellen werden nicht gespeichert.' },
        ],
      },
    });
    return result(null);
  });
  const last = findings.at(-1);
  if (last !== undefined && further > 0) findings[findings.length - 1] = { ...last, more: further };
  findings.push(...lostMeasures(labels, measures, format));
  if (named.length > 0)
    findings.push({
      check: 'measure-by-title',
      severity: 'note',
      message: `Nach dem Titel im Katalog zugeordnet: ${listed(named)}.`,
    });
  if (leftOut.length > 0)
    findings.push({
      check: 'measure-left-out',
      severity: 'note',
      message: `Nach dem Lieferformat nicht gelesen: ${listed(leftOut)}.`,
    });
  return { mapped, findings };
}

function question(label: string, cells: number, answer: string | undefined): string {
  const which = `${cells.toLocaleString('de-DE')} ${cells === 1 ? 'Zelle' : 'Zellen'}`;
  if (answer !== undefined)
    return `Das Lieferformat ordnet ${quoted(label)} das Merkmal ${quoted(answer)} zu, das der Katalog nicht kennt (${which}).`;
  return label === ''
    ? `Welches Merkmal zählt die Datei? Sie nennt keines (${which}).`
    : `Welches Merkmal ist ${quoted(label)} (${which})? Der Katalog kennt es unter diesem Namen nicht.`;
}

/** Measures that share the most words with the label; none, where none is shared. */
function proposals(
  label: string,
  titles: readonly { readonly id: string; readonly title: string; readonly words: readonly string[] }[],
): Choice[] {
  const asked = new Set(longWords(label));
  if (asked.size === 0) return [];
  return titles
    .map(({ id, title, words }) => {
      const shared = words.filter((word) => asked.has(word)).length;
      return { id, title, score: shared / Math.sqrt(words.length * asked.size || 1) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, PROPOSALS)
    .map(({ id, title }) => ({
      value: id,
      label: title,
      consequence: `Die Zellen werden als „${title}“ gespeichert.`,
    }));
}

function longWords(text: string): string[] {
  return plainText(text)
    .split(' ')
    .filter((word) => word.length > 2);
}

function listed(labels: readonly string[]): string {
  return `${labels.slice(0, 8).map(quoted).join(', ')}${labels.length > 8 ? ` und ${labels.length - 8} weitere` : ''}`;
}
