import { HAS_VALUE, REASONS, type Reason, reasonCode } from '../../domain/reason.ts';

/** What stands in a cell: a number (reason 0), a reason, or something that cannot be decided. */
export type CellValue =
  | { readonly value: number; readonly reason: number }
  | { readonly problem: 'empty' | 'ambiguous_symbol' | 'not_a_number' | 'too_large' };

export interface ValueRules {
  readonly decimal: '.' | ',';
  readonly thousands?: '.' | ' ' | "'" | ',';
  readonly symbols?: Readonly<Record<string, Reason | 0>>;
}

/** Signs that mean "no value" in every source; `-` and `0` are not among them: they are zero here and missing there. */
const COMMON_SYMBOLS: Readonly<Record<string, Reason>> = {
  '.': 'unknown',
  '...': 'not_yet_available',
  '…': 'not_yet_available',
  '/': 'unreliable',
  x: 'not_applicable',
  X: 'not_applicable',
  '*': 'suppressed',
};

const AMBIGUOUS = new Set(['-', '–', '—', 'k', 't', 'u', 'g']);

const ESCAPED = { '.': '\\.', ',': ',', ' ': '[ \\u00a0\\u2009\\u202f]', "'": "['’]" } as const;

/** Makes the reader of cells for one source's way to write numbers and missing values. */
export function valueReader(rules: ValueRules): (cell: string) => CellValue {
  const decimal = ESCAPED[rules.decimal];
  const group = rules.thousands === undefined ? null : ESCAPED[rules.thousands];
  const whole = group === null ? '\\d+' : `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)`;
  const number = new RegExp(`^[+-]?(?:${whole}(?:${decimal}\\d+)?|${decimal}\\d+)(?:[eE][+-]?\\d{1,3})?$`);
  const groups = group === null ? null : new RegExp(group, 'g');
  const own = rules.symbols ?? {};
  return (cell) => {
    const text = cell.trim();
    const symbol = Object.hasOwn(own, text) ? own[text] : undefined;
    if (symbol === 0) return { value: 0, reason: HAS_VALUE };
    if (symbol !== undefined) return { value: 0, reason: reasonCode(symbol) };
    if (number.test(text)) {
      const plain = groups === null ? text : text.replace(groups, '');
      const value = Number(rules.decimal === ',' ? plain.replace(',', '.') : plain);
      // Beyond this no whole number is exact, and sums of such values would stop being numbers.
      if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return { problem: 'too_large' };
      return { value: value === 0 ? 0 : value, reason: HAS_VALUE };
    }
    if (text === '') return { problem: 'empty' };
    if ((REASONS as readonly string[]).includes(text)) return { value: 0, reason: reasonCode(text as Reason) };
    if (Object.hasOwn(COMMON_SYMBOLS, text)) return { value: 0, reason: reasonCode(COMMON_SYMBOLS[text]!) };
    return { problem: AMBIGUOUS.has(text) ? 'ambiguous_symbol' : 'not_a_number' };
  };
}
