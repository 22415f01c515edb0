import type { Caution, UndefinedReason } from '../../core/outcome.ts';

/** Why an index has no value, as half a German sentence after "nicht bestimmt: ". */
export const REASON_WORDS: Readonly<Record<UndefinedReason, string>> = {
  no_population: 'in keiner Einheit lebt jemand',
  one_group: 'es gibt nur eine Gruppe mit Mitgliedern',
  no_unit_above_one_person: 'keine Einheit hat mehr als eine Person',
  no_neighbours: 'keine zwei Einheiten sind benachbart',
  equal_areas: 'alle Einheiten sind gleich groß oder liegen am selben Ort',
  no_area: 'die Flächen ergeben zusammen null',
  too_few_thresholds: 'es gibt zu wenige Schwellen zwischen den geordneten Gruppen',
  chance_is_maximal: 'schon der Zufall ergibt den größten Wert',
  zero_denominator: 'die Formel teilt hier durch null',
  too_few_replications: 'es gibt zu wenige Wiederholungen mit einem Wert',
  nothing_in_common: 'die Tabellen haben nichts gemeinsam',
  fitting_not_converged: 'die Anpassung der Ränder gelingt wegen leerer Zellen nicht',
};

/** What a reader should know of a value, as a German sentence. */
export const CAUTION_WORDS: Readonly<Record<Caution, string>> = {
  equal_areas_in_input_order:
    'Mehrere Einheiten sind gleich groß; das Ergebnis hängt von ihrer Reihenfolge in der Tabelle ab.',
  totals_rounded: 'Die Zahlen sind nicht ganz; für die Zufallsrechnung wurden sie gerundet.',
  replications_left_out: 'Einige Wiederholungen hatten keinen Wert und fehlen in der Auswertung.',
};
