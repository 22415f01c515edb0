import type { Place } from '../state/place.ts';
import type { Wish } from '../state/wish.ts';
import { clusterLayer } from './clusterLayer.ts';
import { compositeLayer } from './compositeLayer.ts';
import { coverageLayer } from './coverageLayer.ts';
import { decouplingLayer } from './decouplingLayer.ts';
import { indicatorLayer } from './indicatorLayer.ts';
import type { LayerRequest } from './layerRequest.ts';
import { segregationLayer } from './segregationLayer.ts';
import type { SettledLayer } from './settledLayer.ts';

const LOADERS: Readonly<Record<string, (request: LayerRequest) => Promise<SettledLayer>>> = {
  indikator: indicatorLayer,
  index: compositeLayer,
  abkopplung: decouplingLayer,
  haeufung: clusterLayer,
  segregation: segregationLayer,
  abdeckung: coverageLayer,
};

/** Loads what the map is to show. */
export function loadLayer(place: Place, wish: Wish): Promise<SettledLayer> {
  return LOADERS[wish.show]!({ place, wish });
}
