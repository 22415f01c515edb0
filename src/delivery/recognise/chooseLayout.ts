import type { Finding } from '../../domain/finding.ts';
import { quoted } from '../parse/quoted.ts';
import type { AreaDirectory } from './areaDirectory.ts';
import type { Column } from './classifyColumns.ts';
import { labelPeriod } from './labelPeriod.ts';
import type { Layout, LayoutName, ValueColumn } from './layout.ts';
import { namesLevel, namesMeasure } from './placeWords.ts';
import { pseudoArea } from './pseudoArea.ts';
import { splitFused } from './splitFused.ts';

export interface LayoutHints {
  readonly directory: AreaDirectory | null;
  /** File name, sheet name and title rows. */
  readonly context: readonly string[];
  /** An answer to the question what the column headers are. */
  readonly columnsAre?: 'areas' | 'measures' | undefined;
}

/** A column of few cells in which one is no number is still the column of its area. */
function isHeadedByArea({ role, parts, facts }: Column, directory: AreaDirectory | null): boolean {
  return role === 'attribute' && facts.numbers > 0 && directory !== null && isKnown(directory, parts.at(-1) ?? '');
}

function promote(column: Column, values: Column[]): void {
  column.role = 'value';
  column.why = 'Überschrift wie die der anderen Wertespalten';
  values.push(column);
  values.sort((a, b) => a.index - b.index);
}

/** The layout of a table from the roles of its columns; questions where two layouts are possible. */
export function chooseLayout(
  columns: readonly Column[],
  hints: LayoutHints,
  chooseCategories: (columns: readonly Column[]) => readonly Finding[],
): { readonly layout: Layout; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const evidence: string[] = [];
  const first = (role: Column['role']): Column | null => columns.find((column) => column.role === role) ?? null;
  const valueColumns = columns.filter((column) => column.role === 'value');
  let areasAsColumns = false;
  if (first('key') === null && first('name') === null && first('fused') === null) {
    const judged = areColumnsAreas(valueColumns, columns, hints);
    areasAsColumns = judged.areas;
    if (judged.why !== '') evidence.push(judged.why);
    if (judged.doubt !== null) findings.push(judged.doubt);
    if (!areasAsColumns) promoteNameColumn(columns);
    else for (const column of columns) if (isHeadedByArea(column, hints.directory)) promote(column, valueColumns);
  }
  if (valueColumns.length > 0 && valueColumns.every(({ parts }) => labelPeriod(parts).period !== null))
    for (const column of columns)
      if (column.role === 'attribute' && column.facts.numbers > 0 && labelPeriod(column.parts).period !== null)
        promote(column, valueColumns);
  chooseMeasureColumn(columns, valueColumns);
  findings.push(...chooseCategories(columns));
  promoteRowLabel(columns, valueColumns);
  const measure = first('measure');
  const values = valueColumns.map((column): ValueColumn => {
    const found = areasAsColumns ? null : labelPeriod(column.parts);
    const generic = measure !== null && (valueColumns.length === 1 || column.label === '');
    return {
      column,
      index: column.index,
      measure: generic || areasAsColumns ? '' : first('period') === null ? found!.label : column.label,
      period: first('period') === null ? (found?.period ?? null) : null,
      area: areasAsColumns ? (column.parts.at(-1) ?? '') : null,
    };
  });
  const dated = values.filter((value) => value.period !== null).length;
  const name: LayoutName = areasAsColumns
    ? 'areas_as_columns'
    : dated > 0
      ? values.every((value) => value.measure === values[0]!.measure)
        ? 'periods_as_columns'
        : 'measure_and_period_in_header'
      : values.length === 1 && (measure !== null || columns.some((column) => column.role === 'category'))
        ? 'long'
        : 'measures_as_columns';
  const key = first('key') ?? first('fused');
  return {
    layout: {
      name,
      values,
      key,
      fused: first('key') === null && key !== null,
      areaName: first('name'),
      level: first('level'),
      period: first('period'),
      periodPart: first('period_part'),
      measure,
      categories: columns.filter((column) => column.role === 'category'),
      wholeCity: !areasAsColumns && key === null && first('name') === null,
      evidence,
    },
    findings,
  };
}

/** A text column without a telling header is the areas' where nothing else names them. */
function promoteNameColumn(columns: readonly Column[]): void {
  const texts = columns.find(
    (column) =>
      column.role === 'attribute' &&
      column.hint === null &&
      column.facts.distinct.size > 1 &&
      // Areas come about equally often; what is nearly always the same says how it was counted.
      Math.max(...column.facts.distinct.values()) * 2 <= column.facts.filled,
  );
  if (texts === undefined) return;
  texts.role = 'name';
  texts.why = 'erste Textspalte, nichts anderes nennt Gebiete';
}

/** `Merkmal;…;Wert`: where one value column is called "Wert", the words beside it are the measures. */
function chooseMeasureColumn(columns: readonly Column[], values: readonly Column[]): void {
  if (columns.some((column) => column.role === 'measure') || values.length !== 1) return;
  // A group above the "Wert" names the measure itself.
  if (values[0]!.label !== '' && (values[0]!.hint !== 'value' || values[0]!.parts.length > 1)) return;
  const words = columns.find(
    (column) =>
      column.role === 'attribute' &&
      column.hint !== 'category' &&
      column.facts.distinct.size * 2 <= column.facts.filled,
  );
  if (words === undefined) return;
  words.role = 'measure';
  words.why = 'Texte neben der einzigen Wertespalte';
}

function isKnown(directory: AreaDirectory, label: string): boolean {
  const key = splitFused(label)?.key ?? label;
  return directory.similarName(label).length + directory.key(key).length + directory.keyWithoutZeros(key).length > 0;
}

/** `zeile;zahl`: beside a value that says nothing, the label of the row names what is counted. */
function promoteRowLabel(columns: readonly Column[], values: readonly Column[]): void {
  const [only] = values;
  if (values.length !== 1 || only!.hint !== 'value' || only!.parts.length > 1) return;
  if (columns.some(({ role }) => role === 'measure')) return;
  const labels = columns.filter(({ role }) => role === 'category');
  if (labels.length !== 1 || !/^(?:zeile|(?:merkmals?)?ausprägung)$/i.test(labels[0]!.label)) return;
  labels[0]!.role = 'measure';
  labels[0]!.why = 'Bezeichnung der Zeile neben der einzigen Wertespalte';
}

function areColumnsAreas(
  values: readonly Column[],
  columns: readonly Column[],
  { directory, context, columnsAre }: LayoutHints,
): { areas: boolean; why: string; doubt: Finding | null } {
  const no = { areas: false, why: '', doubt: null };
  const labels = values.map((column) => column.parts.at(-1) ?? '').filter((label) => label !== '');
  if (columnsAre === 'measures') return no;
  if (columnsAre === 'areas')
    return { areas: true, why: 'Die Spaltenköpfe sind nach dem Lieferformat Gebiete.', doubt: null };
  if (labels.length < 2 || labels.length < values.length * 0.8) return no;
  const places = labels.filter((label) => pseudoArea('', label) === null);
  if (directory !== null) {
    const known = places.filter((label) => isKnown(directory, label)).length;
    if (known * 10 >= places.length * 6 && known >= 2)
      return { areas: true, why: `${known} von ${places.length} Spaltenköpfen sind Gebiete.`, doubt: null };
    return no;
  }
  const counted = places.filter((label) => namesMeasure(label) || labelPeriod([label]).period !== null).length;
  if (
    counted > 0 ||
    columns.some((column) => column.role === 'attribute' && column.hint === null && column.facts.distinct.size > 1)
  )
    return no;
  if (context.some(namesLevel))
    return {
      areas: true,
      why: 'Keine Spalte nennt Gebiete, Titel oder Dateiname aber eine Gliederungsebene: Die Spaltenköpfe sind die Gebiete.',
      doubt: null,
    };
  return {
    areas: false,
    why: '',
    doubt: {
      check: 'areas-or-measures',
      severity: 'question',
      message: `Sind die Spaltenköpfe (${labels.slice(0, 4).map(quoted).join(', ')} …) Gebiete oder Merkmale? Als Gebiete gelesen, steht jede Zelle für ein Gebiet; als Merkmale gelesen, gelten alle für die ganze Stadt. Bitte eine Gebietsliste mitgeben (--areas) oder das Lieferformat festlegen.`,
      question: {
        into: '/columnsAre',
        kind: 'choice',
        choices: [
          { value: 'areas', label: 'Gebiete', consequence: 'Jede Zelle gilt für das Gebiet ihres Spaltenkopfs.' },
          {
            value: 'measures',
            label: 'Merkmale',
            consequence: 'Alle Zellen gelten für die ganze Stadt, jede Spalte ist ein Merkmal.',
          },
        ],
      },
    },
  };
}
