import type { TruthRow } from './truth.ts';
import type { WriterOptions } from './writerOptions.ts';

/** What stands in the area column or columns (or header rows) for a row: one or two texts. */
export function areaTexts(row: TruthRow, options: WriterOptions): string[] {
  const { key, name } = row.area;
  const short = row.kind === 'area' ? key.replace(/^0+(?=.)/, '') : key;
  switch (options.keyForm) {
    case 'key+name':
      return [key, name];
    case 'short-key+name':
      return [short, name];
    // A total has no key that could be the only thing to name it.
    case 'key':
      return [row.kind === 'area' ? key : key || name];
    case 'short-key':
      return [row.kind === 'area' ? short : key || name];
    case 'name':
      return [name];
    case 'fused':
      return [key === '' ? name : `${key}${options.fuseKey}${name}`];
  }
}
