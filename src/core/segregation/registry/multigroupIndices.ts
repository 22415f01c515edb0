import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { entropy } from '../multigroup/entropy.ts';
import { entropyNormalized } from '../multigroup/entropyNormalized.ts';
import { exposure } from '../multigroup/exposure.ts';
import { multigroupDissimilarity } from '../multigroup/multigroupDissimilarity.ts';
import { multigroupGini } from '../multigroup/multigroupGini.ts';
import { multigroupMutualInformation } from '../multigroup/multigroupMutualInformation.ts';
import { multigroupTheilH } from '../multigroup/multigroupTheilH.ts';
import { normalizedExposure } from '../multigroup/normalizedExposure.ts';
import { pairwiseDissimilarity } from '../multigroup/pairwiseDissimilarity.ts';
import { relativeDiversity } from '../multigroup/relativeDiversity.ts';
import { simpsonConcentration } from '../multigroup/simpsonConcentration.ts';
import { simpsonInteraction } from '../multigroup/simpsonInteraction.ts';
import { squaredCoefficientOfVariation } from '../multigroup/squaredCoefficientOfVariation.ts';
import type { IndexDescription } from './indexDescription.ts';

/** A number for several groups at once. */
export interface MultigroupIndex extends IndexDescription {
  readonly compute: (table: GroupTable) => Outcome;
}

/** A number for every two groups: one row per group that has members. */
export interface GroupMatrixIndex extends IndexDescription {
  readonly compute: (table: GroupTable) => Outcome<readonly Float64Array[]>;
}

/** Every index of several groups that needs neither places nor an order of the groups. */
export const multigroupIndices: readonly MultigroupIndex[] = [
  {
    set: 'multigroup',
    name: 'dissimilarity',
    german: 'Dissimilarität mehrerer Gruppen',
    english: 'Multigroup dissimilarity',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Morgan 1975; Sakoda 1981; Reardon and Firebaugh 2002',
    compute: multigroupDissimilarity,
  },
  {
    set: 'multigroup',
    name: 'gini',
    german: 'Gini-Koeffizient mehrerer Gruppen',
    english: 'Multigroup Gini',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Reardon and Firebaugh 2002',
    compute: multigroupGini,
  },
  {
    set: 'multigroup',
    name: 'theilH',
    german: 'Theils Informationsindex H mehrerer Gruppen',
    english: 'Multigroup information index H',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Theil 1972; Reardon and Firebaugh 2002',
    compute: multigroupTheilH,
  },
  {
    set: 'multigroup',
    name: 'mutualInformation',
    german: 'Transinformation M mehrerer Gruppen',
    english: 'Multigroup mutual information M',
    dimension: 'evenness',
    range: [0, null],
    reference: 'Theil 1971; Mora and Ruiz-Castillo 2011; Roberto 2015',
    compute: multigroupMutualInformation,
  },
  {
    set: 'multigroup',
    name: 'squaredCoefficientOfVariation',
    german: 'Quadrierter Variationskoeffizient',
    english: 'Squared coefficient of variation',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Reardon and Firebaugh 2002',
    compute: squaredCoefficientOfVariation,
  },
  {
    set: 'multigroup',
    name: 'relativeDiversity',
    german: 'Relative Vielfalt',
    english: 'Relative diversity',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Carlson 1992; Reardon and Firebaugh 2002',
    compute: relativeDiversity,
  },
  {
    set: 'multigroup',
    name: 'normalizedExposure',
    german: 'Normierte Exposition',
    english: 'Normalized exposure',
    dimension: 'exposure',
    range: [0, 1],
    reference: 'James 1986; Reardon and Firebaugh 2002',
    compute: normalizedExposure,
  },
  {
    set: 'multigroup',
    name: 'entropy',
    german: 'Entropie der Stadt',
    english: 'Entropy of the city',
    dimension: 'diversity',
    range: [0, null],
    reference: 'Shannon 1948; Theil 1972',
    compute: entropy,
  },
  {
    set: 'multigroup',
    name: 'entropyNormalized',
    german: 'Normierte Entropie der Stadt',
    english: 'Normalized entropy of the city',
    dimension: 'diversity',
    range: [0, 1],
    reference: "Reardon and O'Sullivan 2004",
    compute: entropyNormalized,
  },
  {
    set: 'multigroup',
    name: 'simpsonInteraction',
    german: 'Simpsons Vielfalt der Stadt',
    english: 'Simpson interaction of the city',
    dimension: 'diversity',
    range: [0, 1],
    reference: 'Simpson 1949; Lieberson 1969',
    compute: simpsonInteraction,
  },
  {
    set: 'multigroup',
    name: 'simpsonConcentration',
    german: 'Simpsons Konzentration der Stadt',
    english: 'Simpson concentration of the city',
    dimension: 'diversity',
    range: [0, 1],
    reference: 'Simpson 1949',
    compute: simpsonConcentration,
  },
];

/** The indices of several groups that are matrices. */
export const groupMatrixIndices: readonly GroupMatrixIndex[] = [
  {
    set: 'multigroup',
    name: 'exposure',
    german: 'Exposition jeder Gruppe gegenüber jeder',
    english: 'Exposure of every group to every group',
    dimension: 'exposure',
    range: [0, 1],
    reference: 'Lieberson 1981',
    compute: exposure,
  },
  {
    set: 'multigroup',
    name: 'pairwiseDissimilarity',
    german: 'Dissimilarität je zweier Gruppen',
    english: 'Dissimilarity of every two groups',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Duncan and Duncan 1955',
    compute: pairwiseDissimilarity,
  },
];
