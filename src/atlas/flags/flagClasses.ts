import type { LegendEntry } from '../layers/legendEntry.ts';

/** A class of the flag view, with what it means in plain words. */
export interface FlagClass extends Omit<LegendEntry, 'count'> {
  readonly meaning: string;
  /** false: named on the map only. */
  readonly listed: boolean;
}

/** The classes of decoupling, the most pressing first. Colours stay apart in every common kind of colour vision. */
export const FLAG_CLASSES: readonly FlagClass[] = [
  {
    id: 'entkoppelt_sich',
    label: 'entkoppelt sich',
    fill: '#c2410c',
    pattern: null,
    listed: true,
    meaning:
      'Das Gebiet ist ungünstiger gestellt als die Stadt, und der Abstand wächst länger und stärker, als bei Gebieten dieser Größe üblich ist.',
  },
  {
    id: 'verliert_vorsprung',
    label: 'verliert Vorsprung',
    fill: '#f2a93b',
    pattern: null,
    listed: true,
    meaning: 'Das Gebiet ist günstiger gestellt als die Stadt, aber der Vorsprung schmilzt auffällig.',
  },
  {
    id: 'steigt_staerker',
    label: 'steigt stärker als üblich',
    fill: '#7b3294',
    pattern: null,
    listed: true,
    meaning:
      'Der Wert steigt auffällig stärker als in der Stadt. Ob das gut oder schlecht ist, sagt der Indikator nicht.',
  },
  {
    id: 'sinkt_staerker',
    label: 'sinkt stärker als üblich',
    fill: '#1b7837',
    pattern: null,
    listed: true,
    meaning:
      'Der Wert sinkt auffällig stärker als in der Stadt. Ob das gut oder schlecht ist, sagt der Indikator nicht.',
  },
  {
    id: 'dauerhaft_belastet',
    label: 'dauerhaft belastet',
    fill: '#5b2a86',
    pattern: null,
    listed: true,
    meaning:
      'Der Wert ist seit Jahren weit ungünstiger als in der übrigen Stadt, ohne dass sich der Abstand auffällig verändert.',
  },
  {
    id: 'holt_auf',
    label: 'holt auf',
    fill: '#0b6e8a',
    pattern: null,
    listed: true,
    meaning: 'Das Gebiet ist ungünstiger gestellt als die Stadt, aber der Abstand wird auffällig kleiner.',
  },
  {
    id: 'setzt_sich_guenstig_ab',
    label: 'setzt sich günstig ab',
    fill: '#7cc4e8',
    pattern: null,
    listed: true,
    meaning: 'Das Gebiet ist günstiger gestellt als die Stadt, und der Vorsprung wächst auffällig.',
  },
  {
    id: 'unauffaellig',
    label: 'unauffällig',
    fill: '#f0f0f0',
    pattern: null,
    listed: false,
    meaning: 'Die Veränderung liegt im Rahmen dessen, was bei Gebieten dieser Größe üblich ist.',
  },
  {
    id: 'nicht_beurteilbar',
    label: 'nicht beurteilbar',
    fill: '#ffffff',
    pattern: 'nicht-beurteilbar',
    listed: false,
    meaning: 'Zu wenige Jahre, Menschen oder Fälle für eine Aussage. Das heißt nicht, dass dort nichts geschieht.',
  },
];
