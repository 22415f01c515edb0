import type { Outcome } from '../../outcome.ts';
import type { Contiguity } from '../../spatial/contiguity.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { absoluteCentralization } from '../spatial/absoluteCentralization.ts';
import { absoluteClustering } from '../spatial/absoluteClustering.ts';
import { absoluteConcentration } from '../spatial/absoluteConcentration.ts';
import { delta } from '../spatial/delta.ts';
import { dissimilarityAdjusted } from '../spatial/dissimilarityAdjusted.ts';
import { dissimilarityBoundary } from '../spatial/dissimilarityBoundary.ts';
import { dissimilarityShape } from '../spatial/dissimilarityShape.ts';
import { distanceDecayInteraction } from '../spatial/distanceDecayInteraction.ts';
import { distanceDecayIsolation } from '../spatial/distanceDecayIsolation.ts';
import type { ProximitySums } from '../spatial/proximitySums.ts';
import { relativeCentralization } from '../spatial/relativeCentralization.ts';
import { relativeClustering } from '../spatial/relativeClustering.ts';
import { relativeConcentration } from '../spatial/relativeConcentration.ts';
import { spatialProximity } from '../spatial/spatialProximity.ts';
import type { IndexDescription } from './indexDescription.ts';

/** Where the units are. Lists are over all rows of the input, but the sums of what is near over the used units. */
export interface SpatialContext {
  /** Square metres. */
  readonly area: Float64Array;
  /** Metres. */
  readonly perimeter: Float64Array;
  readonly contiguity: Contiguity;
  /** Metres from the centre. */
  readonly distance: Float64Array;
  /** Of the same counts as those given to the index. */
  readonly near: ProximitySums;
}

/** An index of one group that knows places. `needs` names what it reads; the rest of the context may be anything. */
export interface SpatialIndex extends IndexDescription {
  readonly needs: readonly (keyof SpatialContext)[];
  readonly compute: (counts: GroupCounts, context: SpatialContext) => Outcome;
}

/** Every index of one group against the rest that knows places. */
export const spatialIndices: readonly SpatialIndex[] = [
  {
    set: 'spatial',
    name: 'dissimilarityAdjusted.queen',
    german: 'Nachbarschaftsbereinigte Dissimilarität (Punkt genügt)',
    english: 'Adjusted dissimilarity (queen)',
    dimension: 'evenness',
    range: [-1, 1],
    reference: 'Morrill 1991',
    needs: ['contiguity'],
    compute: (counts, { contiguity }) => dissimilarityAdjusted(counts, contiguity, 'queen'),
  },
  {
    set: 'spatial',
    name: 'dissimilarityAdjusted.rook',
    german: 'Nachbarschaftsbereinigte Dissimilarität (gemeinsame Grenze)',
    english: 'Adjusted dissimilarity (rook)',
    dimension: 'evenness',
    range: [-1, 1],
    reference: 'Morrill 1991',
    needs: ['contiguity'],
    compute: (counts, { contiguity }) => dissimilarityAdjusted(counts, contiguity, 'rook'),
  },
  {
    set: 'spatial',
    name: 'dissimilarityBoundary',
    german: 'Grenzlängenbereinigte Dissimilarität',
    english: 'Boundary-weighted dissimilarity D(w)',
    dimension: 'evenness',
    range: [-1, 1],
    reference: 'Wong 1993',
    needs: ['contiguity'],
    compute: (counts, { contiguity }) => dissimilarityBoundary(counts, contiguity),
  },
  {
    set: 'spatial',
    name: 'dissimilarityShape',
    german: 'Formbereinigte Dissimilarität',
    english: 'Shape-weighted dissimilarity D(s)',
    dimension: 'evenness',
    range: [-1, 1],
    reference: 'Wong 1993; Tivadar 2019',
    needs: ['contiguity', 'area', 'perimeter'],
    compute: (counts, { contiguity, area, perimeter }) => dissimilarityShape(counts, contiguity, area, perimeter),
  },
  {
    set: 'spatial',
    name: 'delta',
    german: 'Delta',
    english: 'Delta',
    dimension: 'concentration',
    range: [0, 1],
    reference: 'Hoover 1941; Duncan et al. 1961',
    needs: ['area'],
    compute: (counts, { area }) => delta(counts, area),
  },
  {
    set: 'spatial',
    name: 'absoluteConcentration',
    german: 'Absolute Konzentration',
    english: 'Absolute concentration',
    dimension: 'concentration',
    range: [null, null],
    reference: 'Massey and Denton 1988',
    needs: ['area'],
    compute: (counts, { area }) => absoluteConcentration(counts, area),
  },
  {
    set: 'spatial',
    name: 'relativeConcentration',
    german: 'Relative Konzentration',
    english: 'Relative concentration',
    dimension: 'concentration',
    range: [null, null],
    reference: 'Massey and Denton 1988',
    needs: ['area'],
    compute: (counts, { area }) => relativeConcentration(counts, area),
  },
  {
    set: 'spatial',
    name: 'absoluteCentralization',
    german: 'Absolute Zentralisierung',
    english: 'Absolute centralization',
    dimension: 'centralization',
    range: [-1, 1],
    reference: 'Massey and Denton 1988',
    needs: ['area', 'distance'],
    compute: (counts, { area, distance }) => absoluteCentralization(counts, area, distance),
  },
  {
    set: 'spatial',
    name: 'relativeCentralization',
    german: 'Relative Zentralisierung',
    english: 'Relative centralization',
    dimension: 'centralization',
    range: [-1, 1],
    reference: 'Duncan and Duncan 1955; Massey and Denton 1988',
    needs: ['distance'],
    compute: (counts, { distance }) => relativeCentralization(counts, distance),
  },
  {
    set: 'spatial',
    name: 'spatialProximity',
    german: 'Räumliche Nähe',
    english: 'Spatial proximity',
    dimension: 'clustering',
    range: [0, null],
    reference: 'White 1983',
    needs: ['near'],
    compute: (counts, { near }) => spatialProximity(counts, near),
  },
  {
    set: 'spatial',
    name: 'absoluteClustering',
    german: 'Absolute Klumpung',
    english: 'Absolute clustering',
    dimension: 'clustering',
    range: [null, null],
    reference: 'Massey and Denton 1988',
    needs: ['near'],
    compute: (counts, { near }) => absoluteClustering(counts, near),
  },
  {
    set: 'spatial',
    name: 'relativeClustering',
    german: 'Relative Klumpung',
    english: 'Relative clustering',
    dimension: 'clustering',
    range: [-1, null],
    reference: 'Massey and Denton 1988',
    needs: ['near'],
    compute: (counts, { near }) => relativeClustering(counts, near),
  },
  {
    set: 'spatial',
    name: 'distanceDecayIsolation',
    german: 'Isolation mit abnehmender Entfernung',
    english: 'Distance-decay isolation',
    dimension: 'exposure',
    range: [0, 1],
    reference: 'Morgan 1983',
    needs: ['near'],
    compute: (counts, { near }) => distanceDecayIsolation(counts, near),
  },
  {
    set: 'spatial',
    name: 'distanceDecayInteraction',
    german: 'Interaktion mit abnehmender Entfernung',
    english: 'Distance-decay interaction',
    dimension: 'exposure',
    range: [0, 1],
    reference: 'Morgan 1983',
    needs: ['near'],
    compute: (counts, { near }) => distanceDecayInteraction(counts, near),
  },
];
