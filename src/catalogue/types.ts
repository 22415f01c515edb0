/** The shapes of the files in indicators/. The JSON Schemas in indicators/schema/ say the same and are what is checked. */

/** Signed sum of measures: Σ plus − Σ minus. */
export interface Sum {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
}

export type MeasureKind = 'count' | 'mean' | 'median' | 'share' | 'index';

export interface Measure {
  /** English snake_case, permanent: `sgb2_recipients`. */
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly theme: string;
  /** Only counts add up over areas; everything else has no aggregate. */
  readonly kind: MeasureKind;
  /** false: a count that still has no sum over areas, since each level counts it anew (moves across its boundary). */
  readonly additive?: false;
  /** Id in units.json. */
  readonly unit: string;
  /** `stock`: at a reference date; `flow`: events during a period. */
  readonly timing: 'stock' | 'flow';
  /** Id in sources/. */
  readonly source: string;
  /** Measures that this one can never exceed in the same area and period. */
  readonly partOf?: readonly string[];
  /** Other ways to get the value, best first; used only where no delivery gives the measure itself. */
  readonly derivations?: readonly Sum[];
}

export type Polarity = 'high_adverse' | 'high_favourable' | 'neutral';

/**
 * `count` numerator as it is · `proportion` part of a whole, with interval · `rate` events or things per N of a base ·
 * `ratio` one group set against another · `value` one measure as delivered (a median rent) ·
 * `gap` a delivered value less a delivered norm (a rent and what is recognised of it) ·
 * `change` of another indicator over some years, in its own unit.
 */
export type IndicatorKind = 'count' | 'proportion' | 'rate' | 'ratio' | 'value' | 'gap' | 'change';

export interface Indicator {
  /** German kebab-case, permanent: `sgb2-quote`. */
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly definition: string;
  readonly theme: string;
  /** Part of the comparable set across cities (Kontextindikator). */
  readonly context: boolean;
  readonly kind: IndicatorKind;
  readonly numerator?: Sum;
  readonly denominator?: Sum;
  readonly per?: 1 | 100 | 1000 | 10000 | 100000;
  /** Age limits of numerator and denominator in words, where there are any: "0 bis unter 65 Jahre". */
  readonly ageLimits?: string;
  /** kinds `value` and `gap`: the measure; else a measure in which a city may deliver the finished figure instead of counts. */
  readonly deliveredAs?: string;
  /** kind `gap`: the measure that is taken off; an area without its own has that of the area it lies in, at last the city's. */
  readonly against?: string;
  /** What the finished figure counts otherwise than numerator and denominator do: the two are never held against each other. */
  readonly deliveredDiffers?: string;
  /** kind `change`: id of the indicator and the window in years. */
  readonly of?: string;
  readonly years?: number;
  /** Id in units.json. */
  readonly unit: string;
  /** Decimals when shown to a reader; never applied to data. */
  readonly decimals: number;
  readonly polarity: Polarity;
  /** Level ids for which the indicator makes sense; absent = all. */
  readonly levels?: readonly string[];
  /** What stands in where this one is not delivered, best first; always named, and never set beside figures of this one. */
  readonly fallback?: readonly Fallback[];
  /** Ids in sources/. */
  readonly sources: readonly string[];
  /** When it is measured, in words: "31.12.", "Schuljahr". */
  readonly referenceDay: string;
  /** A German sentence with {gebiet}, {zeit} and {wert} ("17,9 %", with unit). */
  readonly lesehilfe: string;
  /** Breaks in the series: from this date on the figures are not comparable with earlier ones. */
  readonly breaks: readonly { readonly from: string; readonly text: string }[];
}

/** Which burdens are laid over each other, and from when on an area counts as burdened in each. */
export interface BurdenProfile {
  /** German kebab-case, permanent. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly source: string;
  readonly validFrom: string;
  readonly burdens: readonly Burden[];
}

export interface Burden {
  readonly indicator: string;
  /** The share of areas with the worst values, or a limit; what is bad follows from the indicator's polarity. */
  readonly rule: { readonly worstShare: number } | { readonly limit: number };
}

/** Another indicator that stands in, and how it differs, in a German sentence. */
export interface Fallback {
  readonly indicator: string;
  readonly note: string;
}

export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface Unit {
  readonly id: string;
  readonly title: string;
  /** As written behind a number: "%", "je 1.000", "€/m²"; empty for plain counts. */
  readonly symbol: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly description: string;
  readonly licence?: string;
  readonly url?: string;
}

/** A kind of programme that areas are put together for: Sozialer Zusammenhalt, Milieuschutz. */
export interface Programme {
  /** German kebab-case, permanent. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface Level {
  /** German kebab-case: `sozialraum`. */
  readonly id: string;
  readonly title: string;
  readonly plural: string;
}
