import { drawOptions } from './drawOptions.ts';
import { encodeText } from './encodeText.ts';
import { type ExpectedObservation, expectedObservations } from './expectedObservations.ts';
import { layOutTable } from './layOutTable.ts';
import { makeTruth } from './makeTruth.ts';
import { optionalTokens } from './optionalTokens.ts';
import { Seeded } from './seeded.ts';
import { surroundings } from './surroundings.ts';
import type { Truth, TruthArea } from './truth.ts';
import type { WriterOptions } from './writerOptions.ts';
import { writeText } from './writeText.ts';
import { writeXlsx } from './writeXlsx.ts';
import type { WrittenCell } from './written.ts';

export interface WrittenCase {
  readonly seed: number;
  readonly options: WriterOptions;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Readable form of the file, for a report. */
  readonly text: string;
  /** The rows as cells, as a grid has to give them back. */
  readonly rows: readonly (readonly WrittenCell[])[];
  /** How many rectangles of cells a workbook joins. */
  readonly merges: number;
  /** The list of areas that the reader gets; null = none. */
  readonly areas: readonly TruthArea[] | null;
  readonly expected: readonly ExpectedObservation[];
  readonly optionalTokens: ReadonlySet<string>;
}

/** Everything that a seed stands for: the truth, the file that hides it, and what must come back; `fixed` overrides what was drawn. */
export async function writeCase(seed: number, fixed: Partial<WriterOptions> = {}): Promise<WrittenCase> {
  const random = new Seeded(seed);
  const truth = makeTruth(random);
  const options = { ...drawOptions(random, truth), ...fixed };
  const table = layOutTable(random, options.fault === 'foreign-area' ? withForeignArea(truth) : truth, options);
  const text = writeText(table, options);
  return {
    seed,
    options,
    bytes: options.output === 'xlsx' ? await writeXlsx(table, options) : encodeText(text, options.encoding),
    fileName: surroundings(truth, options).fileName,
    text,
    merges: table.merges.length,
    rows: [...table.title, ...table.header, ...table.body, ...table.foot],
    areas: options.directory ? truth.directory : null,
    expected: expectedObservations(truth, options),
    optionalTokens: optionalTokens(truth, options),
  };
}

/** The first area under a key and name that stand in no list. */
function withForeignArea(truth: Truth): Truth {
  const [first, ...others] = truth.rows;
  const key = first!.area.key.replaceAll(/[0-9]/g, '8');
  return { ...truth, rows: [{ ...first!, area: { ...first!.area, key, name: 'Fremdheim' } }, ...others] };
}
