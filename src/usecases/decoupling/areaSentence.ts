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
}

type Story = Omit<DecouplingArea, 'sentence' | 'label' | 'history'>;

/** What was found about an area, for a council: a few plain German sentences, every number from the finding. */
export function areaSentence(area: Story, style: SentenceStyle): string {
  const sentences = [...foundSentences(area, style)];
  if (area.marks.includes('gesichert')) sentences.push('Die Meldung gilt als gesichert.');
  if (area.marks.includes('sprung_unbestaetigt'))
    sentences.push('Das letzte Jahr fällt aus dem Rahmen; ob daraus mehr wird, zeigt erst das nächste.');
  if (area.oddYears.length > 0)
    sentences.push(
      `Aus dem Rahmen ${area.oddYears.length === 1 ? 'fällt das Jahr' : 'fallen die Jahre'} ${list(area.oddYears)}: vielleicht ein Fehler in der Lieferung.`,
    );
  if (area.missing.length > 0 && area.information !== null && area.information < 0.95)
    sentences.push(
      `Weil Werte fehlen (${list(area.missing.map(({ year }) => year))}), weiß man hier weniger: ${Math.round(100 * area.information)} % dessen, was eine volle Reihe sagte.`,
    );
  return sentences.join(' ');
}

function* foundSentences(area: Story, style: SentenceStyle): Generator<string> {
  const { name, gap, change, onset, band, rawChange } = area;
  const amount = (value: number): string => `${number(value, style)} ${style.unit}`;
  if (area.class === 'nicht_beurteilbar') {
    yield `${name} ist nicht beurteilbar. ${area.reasons.map(({ text }) => text).join(' ')}`.trim();
    return;
  }
  const today =
    gap === null || isNothing(gap, style)
      ? `Der Wert liegt jetzt bei dem ${style.ofRest}.`
      : `Der Wert liegt jetzt ${amount(Math.abs(gap))} ${gap > 0 ? 'über' : 'unter'} dem ${style.ofRest}.`;
  if (area.class === 'unauffaellig' || area.class === 'dauerhaft_belastet') {
    yield area.class === 'unauffaellig'
      ? `${name} entwickelt sich, wie es bei Gebieten dieser Größe üblich ist.`
      : `${name} ist dauerhaft belastet: Der Wert ist seit drei Jahren weit ungünstiger als der ${style.ofRest}, mindestens um die Hälfte. Eine Abkopplung ist das nicht.`;
    yield today;
    if (rawChange !== null && band !== null) {
      const outside =
        Math.abs(rawChange) > band ? ' Das ist viel, aber nicht mehr, als unter so vielen Gebieten vorkommt.' : '';
      yield `Gegenüber der typischen Entwicklung hat sich der Wert in fünf Jahren um ${number(rawChange, style, true)} ${style.unit} verändert; bei neun von zehn Gebieten dieser Größe sind es bis zu ${amount(band)} nach oben oder unten.${outside}`;
    }
    return;
  }
  if (change === null || onset === null) {
    yield `${name} ${CLASS_WORDS[area.class]}, sagt diese Regel.`;
    yield today;
    return;
  }
  const rising = change.estimate >= 0;
  const since =
    onset.from === onset.to ? `seit ${onset.year}` : `seit ${onset.year} (zwischen ${onset.from} und ${onset.to})`;
  const [low, high] = rising ? [change.lower, change.upper] : [-change.upper, -change.lower];
  const size = `in den letzten fünf Jahren im Mittel um ${amount(Math.abs(change.estimate))} je Jahr (${number(low, style)} bis ${number(high, style)}), mehr als bei Gebieten dieser Größe üblich`;
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
