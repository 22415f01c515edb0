import { UnreadableFile } from '../unreadableFile.ts';
import { readXml } from '../xml/readXml.ts';
import { type NumberFormat, parseNumberFormat } from './numberFormat.ts';

/** Formats that files name by number only, as German Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd.mm.yyyy',
  15: 'dd. mmm yy',
  16: 'dd. mmm',
  17: 'mmm yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd.mm.yyyy hh:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const MOST = 100_000;

/** The number format of every cell style, in the order in which cells name them. */
export function readStyles(bytes: Uint8Array): NumberFormat[] {
  const codes = new Map<number, string>();
  const formats = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  let inCells = false;
  readXml(bytes, {
    open(name, given) {
      if (name === 'numFmt') codes.set(Number(given.numFmtId), given.formatCode ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(given.numFmtId ?? 0);
        const format = formats.get(id) ?? parseNumberFormat(codes.get(id) ?? BUILT_IN[id] ?? 'General');
        formats.set(id, format);
        if (styles.push(format) > MOST)
          throw new UnreadableFile('Die Datei enthält zu viele Zellformate.', 'too-large');
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
