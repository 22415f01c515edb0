/** Numbers and periods as a reader knows them. */
const fixed = (value: number, digits: number): string =>
  value.toLocaleString('de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const percent = (share: number): string => `${fixed(100 * share, 1)} %`;
const points = (share: number): string => fixed(Math.abs(100 * share), 1);
/** "2024-12-31" → "Ende 2024", else as it is. */
const when = (period: string): string => (/^\d{4}-12-31$/.test(period) ? `Ende ${period.slice(0, 4)}` : period);

/** Bias from which on a reader should know of it. */
const WORTH_SAYING = 0.005;

export interface GroupStory {
  readonly title: string;
  readonly peopleTitle: string;
  /** "in ein anderes Gebiet umziehen" */
  readonly move: string;
  /** "lebt im Mittel dort, wo ihr Anteil" */
  readonly stay: string;
  readonly period: string;
  readonly dissimilarity: number;
  readonly interval: readonly [number, number] | null;
  readonly expected: number | null;
  /** Freed from the bias that small numbers bring. */
  readonly corrected: number | null;
  readonly isolation: number | null;
  readonly share: number;
}

/** How to read the dissimilarity and the isolation of a group in one period, in plain German. */
export function groupSentences(story: GroupStory): string[] {
  const { title, peopleTitle, move, stay, period, dissimilarity, interval, expected, corrected, isolation, share } =
    story;
  const range = interval === null ? '' : ` (95-%-Intervall: ${percent(interval[0])} bis ${percent(interval[1])})`;
  const chance = expected === null ? '' : ` Allein durch Zufall wären es ${percent(expected)}.`;
  const freed =
    corrected === null || Math.abs(dissimilarity - corrected) < WORTH_SAYING
      ? ''
      : ` Ohne das, was kleine Zahlen dazutun, sind es ${percent(corrected)}.`;
  const sentences = [
    `${title}, ${when(period)}: Rechnerisch müssten ${percent(dissimilarity)} der Gruppe${range} ${move}, damit ihr Anteil (${peopleTitle}) überall gleich wäre.${freed}${chance}`,
  ];
  if (isolation !== null)
    sentences.push(
      `${title}, ${when(period)}: Wer zur Gruppe gehört, ${stay} ${percent(isolation)} beträgt; insgesamt sind es ${percent(share)}.`,
    );
  return sentences;
}

export interface ChangeStory {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly difference: number;
  readonly interval: readonly [number, number] | null;
  /** Because of where people live: living patterns and sizes of the units. */
  readonly places: number;
  /** Because the groups grew or shrank. */
  readonly groups: number;
}

/** What the index did between two periods, and why, in plain German. */
export function changeSentence({ title, from, to, difference, interval, places, groups }: ChangeStory): string {
  const span = `Von ${when(from)} bis ${when(to)}`;
  const within = interval !== null && interval[0] <= 0 && interval[1] >= 0;
  const sign = (value: number): string => `${value < 0 ? '−' : '+'}${points(value)}`;
  if (Number(points(difference).replace(',', '.')) === 0)
    return `${title}: ${span} hat sich der Index nicht verändert (unter 0,1 Prozentpunkten).`;
  const what = `${title}: ${span} ist der Index um ${points(difference)} Prozentpunkte ${difference > 0 ? 'gestiegen' : 'gesunken'}`;
  const why = `: ${sign(places)}, weil sich geändert hat, wo die Menschen leben, und ${sign(groups)}, weil sich die Größe der Gruppe geändert hat.`;
  const sure =
    interval === null
      ? ''
      : within
        ? ' So viel kann Zufall sein.'
        : ` Das ist mehr, als Zufall erklärt (95-%-Intervall der Veränderung: ${sign(interval[0])} bis ${sign(interval[1])}).`;
  return `${what}${why}${sure}`;
}
