import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { spatialDissimilarity } from '../kernel/spatialDissimilarity.ts';
import { spatialExposure } from '../kernel/spatialExposure.ts';
import { spatialRelativeDiversity } from '../kernel/spatialRelativeDiversity.ts';
import { spatialTheilH } from '../kernel/spatialTheilH.ts';
import type { IndexDescription } from './indexDescription.ts';

/** A number for several groups from the composition of the surroundings, as `environment` gives it. */
export interface KernelIndex extends IndexDescription {
  readonly compute: (table: GroupTable, surroundings: readonly Float64Array[]) => Outcome;
}

/** A number for every two groups from the surroundings. */
export interface KernelMatrixIndex extends IndexDescription {
  readonly compute: (table: GroupTable, surroundings: readonly Float64Array[]) => Outcome<readonly Float64Array[]>;
}

/** Every index of several groups that looks at surroundings. */
export const kernelIndices: readonly KernelIndex[] = [
  {
    set: 'kernel',
    name: 'dissimilarity',
    german: 'Räumliche Dissimilarität',
    english: 'Spatial dissimilarity',
    dimension: 'evenness',
    range: [0, 1],
    reference: "Reardon and O'Sullivan 2004",
    compute: spatialDissimilarity,
  },
  {
    set: 'kernel',
    name: 'relativeDiversity',
    german: 'Räumliche relative Vielfalt',
    english: 'Spatial relative diversity',
    dimension: 'evenness',
    range: [null, 1],
    reference: "Reardon and O'Sullivan 2004",
    compute: spatialRelativeDiversity,
  },
  {
    set: 'kernel',
    name: 'theilH',
    german: 'Räumlicher Informationsindex H',
    english: 'Spatial information index H',
    dimension: 'evenness',
    range: [null, 1],
    reference: "Reardon and O'Sullivan 2004",
    compute: spatialTheilH,
  },
];

/** Those that are matrices. */
export const kernelMatrixIndices: readonly KernelMatrixIndex[] = [
  {
    set: 'kernel',
    name: 'exposure',
    german: 'Räumliche Exposition',
    english: 'Spatial exposure',
    dimension: 'exposure',
    range: [0, 1],
    reference: "Reardon and O'Sullivan 2004",
    compute: spatialExposure,
  },
];
