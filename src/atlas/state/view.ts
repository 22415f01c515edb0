import type { Layer } from '../layers/layer.ts';
import type { Place } from './place.ts';
import type { Wish } from './wish.ts';

/** Everything that the page shows, loaded and consistent. */
export interface View {
  /** The wish as it was fulfilled. */
  readonly wish: Wish;
  /** What of the wish could not be fulfilled, in sentences. */
  readonly notes: readonly string[];
  readonly place: Place;
  /** null: no indicator has figures on this level. */
  readonly layer: Layer | null;
}
