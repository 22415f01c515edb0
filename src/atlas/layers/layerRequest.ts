import type { Place } from '../state/place.ts';
import type { Wish } from '../state/wish.ts';

/** What a layer is loaded for. */
export interface LayerRequest {
  readonly place: Place;
  readonly wish: Wish;
}
