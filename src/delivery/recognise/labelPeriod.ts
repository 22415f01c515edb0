import { parsePeriod } from '../../domain/parsePeriod.ts';
import type { Period } from '../../domain/period.ts';
import { findPeriods } from '../periods/findPeriod.ts';
import { recognisePeriod } from '../periods/recognisePeriod.ts';

export interface LabelPeriod {
  readonly period: Period | null;
  /** The header without its period. */
  readonly label: string;
  /** More than one period in the header: "Veränderung 2019 zu 2021". */
  readonly several: boolean;
}

/** The period inside a column's header, in one of its rows or fused with the measure's name. */
export function labelPeriod(parts: readonly string[]): LabelPeriod {
  const rest: string[] = [];
  const found = new Set<string>();
  for (const part of parts) {
    const whole = recognisePeriod(part);
    if (whole !== null) {
      found.add(whole.id);
      continue;
    }
    const inside = findPeriods(part);
    for (const one of inside) found.add(one.id);
    const stripped = withoutPeriods(part, inside);
    if (stripped !== '') rest.push(stripped);
  }
  if (found.size > 1) return { period: null, label: parts.join(' | '), several: true };
  const [id] = found;
  const period = id === undefined ? null : parsePeriod(id);
  return period === null
    ? { period: null, label: parts.join(' | '), several: false }
    : { period, label: rest.join(' | '), several: false };
}

function withoutPeriods(text: string, inside: readonly { readonly start: number; readonly end: number }[]): string {
  if (inside.length === 0) return text;
  let rest = '';
  let at = 0;
  for (const { start, end } of inside) {
    rest += `${text.slice(at, start).replace(/(?:[\s(]|^)(?:am|zum|stand|im jahre?|in|per|vom|jahr|stichtag|schuljahr)[:\s]*$/i, ' ')} `;
    at = end;
  }
  return (rest + text.slice(at))
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s_\-–,;:|/.]+|[\s_\-–,;:|/(]+$/g, '')
    .trim();
}
