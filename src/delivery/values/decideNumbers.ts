import type { NumberDecision } from './numberDecision.ts';
import type { NumberForm } from './numberForm.ts';

/** Two readings are possible; a person, a saved format or an unambiguous total has to say which one holds. */
export interface NumberDoubt {
  readonly ambiguous: readonly [NumberDecision, NumberDecision];
  readonly examples: readonly string[];
}

interface Forms {
  readonly stored: number;
  readonly ungrouped: number;
  count(form: NumberForm): number;
  examples(...forms: readonly NumberForm[]): readonly string[];
}

type Role = 'decimal' | 'thousands' | 'open';

const POINT = {
  sign: '.',
  name: 'Punkt',
  open: 'point_open',
  decimal: ['point_decimal', 'point_three', 'comma_then_point'],
  thousands: ['point_groups', 'point_then_comma'],
} as const;
const COMMA = {
  sign: ',',
  name: 'Komma',
  open: 'comma_open',
  decimal: ['comma_decimal', 'comma_three', 'point_then_comma'],
  thousands: ['comma_groups', 'comma_then_point'],
} as const;
type Sign = typeof POINT | typeof COMMA;

/** So many short decimals among so many open values may be slips of the hand: "12.50" for "12.504". */
const RARE = 50;

/**
 * What point and comma mean in a column. Only proof decides: a value that has one reading alone. Where a value of the
 * form `8.214` stands beside contradicting or too weak signs, the answer is a doubt with both readings.
 */
export function decideNumbers(forms: Forms, prior?: NumberDecision): NumberDecision | NumberDoubt {
  const pointOpen = forms.count('point_open') > 0;
  const commaOpen = forms.count('comma_open') > 0;
  const point = ownRole(forms, POINT);
  const comma = ownRole(forms, COMMA);
  if (!pointOpen && !commaOpen) return settled(forms, point, comma);
  if (point === 'mixed' || comma === 'mixed') return doubt(forms, contradiction(forms));
  if (point !== 'open' && point === comma) return doubt(forms, contradiction(forms));

  const pointRole = pointOpen ? roleBeside(forms, POINT, point, COMMA, comma) : point;
  const commaRole = commaOpen ? roleBeside(forms, COMMA, comma, POINT, point) : comma;
  const told = prior === undefined ? null : rolesOf(prior);
  if (told !== null && (contradicts(told.point, pointRole) || contradicts(told.comma, commaRole)))
    return doubt(forms, 'Die Spalte selbst und die übrigen Spalten derselben Größe widersprechen sich.');
  const pointFinal = pointRole === 'open' && pointOpen && told !== null ? told.point : pointRole;
  const commaFinal = commaRole === 'open' && commaOpen && told !== null ? told.comma : commaRole;
  if ((pointOpen && pointFinal === 'open') || (commaOpen && commaFinal === 'open')) return doubt(forms, weak(forms));
  if (pointFinal === commaFinal) return doubt(forms, contradiction(forms));
  const byPrior = pointFinal !== pointRole || commaFinal !== commaRole;
  return decision(pointFinal, commaFinal, forms, byPrior ? prior!.evidence : proof(forms));
}

function total(forms: Forms, kinds: readonly NumberForm[]): number {
  return kinds.reduce((sum, kind) => sum + forms.count(kind), 0);
}

/** What the certain values alone say about a sign. */
function ownRole(forms: Forms, sign: Sign): Role | 'mixed' {
  const decimal = total(forms, sign.decimal) > 0;
  const thousands = total(forms, sign.thousands) > 0;
  return decimal && thousands ? 'mixed' : decimal ? 'decimal' : thousands ? 'thousands' : 'open';
}

/** The role of a sign that has open values, seen together with the other sign. */
function roleBeside(forms: Forms, sign: Sign, own: Role, other: Sign, beside: Role): Role {
  const open = forms.count(sign.open);
  if (own === 'decimal') {
    const firm = forms.count(sign.decimal[1]) + forms.count(sign.decimal[2]);
    const short = forms.count(sign.decimal[0]);
    return firm === 0 && open >= RARE && short * RARE < open ? 'open' : 'decimal';
  }
  if (own === 'thousands') return 'thousands';
  // The other sign is proven to be the decimal sign, and never with three decimals: then these three digits are a
  // group, unless large numbers stand ungrouped beside them.
  const othersOfThree = forms.count(other.open) + forms.count(other.decimal[1]);
  return beside === 'decimal' && othersOfThree === 0 && forms.ungrouped === 0 ? 'thousands' : 'open';
}

function rolesOf({ decimal, thousands }: NumberDecision): { point: Role; comma: Role } {
  const role = (sign: '.' | ','): Role => {
    // A column that mixes both decimal signs proves nothing about another one.
    if (decimal === 'both') return 'open';
    return decimal === sign ? 'decimal' : thousands === sign ? 'thousands' : 'open';
  };
  const [point, comma] = [role('.'), role(',')];
  return {
    point: point === 'open' && comma === 'decimal' ? 'thousands' : point,
    comma: comma === 'open' && point === 'decimal' ? 'thousands' : comma,
  };
}

function contradicts(told: Role, seen: Role): boolean {
  return told !== 'open' && seen !== 'open' && told !== seen;
}

/** No value has two readings: each certain form is read by itself. */
function settled(forms: Forms, point: Role | 'mixed', comma: Role | 'mixed'): NumberDecision {
  const mixed = point === 'mixed' || comma === 'mixed' || (point !== 'open' && point === comma);
  if (!mixed) return decision(point, comma, forms, proof(forms));
  const thousands = total(forms, POINT.thousands) > 0 ? '.' : total(forms, COMMA.thousands) > 0 ? ',' : '';
  return { decimal: 'both', thousands, evidence: contradiction(forms) };
}

function decision(point: Role, comma: Role, forms: Forms, evidence: string): NumberDecision {
  const decimal = point === 'decimal' ? '.' : comma === 'decimal' ? ',' : 'none';
  const grouped = forms.count('blank_groups') > 0 ? ' ' : forms.count('quote_groups') > 0 ? "'" : '';
  return { decimal, thousands: point === 'thousands' ? '.' : comma === 'thousands' ? ',' : grouped, evidence };
}

function doubt(forms: Forms, why: string): NumberDoubt {
  const examples = forms.examples('point_open', 'comma_open');
  const sign = forms.count('point_open') > 0 ? POINT : COMMA;
  const other = sign === POINT ? COMMA : POINT;
  // Under both readings the certain values keep theirs.
  const both = total(forms, sign.decimal) > 0 && total(forms, other.decimal) > 0;
  const example = examples[0]!;
  const mixedDecimals = total(forms, other.decimal) > 0 || total(forms, sign.thousands) > 0;
  const asDecimal: NumberDecision = {
    decimal: mixedDecimals ? 'both' : sign.sign,
    thousands: !mixedDecimals && forms.count(other.open) > 0 ? other.sign : '',
    evidence: `${sign.name} als Dezimalzeichen: „${example}“ ist ${example.replace('.', ',')}. ${why}`,
  };
  const asThousands: NumberDecision = {
    decimal: both || total(forms, sign.decimal) > 0 ? 'both' : other.sign,
    thousands: sign.sign,
    evidence: `${sign.name} trennt Tausender: „${example}“ ist ${example.replace(/[.,]/, '')}. ${why}`,
  };
  return { ambiguous: [asDecimal, asThousands], examples };
}

function quotedList(texts: readonly string[]): string {
  return texts.map((text) => `„${text}“`).join(', ');
}
