import { germanText } from '../germanText.ts';
import { guessCrs } from './guessCrs.ts';

/** "In Deutschland läge es mit EPSG:25832 (läge bei …) oder …": a sentence about systems that would fit a point. */
export function describeGuesses(x: number, y: number): string {
  const guesses = guessCrs(x, y);
  if (guesses.length === 0) return 'Keines der in Deutschland üblichen Systeme passt.';
  const texts = guesses.map((guess) => `${guess.crs} (läge bei ${germanText.place(guess.lon, guess.lat)})`);
  const swapped = guesses[0]!.swapped ? ', wenn Rechts- und Hochwert vertauscht sind' : '';
  return `In Deutschland läge es mit ${texts.join(' oder ')}${swapped}.`;
}
