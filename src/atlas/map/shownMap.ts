import type { AreaFeature } from '../api/apiTypes.ts';
import type { Layer } from '../layers/layer.ts';

/** What a map is given to show. */
export interface MapContents {
  readonly features: readonly AreaFeature[];
  readonly layer: Layer;
  /** Says which areas these are, so that the same ones need not be drawn anew. */
  readonly place: string;
  readonly description: string;
}

/** A map in the page, drawn by WebGL or as SVG. */
export interface ShownMap {
  show(contents: MapContents): void;
  /** Frames the areas that are chosen or compared, and the one that the pointer is over. */
  frame(chosen: readonly string[], pointed: string | null): void;
  /** Moves the section to this area. */
  reveal(key: string): void;
  zoom(steps: number): void;
  /** Back to the whole city. */
  reset(): void;
}
