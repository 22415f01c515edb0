import { CLASS_WORDS } from './classWords.ts';
import type { DecouplingArea } from './decouplingAnswer.ts';

export interface SentenceStyle {
  /** "Prozentpunkte", "€/m²", "je 1.000" … */
  readonly unit: string;
  readonly decimals: number;
  /** "die übrige Stadt" */
  readonly rest: string;
  /** "zur übrigen Stadt" */
  readonly toRest: string;
  /** "der übrigen Stadt": whose value it is compared with. */
  readonly ofRest: string;
  /** "der übrigen Stadt": after "gegenüber". */
  readonly against: string;
  /** Years over which changes are told. */
  readonly span: number;
  /** On which side a level that stays is a burden. */
  readonly lasting: 'high' | 'low' | 'complement';
  readonly pooled: boolean;
}

type Story = Omit<DecouplingArea, 'sentence' | 'label' | 'history'>;

export interface SentenceFrame {
  /** Direction of the evidence in the indicator's own numbers: 1 rising, −1 falling, 0 nothing is known. */
  readonly natural: number;
  /** The report from which the area has been on the list; null where it is not. */
  readonly since: number | null;
}

/** Years in words, as far as German writes them out; a span is never shorter than five. */
const YEARS: Readonly<Record<number, string>> = {
  5: 'fünf',
  6: 'sechs',
  7: 'sieben',
  8: 'acht',
  9: 'neun',
  10: 'zehn',
};

/** What was found about an area, for a council: a few plain German sentences, every number from the finding. */
export function areaSentence(area: Story, style: SentenceStyle, frame: SentenceFrame): string {
  const sentences = [...foundSentences(area, style, frame)];
  if (area.marks.includes('gesichert')) sentences.push('Die Meldung gilt als gesichert.');
  if (area.marks.includes('besteht_fort') && frame.since !== null)
    sentences.push(
      `Die Meldung besteht seit dem Bericht ${frame.since}; neu käme das Gebiet heute nicht auf die Liste.`,
    );
  if (area.marks.includes('sprung_unbestaetigt'))
    sentences.push('Das letzte Jahr fällt aus dem Rahmen; ob daraus mehr wird, zeigt erst das nächste.');
  if (area.oddYears.length > 0)
    sentences.push(
      `Aus dem Rahmen ${area.oddYears.length === 1 ? 'fällt das Jahr' : 'fallen die Jahre'} ${list(area.oddYears)}${area.oddYears.length > 2 ? '' : ': vielleicht ein Fehler in der Lieferung'}.`,
    );
  if (area.missing.length > 0 && area.information !== null && area.information < 0.95)
    sentences.push(
      `Weil Werte fehlen (${list(area.missing.map(({ year }) => year))}), weiß man hier weniger: ${Math.round(100 * area.information)} % dessen, was eine volle Reihe sagte.`,
    );
  return sentences.join(' ');
}

function* foundSentences(area: Story, style: SentenceStyle, { natural }: SentenceFrame): Generator<string> {
  const { name, change, onset, band, rawChange } = area;
  const amount = (value: number): string => `${number(value, style)} ${style.unit}`;
  if (area.class === 'nicht_beurteilbar') {
    yield `${name} ist nicht beurteilbar. ${area.reasons.map(({ text }) => text).join(' ')}`.trim();
    return;
  }
  const today = todaySentence(area, style);
  if (area.class === 'unauffaellig' || area.class === 'dauerhaft_belastet') {
    yield area.class === 'dauerhaft_belastet'
      ? `${name} ist dauerhaft belastet: ${lastingSentence(style)} Eine Abkopplung ist das nicht.`
      : band === null
        ? `${name} wird von dieser Regel nicht gemeldet.`
        : `${name} entwickelt sich, wie es bei Gebieten dieser Größe üblich ist.`;
    yield today;
    if (rawChange !== null && band !== null) {
      const outside =
        Math.abs(rawChange) > band ? ' Das ist viel, aber nicht mehr, als unter so vielen Gebieten vorkommt.' : '';
      yield `Gegenüber der typischen Entwicklung hat sich der Wert in ${spanYears(style)} um ${number(rawChange, style, true)} ${style.unit} verändert; bei neun von zehn Gebieten dieser Größe sind es bis zu ${amount(band)} nach oben oder unten.${outside}`;
    }
    return;
  }
  if (change === null || onset === null) {
    yield `${name} ${CLASS_WORDS[area.class]}, sagt diese Regel.`;
    yield today;
    return;
  }
  const since =
    onset.from === onset.to ? `seit ${onset.year}` : `seit ${onset.year} (zwischen ${onset.from} und ${onset.to})`;
  const rising = change.estimate >= 0;
  if (isNothing(change.estimate, style) || Math.sign(change.estimate) !== natural) {
    // A step that lies further back than the span: the level has changed, and little since.
    yield `In ${name} liegt der Wert ${since} anders als zuvor, mehr als bei Gebieten dieser Größe üblich; in den letzten ${spanYears(style)} hat sich daran kaum noch etwas verändert.`;
    yield today;
    return;
  }
  const [low, high] = rising ? [change.lower, change.upper] : [-change.upper, -change.lower];
  const size = `in den letzten ${spanYears(style)} im Mittel um ${amount(Math.abs(change.estimate))} je Jahr (${number(low, style)} bis ${number(high, style)}), mehr als bei Gebieten dieser Größe üblich`;
  yield {
    entkoppelt_sich: `Der Abstand von ${name} ${style.toRest} wächst ${since}: ${size}.`,
    setzt_sich_guenstig_ab: `${name} steht besser da als ${style.rest}, und der Abstand wächst ${since}: ${size}.`,
    verliert_vorsprung: `Der Vorsprung von ${name} schrumpft ${since}: ${size}.`,
    holt_auf: `${name} holt ${since} auf: Der Abstand ${style.toRest} schrumpft ${size}.`,
    steigt_staerker: `In ${name} steigt der Wert ${since} stärker als üblich: gegenüber ${style.against} ${size}.`,
    sinkt_staerker: `In ${name} sinkt der Wert ${since} stärker als üblich: gegenüber ${style.against} ${size}.`,
  }[area.class];
  yield today;
}

function todaySentence({ gap }: Story, style: SentenceStyle): string {
  if (gap === null || isNothing(gap, style))
    return style.pooled
      ? `Die Lage ist jetzt wie die ${style.ofRest}.`
      : `Der Wert liegt jetzt bei dem ${style.ofRest}.`;
  const size = `${number(Math.abs(gap), style)} ${style.unit}`;
  return style.pooled
    ? `Die Lage ist jetzt um ${size} ${gap > 0 ? 'ungünstiger' : 'günstiger'} als die ${style.ofRest}.`
    : `Der Wert liegt jetzt ${size} ${gap > 0 ? 'über' : 'unter'} dem ${style.ofRest}.`;
}

/** A high level for years, on the side that is adverse; of a share of which a low value is adverse, by those left out. */
function lastingSentence({ lasting, pooled, ofRest }: SentenceStyle): string {
  const mean = 'im Mittel der letzten drei Jahre wahrscheinlich um mehr als';
  if (pooled) return `Die Lage war ${mean} die Hälfte ungünstiger als die ${ofRest}.`;
  if (lasting === 'complement')
    return `Der Anteil derer, die hier nicht mitgezählt sind, lag ${mean} die Hälfte über dem ${ofRest}.`;
  return lasting === 'low'
    ? `Der Wert lag ${mean} ein Drittel unter dem ${ofRest}.`
    : `Der Wert lag ${mean} die Hälfte über dem ${ofRest}.`;
}

function spanYears({ span }: SentenceStyle): string {
  return `${YEARS[span] ?? span} Jahren`;
}

function isNothing(value: number, { decimals }: SentenceStyle): boolean {
  return Math.abs(value) < 0.5 * 10 ** -decimals;
}

function number(value: number, style: SentenceStyle, signed = false): string {
  const { decimals } = style;
  const rounded = isNothing(value, style) ? 0 : value;
  const text = Math.abs(rounded).toLocaleString('de-DE', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${rounded < 0 ? '−' : signed && rounded > 0 ? '+' : ''}${text}`;
}

function list(years: readonly number[]): string {
  return years.length < 2 ? years.join('') : `${years.slice(0, -1).join(', ')} und ${years.at(-1)}`;
}
