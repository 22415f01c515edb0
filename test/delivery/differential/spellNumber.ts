import type { TruthMeasure } from './truth.ts';
import type { NumberStyle } from './writerOptions.ts';

/** A number as a style writes it. `marked` says whether this one carries the footnote's mark. */
export function spellNumber(value: number, measure: TruthMeasure, style: NumberStyle, marked: boolean): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(measure.digits).split('.');
  let text = whole.replace(/\B(?=(\d{3})+$)/g, style.thousands);
  if (fraction !== '') {
    if (style.bareFraction && whole === '0') text = '';
    text += style.decimal + fraction;
  } else if (style.pointZero && style.thousands === '') text += '.0';
  if (value < 0) text = style.padding ? `-  ${text}` : `-${text}`;
  else if (style.plusSign && measure.kind === 'change' && value > 0) text = `+${text}`;
  if (style.percentSign && measure.kind === 'share') text += ' %';
  if (marked) text += style.marks;
  if (style.padding) text += '    ';
  return text;
}
