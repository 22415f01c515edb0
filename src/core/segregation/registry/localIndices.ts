import type { Outcome } from '../../outcome.ts';
import type { GroupTable } from '../groupTable.ts';
import { dissimilarityContribution } from '../local/dissimilarityContribution.ts';
import { groupSegregation } from '../local/groupSegregation.ts';
import { informationContribution } from '../local/informationContribution.ts';
import { localEntropy } from '../local/localEntropy.ts';
import { localEntropyNormalized } from '../local/localEntropyNormalized.ts';
import { localSegregation } from '../local/localSegregation.ts';
import { localSimpsonConcentration } from '../local/localSimpsonConcentration.ts';
import { localSimpsonInteraction } from '../local/localSimpsonInteraction.ts';
import { locationQuotient } from '../local/locationQuotient.ts';
import type { IndexDescription } from './indexDescription.ts';

/** A value for every used unit (`groupSegregation`: for every used group). */
export interface LocalIndex extends IndexDescription {
  readonly compute: (table: GroupTable) => Outcome<Float64Array>;
}

/** A value for every used unit and group: one list per group. */
export interface LocalMatrixIndex extends IndexDescription {
  readonly compute: (table: GroupTable) => Outcome<readonly Float64Array[]>;
}

/** Every index that describes single units or groups. */
export const localIndices: readonly LocalIndex[] = [
  {
    set: 'local',
    name: 'entropy',
    german: 'Entropie der Einheit',
    english: 'Entropy of the unit',
    dimension: 'diversity',
    range: [0, null],
    reference: 'Shannon 1948; Theil 1972',
    compute: localEntropy,
  },
  {
    set: 'local',
    name: 'entropyNormalized',
    german: 'Normierte Entropie der Einheit',
    english: 'Normalized entropy of the unit',
    dimension: 'diversity',
    range: [0, 1],
    reference: "Reardon and O'Sullivan 2004",
    compute: localEntropyNormalized,
  },
  {
    set: 'local',
    name: 'simpsonInteraction',
    german: 'Simpsons Vielfalt der Einheit',
    english: 'Simpson interaction of the unit',
    dimension: 'diversity',
    range: [0, 1],
    reference: 'Simpson 1949',
    compute: localSimpsonInteraction,
  },
  {
    set: 'local',
    name: 'simpsonConcentration',
    german: 'Simpsons Konzentration der Einheit',
    english: 'Simpson concentration of the unit',
    dimension: 'diversity',
    range: [0, 1],
    reference: 'Simpson 1949',
    compute: localSimpsonConcentration,
  },
  {
    set: 'local',
    name: 'localSegregation',
    german: 'Lokale Segregation',
    english: 'Local segregation',
    dimension: 'evenness',
    range: [0, null],
    reference: 'Alonso-Villar and Del Río 2010',
    compute: localSegregation,
  },
  {
    set: 'local',
    name: 'dissimilarityContribution',
    german: 'Beitrag zur Dissimilarität',
    english: 'Contribution to dissimilarity',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Reardon and Firebaugh 2002',
    compute: dissimilarityContribution,
  },
  {
    set: 'local',
    name: 'informationContribution',
    german: 'Beitrag zur Transinformation',
    english: 'Contribution to mutual information',
    dimension: 'evenness',
    range: [0, null],
    reference: 'Mora and Ruiz-Castillo 2011',
    compute: informationContribution,
  },
  {
    set: 'local',
    name: 'groupSegregation',
    german: 'Segregation der einzelnen Gruppe',
    english: 'Segregation of a single group',
    dimension: 'evenness',
    range: [0, null],
    reference: 'Alonso-Villar and Del Río 2010',
    compute: groupSegregation,
  },
];

/** Those with a list per group. */
export const localMatrixIndices: readonly LocalMatrixIndex[] = [
  {
    set: 'local',
    name: 'locationQuotient',
    german: 'Standortquotient',
    english: 'Location quotient',
    dimension: 'evenness',
    range: [0, null],
    reference: 'Isard 1967',
    compute: locationQuotient,
  },
];
