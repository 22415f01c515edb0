import { expect, test } from 'vitest';
import { labelTokens } from './labelTokens.ts';
import { writeCase } from './writeCase.ts';
import type { WriterOptions } from './writerOptions.ts';

const PLAIN: Partial<WriterOptions> = {
  output: 'text',
  encoding: 'utf-8',
  lineEnd: '\n',
  delimiter: '|',
  sepLine: false,
  quoting: 'needed',
  trailingDelimiters: 0,
  padRows: true,
  number: {
    decimal: '.',
    thousands: '',
    pointZero: false,
    bareFraction: false,
    percentSign: false,
    plusSign: false,
    padding: false,
    marks: '',
  },
  otherNumber: null,
  symbols: 'words',
  legend: false,
  header: 'stacked',
  leadingLabels: 'bottom',
  theme: '',
  unitRow: false,
  titleRows: 0,
  footnotes: 0,
  spacerColumn: false,
  spacerRows: false,
  keyForm: 'key+name',
  keyPlace: 'first',
  levelColumn: false,
  periodSpelling: 0,
  periodPlace: 'table',
  measurePlace: 'table',
  duplicateRows: 0,
  fault: 'none',
  directory: true,
};

/** The plainest possible reading of the plainest possible long file; it shares no line with the writer. */
function readLong(text: string): string[] {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const labels = head.split('|');
  const category = labels.findIndex((label) => /Geschlecht|Altersgruppe|Familienstand/.test(label));
  return lines.map((row) => {
    const cells = row.split('|');
    const label = labelTokens(`${cells[3]} ${category < 0 ? '' : cells[category]}`).join(' ');
    return `${cells[0] || cells[1]} ${label} ${cells.at(-1) === 'k. A.' ? 'missing' : Number(cells.at(-1))}`;
  });
}

test('a plain long file says exactly the truth', async () => {
  for (let seed = 0; seed < 200; seed++) {
    const written = await writeCase(seed, { ...PLAIN, columnDimensions: [] });
    const truth = written.expected.map(
      ({ areaKeys, tokens, value }) => `${areaKeys[0]} ${tokens.join(' ')} ${value ?? 'missing'}`,
    );
    expect(readLong(written.text).sort(), `seed ${seed}`).toEqual(truth.sort());
  }
});

test('the same numbers stand in every layout', async () => {
  const layouts: WriterOptions['columnDimensions'][] = [['measure'], ['period'], ['measure', 'period'], ['area']];
  for (let seed = 0; seed < 50; seed++) {
    const long = await writeCase(seed, { ...PLAIN, columnDimensions: [], symbols: 'words' });
    const valuesOf = (text: string) => (text.match(/(?<=\|)(-?\d+(\.\d+)?|k\. A\.)(?=[|\n])/g) ?? []).length;
    for (const columnDimensions of layouts) {
      const other = await writeCase(seed, { ...PLAIN, columnDimensions, symbols: 'words' });
      expect(other.expected).toEqual(long.expected);
      expect(valuesOf(other.text), `seed ${seed} ${columnDimensions}`).toBeGreaterThan(0);
    }
  }
});

test('a seed writes the same bytes every time, in text and as a workbook', async () => {
  for (const output of ['text', 'xlsx'] as const) {
    const [one, two] = [await writeCase(77, { output }), await writeCase(77, { output })];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  }
});

test('every encoding keeps every sign', async () => {
  const decoders = { 'utf-8': 'utf-8', 'utf-8-bom': 'utf-8', 'utf-16le': 'utf-16le', 'windows-1252': 'windows-1252' };
  for (let seed = 0; seed < 300; seed++) {
    const written = await writeCase(seed, { output: 'text' });
    const decoder = new TextDecoder(decoders[written.options.encoding], { fatal: true });
    // Some versions of Node decode 0x96 as ISO 8859-1 would.
    expect(decoder.decode(written.bytes).replaceAll('\u0096', '–'), `seed ${seed}`).toBe(written.text);
  }
});
