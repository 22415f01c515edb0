import type { ListRule } from '../../core/trend/listRule.ts';
import type { NoTrend } from '../../engine/decoupling/trendScaleOf.ts';
import type { JudgementCode, JudgementReason } from './decouplingAnswer.ts';

const NO_TREND: Readonly<Record<NoTrend, string>> = {
  count: 'Eine bloße Anzahl hat keinen Abstand zur Stadt.',
  change: 'Eine Veränderung wird nicht noch einmal auf ihre Veränderung geprüft; bitte den Indikator selbst wählen.',
  balance: 'Ein Saldo kann unter 0 liegen; seine Entwicklung lässt sich nicht mit der Stadt vergleichen.',
  gap: 'Ein Abstand zu einer Grenze kann unter 0 liegen; seine Entwicklung lässt sich nicht mit der Stadt vergleichen.',
  finished_share: 'Der Anteil ist nur fertig geliefert, ohne die Anzahlen dahinter.',
};

/** Why an indicator cannot be judged at all. */
export function noTrendReason(why: NoTrend): JudgementReason {
  return { code: 'no_trend', text: NO_TREND[why] };
}

/** Why an area, or all of them, are not judged, in a German sentence. */
export function judgementReason(code: Exclude<JudgementCode, 'no_trend'>, rule: ListRule, found = 0): JudgementReason {
  const text = {
    no_figures: 'Bis zu diesem Jahr gibt es keine Werte.',
    too_few_areas: `Es gibt zu wenige Gebiete: ${found} statt mindestens ${rule.areas}.`,
    short_series: `Die Reihe ist zu kurz: ${found} ${found === 1 ? 'Jahr' : 'Jahre'} statt mindestens ${rule.years}.`,
    no_value_in_report_year: 'Im Berichtsjahr gibt es hier keinen Wert.',
    too_few_known_years: `Hier sind zu wenige Jahre bekannt: ${found} statt mindestens ${rule.years}.`,
    too_few_people: `Die Bezugsgröße ist hier zu klein: ${found.toLocaleString('de-DE', { maximumFractionDigits: 0 })} statt mindestens ${rule.people}.`,
    too_few_cases: `Die Anzahlen sind hier zu klein: im Mittel ${found.toLocaleString('de-DE', { maximumFractionDigits: 1 })} im Jahr statt mindestens ${rule.cases}.`,
    value_missing: 'Ein Wert, den die Regel braucht, fehlt hier.',
    not_findable: 'Hier wäre selbst eine sehr große Abkopplung in fünf Jahren nicht sicher zu finden.',
  }[code];
  return { code, text };
}
