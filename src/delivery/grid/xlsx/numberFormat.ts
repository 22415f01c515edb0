/** One of the up to four sections of a format: what to show for positive, negative, zero. */
export interface FormatSection {
  readonly prefix: string;
  /** The placeholders (`#,##0.00`); empty where only literal text is shown. */
  readonly digits: string;
  readonly suffix: string;
}

export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'number' | 'percent'; readonly sections: readonly FormatSection[] }
  /** `tokens`: year, month, day, hour parts and literals in order. */
  | { readonly kind: 'date' | 'time'; readonly mangled: boolean; readonly tokens: readonly string[] };

/** What a format code means for reading: a plain number, a share, a day — or a day that Excel made of something else. */
export function parseNumberFormat(code: string): NumberFormat {
  const sections = split(code);
  const first = sections[0] ?? '';
  if (/^\s*(general|standard)?\s*$/i.test(first) && sections.length < 2) return { kind: 'general' };
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general|standard/gi, '');
  if (/\[(h+|m+|s+)\]/i.test(first) || /[dmyhs]/i.test(bare.replace(/E[+-]/gi, ''))) return dateFormat(first);
  const parsed = sections.slice(0, 3).map(section);
  if (parsed.some((one) => one === null)) return { kind: 'general' };
  return { kind: /%/.test(bare) ? 'percent' : 'number', sections: parsed as FormatSection[] };
}

function split(code: string): string[] {
  return (code.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;])+|;/g) ?? []).reduce<string[]>(
    (sections, part) => {
      if (part === ';') sections.push('');
      else sections[sections.length - 1] = part;
      return sections;
    },
    [''],
  );
}

/** null for what is shown as a plain number: exponents, fractions, text placeholders, literals amid the digits. */
function section(code: string): FormatSection | null {
  let prefix = '';
  let digits = '';
  let suffix = '';
  for (const [part] of code.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?|./gsu)) {
    const literal = literalOf(part);
    if (literal === null) {
      if (!/^[#0?,.]$/.test(part) || suffix !== '') return null;
      digits += part;
    } else if (digits === '') prefix += literal;
    else suffix += literal;
  }
  return { prefix: prefix.trimStart(), digits, suffix: suffix.trimEnd() };
}

function literalOf(part: string): string | null {
  if (part.startsWith('"')) return part.replaceAll('"', '');
  if (part.startsWith('\\')) return part.slice(1);
  if (part.length === 2 && (part.startsWith('_') || part.startsWith('*'))) return '';
  if (part.startsWith('[')) return /^\[\$([^\]-]*)/.exec(part)?.[1] ?? '';
  return /^[#0?,.@/eE]$/.test(part) ? null : part;
}

function dateFormat(code: string): NumberFormat {
  const tokens = [...code.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?|am\/pm|a\/p|d+|m+|y+|h+|s+(?:\.0+)?|./gis)].map(
    ([token]) => {
      const elapsed = /^\[(h+|m+|s+)\]$/i.exec(token);
      if (elapsed !== null) return elapsed[1]!.toLowerCase().replaceAll('m', 'n');
      if (/^(d+|m+|y+|h+|s+(\.0+)?)$/i.test(token)) return token.toLowerCase();
      if (/^(am\/pm|a\/p)$/i.test(token)) return "'";
      return `'${literalOf(token) ?? token}`;
    },
  );
  // Minutes are written like months: m next to hours or seconds.
  const parts = tokens.flatMap((token, i) => (token.startsWith("'") ? [] : [{ token, i }]));
  const clock = [...tokens];
  parts.forEach(({ token, i }, k) => {
    if (/^mm?$/.test(token) && (parts[k - 1]?.token.startsWith('h') || parts[k + 1]?.token.startsWith('s')))
      clock[i] = 'nn';
  });
  const has = (letter: string): boolean => clock.some((token) => token.startsWith(letter));
  const day = has('d') || has('y') || has('m');
  const words = clock.some((token) => /^mmm/.test(token));
  // `01. Mrz` and `Mrz 01` are what Excel makes of 1.3 and 3.01; real days show a year.
  const mangled = !day || !has('y') || (words && !has('d') && clock.every((token) => !/^yyy/.test(token)));
  return { kind: day ? 'date' : 'time', mangled, tokens: clock };
}
