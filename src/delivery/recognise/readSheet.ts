import type { RecognisedFormat } from '../../domain/deliveryFormat.ts';
import type { Finding } from '../../domain/finding.ts';
import { FindingList } from '../../domain/findingList.ts';
import type { Sheet } from '../grid/sheet.ts';
import type { Pause } from '../pause.ts';
import { parseLegend } from '../values/parseLegend.ts';
import { AreaBook, type BookedArea } from './areaBook.ts';
import type { AreaDirectory } from './areaDirectory.ts';
import { areaFindings } from './areaFindings.ts';
import { type AreaTotal, areaTotals } from './areaTotals.ts';
import type { CellStore } from './cellStore.ts';
import { chooseCategories } from './chooseCategories.ts';
import { chooseLayout } from './chooseLayout.ts';
import { type Column, classifyColumns } from './classifyColumns.ts';
import { type CollectedFacts, collectFacts } from './collectFacts.ts';
import { type DecidedColumn, decideColumns } from './decideColumns.ts';
import { filePeriod } from './filePeriod.ts';
import { formatPeriod } from './formatPeriod.ts';
import type { Layout } from './layout.ts';
import { layoutFindings } from './layoutFindings.ts';
import { namelessAreas } from './namelessAreas.ts';
import { pseudoArea } from './pseudoArea.ts';
import { type ReadCells, readObservations } from './readObservations.ts';
import { removeDuplicates } from './removeDuplicates.ts';
import { type RowSum, rowSums, sumGrid } from './rowSums.ts';
import { type SettledDoubt, settleDoubts } from './settleDoubts.ts';
import { splitFused } from './splitFused.ts';
import { tableNoteFindings } from './tableNoteFindings.ts';
import type { TableRegion } from './tableRegion.ts';
import { toldNumbers } from './toldNumbers.ts';
import { toldSymbols } from './toldSymbols.ts';
import { totalFindings } from './totalFindings.ts';
import { undividedAreas } from './undividedAreas.ts';
import { usualKeyLevel } from './usualKeyLevel.ts';
import { usualLevel } from './usualLevel.ts';

export interface SheetContext {
  readonly fileName: string;
  readonly directory: AreaDirectory | null;
  /** What was decided before; null = nothing. */
  readonly format: RecognisedFormat | null;
  readonly maxCells: number;
  readonly pause?: Pause | undefined;
}

/** One table, read: its cells, its areas, and all that was decided on the way. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly region: TableRegion;
  readonly facts: CollectedFacts;
  readonly columns: readonly Column[];
  readonly layout: Layout;
  readonly decided: readonly DecidedColumn[];
  readonly period: ReturnType<typeof filePeriod>;
  readonly store: CellStore;
  readonly areas: readonly BookedArea[];
  readonly cells: ReadCells;
  readonly settled: readonly SettledDoubt[];
  readonly sums: readonly RowSum[];
  readonly totals: readonly AreaTotal[];
  readonly legend: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads the table of one sheet: facts, roles, layout, cells, then everything that only all cells together can show. */
export async function readSheet(sheet: Sheet, region: TableRegion, context: SheetContext): Promise<ReadSheet> {
  const { directory, format, pause } = context;
  const findings = new FindingList();
  const facts = await collectFacts(sheet, region, pause);
  const columns = classifyColumns(region.headers, facts.columns, directory, format?.roles);
  const titles = region.titles.map((row) => ({
    text: row.cells
      .map((cell) => cell.text.trim())
      .filter((text) => text !== '')
      .join(' '),
    place: `Zeile ${row.line}`,
  }));
  const baseName = context.fileName.replace(/^.*[\\/]/, '');
  const texts = [...titles, { text: sheet.name, place: 'Blattname' }, { text: baseName, place: 'Dateiname' }];
  const { layout, findings: doubtsOfLayout } = chooseLayout(
    columns,
    { directory, context: texts.map(({ text }) => text), columnsAre: format?.columnsAre },
    (roles) => chooseCategories(sheet, region, roles),
  );
  findings.addAll(doubtsOfLayout);
  findings.addAll(tableNoteFindings(facts, region));
  const undated = layout.period === null && layout.values.some((value) => value.period === null);
  const named = formatPeriod(format?.period, baseName, texts);
  const period = !undated ? { period: null, place: '', findings: [] } : (named ?? filePeriod(texts));
  findings.addAll(period.findings);
  findings.addAll(
    layoutFindings(columns, layout, region, undated && period.period === null && period.findings.length === 0),
  );
  const decided = layout.values.some((value) => value.column.facts.filled > 0) ? decideColumns(layout, format) : [];
  const legend = parseLegend([...titles.map(({ text }) => text), ...facts.notes.footnotes.map(({ text }) => text)]);
  const told = toldSymbols(format, legend);
  const book = areaBook(layout, directory, format);
  const cells = await readObservations(
    {
      sheet,
      region,
      layout,
      decided,
      filePeriod: period.period,
      book,
      told,
      day: format?.period?.day,
      fillDown: false,
      isArea: (text) =>
        pseudoArea('', text) !== null ||
        (directory !== null && directory.similarName(text).length + directory.key(text).length > 0),
      maxCells: context.maxCells,
      findings,
    },
    pause === undefined ? undefined : (rows) => pause(rows, facts.rows),
  );
  const { store } = cells;
  const undivided =
    layout.name === 'areas_as_columns'
      ? undividedAreas(store, layout.values, region.lastHeaderLine, format?.undivided)
      : null;
  if (undivided !== null) {
    findings.addAll(undivided.findings);
    store.filter((i) => !undivided.columns.has(store.column[i]! - 1));
  }
  const grid = sumGrid(
    store,
    layout.values.map((value) => value.index),
  );
  const numbers = toldNumbers(store, grid, cells.doubts.list, () => areaTotals(store, book.areas));
  const sums = layout.values.length > 2 ? rowSums(grid) : [];
  const { settled, findings: openDoubts } = settleDoubts(
    store,
    cells.doubts.list,
    grid,
    sums,
    areaTotals(store, book.areas),
    told,
    numbers,
  );
  findings.addAll(openDoubts);
  const totals = areaTotals(store, book.areas);
  const areas = namelessAreas(book.areas, totals, layout, findings);
  findings.addAll(areaFindings(areas, directory, format?.area?.aliases));
  const placed = areas.map(
    (area) => area.state === 'area' || area.state === 'total' || area.state === 'not_assignable',
  );
  store.filter((i) => placed[store.area[i]!]!);
  removeDuplicates(store, areas, layout, findings);
  findings.addAll(totalFindings(areas, totals, store, directory, facts, cells, isDoubted(findings.list())));
  return {
    sheet,
    region,
    facts,
    columns,
    layout,
    decided,
    period,
    store,
    areas,
    cells,
    settled,
    sums,
    totals,
    legend: legend.evidence,
    findings: findings.list(),
  };
}

function areaBook(layout: Layout, directory: AreaDirectory | null, format: RecognisedFormat | null): AreaBook {
  const aliases = format?.area?.aliases ?? {};
  if (directory === null) return new AreaBook(null, null, null, aliases);
  const names =
    layout.name === 'areas_as_columns'
      ? layout.values.map((value) => value.area ?? '')
      : (layout.areaName?.facts.distinct.keys() ?? []);
  const keys = [...(layout.key?.facts.distinct.keys() ?? [])].map((text) =>
    layout.fused ? (splitFused(text)?.key ?? '') : text,
  );
  return new AreaBook(
    directory,
    usualLevel(directory, names),
    usualKeyLevel(
      directory,
      keys.filter((key) => key !== '' && pseudoArea(key, '') === null && !Object.hasOwn(aliases, key)),
    ),
    aliases,
  );
}

function isDoubted(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error' || severity === 'question');
}
