import { ApiError } from './apiError.ts';
import { element } from './element.ts';
import { placeWords } from './placeWords.ts';

/** A problem with every place that it names, as elements. What is no problem of the interface is thrown on. */
export function problemParts(error: unknown): readonly HTMLElement[] {
  if (!(error instanceof ApiError)) throw error;
  const sentence = element('p', {}, element('strong', {}, `${error.title}: `), error.message);
  // A single place is already in the sentence.
  if (error.places.length < 2 && error.places.every(({ detail }) => error.message.includes(detail))) return [sentence];
  const words = error.places.map((place) =>
    [place.pointer ?? '', placeWords(place), place.detail].filter((part) => part !== '').join(': '),
  );
  return [sentence, element('ul', {}, ...words.map((one) => element('li', {}, one)))];
}
