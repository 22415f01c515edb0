import { loadLayer } from '../layers/loadLayer.ts';
import { choosePeriod } from './choosePeriod.ts';
import { loadPlace } from './loadPlace.ts';
import { pick } from './pick.ts';
import { SHOWS } from './shows.ts';
import type { View } from './view.ts';
import type { Wish } from './wish.ts';

const CLASS_COUNTS = ['3', '4', '5', '6', '7'];
const CLASS_RULES = ['quantile', 'natuerlich', 'standardabweichung', 'methode'];

/** Loads what the reader wishes to see, or what comes nearest and says so. null: nothing is released. */
export async function loadView(wish: Wish): Promise<View | null> {
  const notes: string[] = [];
  const place = await loadPlace(wish, notes);
  if (place === null) return null;
  const { indicators } = place;
  const [show] = pick(SHOWS, ([id]) => id, wish.show, SHOWS[0], `Die Darstellung „${wish.show}“ gibt es nicht.`, notes);
  const fallback =
    indicators.find((one) => one.id === 'sgb2-quote') ?? indicators.find((one) => one.context) ?? indicators[0];
  const compare = [...new Set(wish.compare.split(','))].filter((key) => place.names.has(key));
  const fixed = {
    city: place.city.ags,
    boundary: place.boundary.id,
    level: place.level,
    show,
    area: place.names.has(wish.area) ? wish.area : '',
    compare: compare.join(','),
    classes: CLASS_RULES.includes(wish.classes) ? wish.classes : '',
    count: CLASS_COUNTS.includes(wish.count) ? wish.count : '',
  };
  if (fallback === undefined) {
    return { place, notes, wish: { ...wish, ...fixed, indicator: '', period: '' }, layer: null };
  }
  const { id: indicator } = pick(
    indicators,
    (one) => one.id,
    wish.indicator,
    fallback,
    `Für den Indikator „${wish.indicator}“ liegen auf dieser Ebene keine Daten vor.`,
    notes,
  );
  const period = choosePeriod(place, { ...wish, show, indicator }, notes);
  const now = { ...wish, ...fixed, indicator, period };
  const { layer, ...settled } = await loadLayer(place, now);
  return { place, notes, layer, wish: { ...now, ...settled } };
}
