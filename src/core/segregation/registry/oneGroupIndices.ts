import type { Outcome } from '../../outcome.ts';
import type { GroupCounts } from '../groupCounts.ts';
import { atkinson } from '../oneGroup/atkinson.ts';
import { concentrationProfile } from '../oneGroup/concentrationProfile.ts';
import { correlationRatio } from '../oneGroup/correlationRatio.ts';
import { dissimilarity } from '../oneGroup/dissimilarity.ts';
import { dissimilarityBiasCorrected } from '../oneGroup/dissimilarityBiasCorrected.ts';
import { dissimilarityDensityCorrected } from '../oneGroup/dissimilarityDensityCorrected.ts';
import { dissimilarityExpected } from '../oneGroup/dissimilarityExpected.ts';
import { dissimilarityModified } from '../oneGroup/dissimilarityModified.ts';
import { gini } from '../oneGroup/gini.ts';
import { giniExpected } from '../oneGroup/giniExpected.ts';
import { giniModified } from '../oneGroup/giniModified.ts';
import { gorard } from '../oneGroup/gorard.ts';
import { hutchens } from '../oneGroup/hutchens.ts';
import { interaction } from '../oneGroup/interaction.ts';
import { isolation } from '../oneGroup/isolation.ts';
import { isolationExact } from '../oneGroup/isolationExact.ts';
import { minMax } from '../oneGroup/minMax.ts';
import { mutualInformation } from '../oneGroup/mutualInformation.ts';
import { theilH } from '../oneGroup/theilH.ts';
import type { IndexDescription } from './indexDescription.ts';

/** An index of one group against the rest; those that draw at random take seed and number of draws. */
export interface OneGroupIndex extends IndexDescription {
  readonly compute: (counts: GroupCounts, options: { readonly seed: string; readonly draws: number }) => Outcome;
}

/** Every index of one group against the rest that needs no places. */
export const oneGroupIndices: readonly OneGroupIndex[] = [
  {
    set: 'oneGroup',
    name: 'dissimilarity',
    german: 'Segregationsindex (Dissimilarität)',
    english: 'Index of dissimilarity',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Duncan and Duncan 1955',
    compute: dissimilarity,
  },
  {
    set: 'oneGroup',
    name: 'gini',
    german: 'Gini-Koeffizient der Segregation',
    english: 'Gini coefficient of segregation',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Massey and Denton 1988',
    compute: gini,
  },
  {
    set: 'oneGroup',
    name: 'theilH',
    german: 'Theils Informationsindex H',
    english: 'Theil information index H',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Theil and Finizza 1971',
    compute: theilH,
  },
  {
    set: 'oneGroup',
    name: 'mutualInformation',
    german: 'Transinformation M',
    english: 'Mutual information index M',
    dimension: 'evenness',
    range: [0, null],
    reference: 'Theil 1971; Frankel and Volij 2011',
    compute: mutualInformation,
  },
  {
    set: 'oneGroup',
    name: 'hutchens',
    german: 'Wurzelindex von Hutchens',
    english: 'Hutchens square root index',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Hutchens 2001',
    compute: hutchens,
  },
  {
    set: 'oneGroup',
    name: 'gorard',
    german: 'Segregationsindex von Gorard',
    english: 'Gorard segregation index',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Gorard and Taylor 2002',
    compute: gorard,
  },
  {
    set: 'oneGroup',
    name: 'isolation',
    german: 'Isolation',
    english: 'Isolation (xPx)',
    dimension: 'exposure',
    range: [0, 1],
    reference: 'Bell 1954; Lieberson 1981',
    compute: isolation,
  },
  {
    set: 'oneGroup',
    name: 'interaction',
    german: 'Interaktion',
    english: 'Interaction (xPy)',
    dimension: 'exposure',
    range: [0, 1],
    reference: 'Lieberson 1981',
    compute: interaction,
  },
  {
    set: 'oneGroup',
    name: 'isolationExact',
    german: 'Isolation ohne die eigene Person',
    english: 'Isolation without oneself',
    dimension: 'exposure',
    range: [null, 1],
    reference: 'Bell 1954',
    compute: isolationExact,
  },
  {
    set: 'oneGroup',
    name: 'correlationRatio',
    german: 'Korrelationsverhältnis (Eta²)',
    english: 'Correlation ratio (eta squared)',
    dimension: 'exposure',
    range: [0, 1],
    reference: 'Bell 1954; White 1986',
    compute: correlationRatio,
  },
  {
    set: 'oneGroup',
    name: 'minMax',
    german: 'Min-Max-Index',
    english: 'Min-max index',
    dimension: 'evenness',
    range: [0, 1],
    reference: "O'Sullivan and Wong 2007",
    compute: minMax,
  },
  {
    set: 'oneGroup',
    name: 'concentrationProfile',
    german: 'Index des Konzentrationsprofils',
    english: 'Index of the concentration profile',
    dimension: 'evenness',
    range: [0, 2],
    reference: 'Hong and Sadahiro 2014',
    compute: concentrationProfile,
  },
  {
    set: 'oneGroup',
    name: 'atkinson.0.1',
    german: 'Atkinson-Index (0,1)',
    english: 'Atkinson index (0.1)',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Atkinson 1970; James and Taeuber 1985',
    compute: (counts) => atkinson(counts, 0.1),
  },
  {
    set: 'oneGroup',
    name: 'atkinson.0.5',
    german: 'Atkinson-Index (0,5)',
    english: 'Atkinson index (0.5)',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Atkinson 1970; James and Taeuber 1985',
    compute: (counts) => atkinson(counts, 0.5),
  },
  {
    set: 'oneGroup',
    name: 'atkinson.0.9',
    german: 'Atkinson-Index (0,9)',
    english: 'Atkinson index (0.9)',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Atkinson 1970; James and Taeuber 1985',
    compute: (counts) => atkinson(counts, 0.9),
  },
  {
    set: 'oneGroup',
    name: 'dissimilarityExpected',
    german: 'Dissimilarität bei Zufall',
    english: 'Dissimilarity expected by chance',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Winship 1977; Carrington and Troske 1997',
    compute: dissimilarityExpected,
  },
  {
    set: 'oneGroup',
    name: 'giniExpected',
    german: 'Gini-Koeffizient bei Zufall',
    english: 'Gini expected by chance',
    dimension: 'evenness',
    range: [0, null],
    reference: 'Carrington and Troske 1997',
    compute: giniExpected,
  },
  {
    set: 'oneGroup',
    name: 'dissimilarityModified',
    german: 'Dissimilarität über den Zufall hinaus',
    english: 'Modified dissimilarity',
    dimension: 'evenness',
    range: [-1, 1],
    reference: 'Carrington and Troske 1997',
    compute: dissimilarityModified,
  },
  {
    set: 'oneGroup',
    name: 'giniModified',
    german: 'Gini-Koeffizient über den Zufall hinaus',
    english: 'Modified Gini',
    dimension: 'evenness',
    range: [-1, 1],
    reference: 'Carrington and Troske 1997',
    compute: giniModified,
  },
  {
    set: 'oneGroup',
    name: 'dissimilarityBiasCorrected',
    german: 'Dissimilarität, um die Verzerrung bereinigt',
    english: 'Bias-corrected dissimilarity',
    dimension: 'evenness',
    range: [-1, 2],
    reference: 'Allen et al. 2015',
    compute: dissimilarityBiasCorrected,
  },
  {
    set: 'oneGroup',
    name: 'dissimilarityDensityCorrected',
    german: 'Dissimilarität, dichtekorrigiert',
    english: 'Density-corrected dissimilarity',
    dimension: 'evenness',
    range: [0, 1],
    reference: 'Allen et al. 2015',
    compute: dissimilarityDensityCorrected,
  },
];
