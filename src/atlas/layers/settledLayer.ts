import type { Layer } from './layer.ts';

/** A layer, and what of the wish was settled only by loading it. */
export interface SettledLayer {
  readonly layer: Layer;
  readonly method?: string;
  readonly part?: string;
  readonly period?: string;
}
