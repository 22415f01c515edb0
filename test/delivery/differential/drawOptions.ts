import type { Seeded } from './seeded.ts';
import type { Truth } from './truth.ts';
import type { Dimension, NumberStyle, WriterOptions } from './writerOptions.ts';

const HEADERS: readonly (readonly [readonly Dimension[], number])[] = [
  [[], 4],
  [['measure'], 5],
  [['measure', 'category'], 2],
  [['category'], 1],
  [['period'], 4],
  [['measure', 'period'], 2],
  [['period', 'measure'], 1],
  [['measure', 'period', 'category'], 1],
  [['area'], 2],
];

const KEY_PLACES = [
  ['first', 6],
  ['last', 1],
  ['after-period', 2],
] as const;

/** Draws how a truth is written; choices that contradict each other are mended, not drawn again. */
export function drawOptions(random: Seeded, truth: Truth): WriterOptions {
  const sizes = { measure: truth.measures.length, category: truth.categories.length, period: truth.periods.length };
  const dimensions = random.weighted(HEADERS);
  // A header names only what differs, but a table always says its measures apart.
  const columnDimensions = dimensions.filter((it) => it !== 'category' || truth.categories.length > 1);
  const inHeader = (it: Dimension) => columnDimensions.includes(it);
  const output = random.chance(0.06) ? 'xlsx' : 'text';
  const delimiter = random.weighted([
    [';' as const, 6],
    [',' as const, 3],
    ['\t' as const, 2],
    ['|' as const, 1],
  ]);
  const number = drawNumber(random);
  const titleRows = random.chance(0.4) ? random.int(1, 6) : 0;
  const long = columnDimensions.length === 0;
  const header =
    long && random.chance(0.06) ? 'none' : columnDimensions.length > 1 && random.chance(0.4) ? 'fused' : 'stacked';
  const onePeriod = truth.periods.length === 1 && !inHeader('period');
  const oneMeasure = truth.measures.length === 1 && !inHeader('measure');
  // Areas in the header need at least one column in front of them.
  const bare = inHeader('area') && oneMeasure && truth.categories.length === 1;
  const periodPlace =
    onePeriod && !bare ? random.pick(['table', 'table', 'title', 'file-name', 'nowhere'] as const) : 'table';
  const measurePlace = oneMeasure && header !== 'none' ? random.pick(['table', 'title', 'nowhere'] as const) : 'table';
  const encoding = random.weighted([
    ['utf-8' as const, 5],
    ['utf-8-bom' as const, 3],
    ['windows-1252' as const, 3],
    ['utf-16le' as const, 1],
  ]);
  // A heading over the only value column, if that comes first, cannot be told from a title.
  const alone = columnDimensions.every((it) => it === 'area' || sizes[it] === 1);
  const fault = random.chance(0.05)
    ? random.pick(['conflict', 'foreign-area', 'mangled-date', 'long-row'] as const)
    : 'none';
  return {
    // A sheet has no delimiters.
    output: fault === 'long-row' ? 'text' : output,
    encoding,
    lineEnd: random.pick(['\n', '\r\n', '\r\n', '\n', '\r']),
    delimiter,
    sepLine: random.chance(0.05),
    quoting: random.pick(['needed', 'needed', 'texts', 'all']),
    trailingDelimiters: random.chance(0.12) ? random.int(1, 3) : 0,
    padRows: random.chance(0.6),
    number: encoding === 'windows-1252' ? withPlainBlank(number) : number,
    otherNumber: random.chance(0.12) ? { ...withPlainBlank(drawNumber(random)), marks: '' } : null,
    symbols: random.pick(['din', 'din-long-dash', 'ba', 'duva', 'empty', 'words', 'code', 'verbund']),
    legend: random.chance(0.4),
    columnDimensions,
    header,
    fuse: random.pick([' ', ', ', ': ', ' - ', '_']),
    leadingLabels: header === 'none' ? 'bottom' : random.pick(['top', 'bottom']),
    theme: random.chance(0.12) ? random.pick(['Bevölkerung', 'Soziales', 'Strukturdaten']) : '',
    unitRow: random.chance(0.08) && inHeader('measure'),
    titleRows: measurePlace === 'title' || periodPlace === 'title' ? Math.max(1, titleRows) : titleRows,
    footnotes: random.chance(0.4) ? random.int(1, 4) : 0,
    spacerColumn: random.chance(0.1),
    spacerRows: random.chance(0.1),
    keyForm: random.pick(['key+name', 'key+name', 'key', 'name', 'fused', 'short-key', 'short-key+name']),
    fuseKey: random.pick([' ', ' - ', ' – ']),
    keyPlace: inHeader('area') ? 'first' : alone ? random.pick(['first', 'after-period']) : random.weighted(KEY_PLACES),
    levelColumn: random.chance(0.3),
    periodSpelling: random.int(0, 11),
    periodPlace,
    measurePlace,
    totalFirst: random.chance(0.3),
    duplicateRows: random.chance(0.1) ? random.int(1, 2) : 0,
    fault,
    // Without a list nobody can tell a header of areas from one of measures.
    directory: fault === 'foreign-area' || inHeader('area') || random.chance(0.75),
    numbersAsText: random.chance(0.3),
    serialDays: random.chance(0.5),
    otherSheet: random.pick(['none', 'none', 'imprint', 'hidden'] as const),
  };
}

/** Windows-1252 has neither narrow blanks nor raised brackets. */
function withPlainBlank(number: NumberStyle): NumberStyle {
  const thousands = number.thousands === '\u2009' || number.thousands === '\u202f' ? '\u00a0' : number.thousands;
  return { ...number, thousands, marks: number.marks === '¹⁾' ? '*)' : number.marks };
}

function drawNumber(random: Seeded): NumberStyle {
  const decimal = random.weighted([
    [',' as const, 3],
    ['.' as const, 2],
  ]);
  const other = decimal === ',' ? '.' : ',';
  return {
    decimal,
    thousands: random.pick(['', '', '', other, other, ' ', '\u00a0', '\u2009', '\u202f', "'"]),
    pointZero: decimal === '.' && random.chance(0.15),
    bareFraction: random.chance(0.06),
    percentSign: random.chance(0.1),
    plusSign: random.chance(0.1),
    padding: random.chance(0.05),
    marks: random.chance(0.06) ? random.pick(['*)', ' 1)', '¹⁾'] as const) : '',
  };
}
