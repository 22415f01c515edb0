import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { TrendClass } from '../../core/trend/trendClass.ts';
import type { MapArea, MapClass, MapModel } from '../../report/charts/mapModel.ts';
import { CLASS_WORDS } from '../decoupling/classWords.ts';
import type { DecouplingAnswer } from '../decoupling/decouplingAnswer.ts';

/** Worse in browns, better in blues, neither in violet and green; what is ordinary stays light. */
const COLOURS: Readonly<Partial<Record<TrendClass, string>>> = {
  entkoppelt_sich: '#8c2d04',
  verliert_vorsprung: '#ec9a3c',
  steigt_staerker: '#7b3294',
  dauerhaft_belastet: '#d9bfa5',
  unauffaellig: '#f4f4f4',
  holt_auf: '#7fb8dc',
  setzt_sich_guenstig_ab: '#08519c',
  sinkt_staerker: '#1b7f6b',
};

/** What was found in each area by a rule of decoupling, as a map; `at` is the place of the result in the answer. */
export function decouplingMapOf(catalogue: Catalogue, answer: DecouplingAnswer, at: number): MapModel {
  const { title, areas, counts } = answer.results[at]!;
  const shown = (Object.keys(COLOURS) as TrendClass[]).filter((one) => (counts[one] ?? 0) > 0);
  const plural = catalogue.levels.get(answer.level)?.plural ?? 'Gebiete';
  return {
    title: `${title}: Abkopplung`,
    subtitle: `${plural}, Bericht ${answer.year}; ${answer.method.title}, in Klammern die Zahl der Gebiete`,
    unitSymbol: '',
    decimals: 1,
    signed: false,
    scale: 'named',
    classes: shown.map(
      (one): MapClass => ({
        label: CLASS_WORDS[one],
        lower: null,
        upper: null,
        count: counts[one]!,
        colour: COLOURS[one]!,
      }),
    ),
    areas: areas.map(({ key, name, class: found, reasons }): MapArea => {
      const place = shown.indexOf(found);
      return {
        key,
        name,
        value: null,
        class: place === -1 ? null : place,
        gap: place === -1 ? 'not_evaluable' : null,
        reason: place === -1 ? (reasons[0]?.text ?? null) : null,
      };
    }),
  };
}
