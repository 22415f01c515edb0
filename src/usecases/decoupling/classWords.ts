import type { TrendClass } from '../../core/trend/trendClass.ts';

/** What an area is called in a table or legend. */
export const CLASS_WORDS: Readonly<Record<TrendClass, string>> = {
  entkoppelt_sich: 'entkoppelt sich',
  verliert_vorsprung: 'verliert Vorsprung',
  holt_auf: 'holt auf',
  setzt_sich_guenstig_ab: 'setzt sich günstig ab',
  dauerhaft_belastet: 'dauerhaft belastet',
  unauffaellig: 'unauffällig',
  nicht_beurteilbar: 'nicht beurteilbar',
  steigt_staerker: 'steigt stärker als üblich',
  sinkt_staerker: 'sinkt stärker als üblich',
};
