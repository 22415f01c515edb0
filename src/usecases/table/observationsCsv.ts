import type { ReadFileResult } from '../../delivery/read.ts';
import { csvCell } from './csvCell.ts';

const PIECE = 5000;

/** The observations of a read file as CSV, in pieces, so that a long file is never one text. */
export function* observationsCsv(observations: ReadFileResult['observations']): Generator<string> {
  let piece = 'area_key,area_name,measure,category,period_start,period_end,period_kind,value,reason,sheet,row,column\n';
  let rows = 0;
  for (const one of observations) {
    piece += `${csvCell(one.areaKey)},${csvCell(one.areaName)},${csvCell(one.measure)},${csvCell(one.category)},${one.period?.start ?? ''},${one.period?.end ?? ''},${one.period?.kind ?? ''},${one.value === null ? '' : String(one.value)},${one.reason ?? ''},${csvCell(one.sheet)},${one.row},${one.column}\n`;
    if (++rows % PIECE === 0) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}
