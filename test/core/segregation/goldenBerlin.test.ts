import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { groupCounts } from '../../../src/core/segregation/groupCounts.ts';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { entropy } from '../../../src/core/segregation/multigroup/entropy.ts';
import { entropyNormalized } from '../../../src/core/segregation/multigroup/entropyNormalized.ts';
import { multigroupDissimilarity } from '../../../src/core/segregation/multigroup/multigroupDissimilarity.ts';
import { multigroupGini } from '../../../src/core/segregation/multigroup/multigroupGini.ts';
import { multigroupMutualInformation } from '../../../src/core/segregation/multigroup/multigroupMutualInformation.ts';
import { multigroupTheilH } from '../../../src/core/segregation/multigroup/multigroupTheilH.ts';
import { normalizedExposure } from '../../../src/core/segregation/multigroup/normalizedExposure.ts';
import { relativeDiversity } from '../../../src/core/segregation/multigroup/relativeDiversity.ts';
import { simpsonConcentration } from '../../../src/core/segregation/multigroup/simpsonConcentration.ts';
import { simpsonInteraction } from '../../../src/core/segregation/multigroup/simpsonInteraction.ts';
import { squaredCoefficientOfVariation } from '../../../src/core/segregation/multigroup/squaredCoefficientOfVariation.ts';
import { atkinson } from '../../../src/core/segregation/oneGroup/atkinson.ts';
import { concentrationProfile } from '../../../src/core/segregation/oneGroup/concentrationProfile.ts';
import { correlationRatio } from '../../../src/core/segregation/oneGroup/correlationRatio.ts';
import { dissimilarity } from '../../../src/core/segregation/oneGroup/dissimilarity.ts';
import { gini } from '../../../src/core/segregation/oneGroup/gini.ts';
import { gorard } from '../../../src/core/segregation/oneGroup/gorard.ts';
import { interaction } from '../../../src/core/segregation/oneGroup/interaction.ts';
import { isolation } from '../../../src/core/segregation/oneGroup/isolation.ts';
import { isolationExact } from '../../../src/core/segregation/oneGroup/isolationExact.ts';
import { minMax } from '../../../src/core/segregation/oneGroup/minMax.ts';
import { mutualInformation } from '../../../src/core/segregation/oneGroup/mutualInformation.ts';
import { theilH } from '../../../src/core/segregation/oneGroup/theilH.ts';
import { ordinalSegregation } from '../../../src/core/segregation/ordinal/ordinalSegregation.ts';
import { rankOrderSegregation } from '../../../src/core/segregation/ordinal/rankOrderSegregation.ts';
import { absoluteCentralization } from '../../../src/core/segregation/spatial/absoluteCentralization.ts';
import { absoluteClustering } from '../../../src/core/segregation/spatial/absoluteClustering.ts';
import { absoluteConcentration } from '../../../src/core/segregation/spatial/absoluteConcentration.ts';
import { delta } from '../../../src/core/segregation/spatial/delta.ts';
import { dissimilarityAdjusted } from '../../../src/core/segregation/spatial/dissimilarityAdjusted.ts';
import { dissimilarityBoundary } from '../../../src/core/segregation/spatial/dissimilarityBoundary.ts';
import { dissimilarityShape } from '../../../src/core/segregation/spatial/dissimilarityShape.ts';
import { distanceDecayInteraction } from '../../../src/core/segregation/spatial/distanceDecayInteraction.ts';
import { distanceDecayIsolation } from '../../../src/core/segregation/spatial/distanceDecayIsolation.ts';
import { distancesFrom } from '../../../src/core/segregation/spatial/distancesFrom.ts';
import { meanCentre } from '../../../src/core/segregation/spatial/meanCentre.ts';
import { proximitySums } from '../../../src/core/segregation/spatial/proximitySums.ts';
import { relativeCentralization } from '../../../src/core/segregation/spatial/relativeCentralization.ts';
import { relativeClustering } from '../../../src/core/segregation/spatial/relativeClustering.ts';
import { relativeConcentration } from '../../../src/core/segregation/spatial/relativeConcentration.ts';
import { spatialProximity } from '../../../src/core/segregation/spatial/spatialProximity.ts';
import { sharedPath } from '../../support/shared.ts';
import type { GoldenSet } from './sharedGolden.ts';
import { compared, expectClose, goldenSet } from './sharedGolden.ts';

/** The references are printed with 12 digits. */
const PRINTED = 1e-11;
const AGES = [1, 2, 3, 4, 5, 6, 7, 8].map((band) => `AGE${band}`);

/** The references of Berlin stand only in the comparison with the packages: "value (ref reference, diff …)". */
function references(): Map<string, number> {
  const path = sharedPath('golden', 'peers_agreement.csv');
  const lines = path === null ? [] : readFileSync(path, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const match = /^berlin_lor,([^,]+),([^,]+),.*\(ref ([-\d.e]+)/.exec(line);
      return match ? [[`${match[1]} ${match[2]}`, Number(match[3])] as const] : [];
    }),
  );
}

function foreigners(set: GoldenSet): Record<string, number | null> {
  const counts = groupCounts(set.column('FOREIGN'), set.column('TOTAL'));
  const [x, y, area] = [set.column('cx'), set.column('cy'), set.column('area_m2')];
  const contiguity = set.contiguity();
  const near = proximitySums(counts, x, y, area);
  const fromMean = distancesFrom([meanCentre(x, y)], x, y);
  const fromFirst = distancesFrom([{ x: x[0]!, y: y[0]! }], x, y);
  return {
    D: dissimilarity(counts).value,
    Gini: gini(counts).value,
    H: theilH(counts).value,
    M: mutualInformation(counts).value,
    Gorard: gorard(counts).value,
    xPx: isolation(counts).value,
    xPy: interaction(counts).value,
    'xPx exact(t>1)': isolationExact(counts).value,
    Eta2: correlationRatio(counts).value,
    'MinMax S': minMax(counts).value,
    'ConProf R exact': concentrationProfile(counts).value,
    'Atkinson 0.1': atkinson(counts, 0.1).value,
    'Atkinson 0.5': atkinson(counts, 0.5).value,
    'Atkinson 0.9': atkinson(counts, 0.9).value,
    'Dadj queen': dissimilarityAdjusted(counts, contiguity, 'queen').value,
    'Dadj rook': dissimilarityAdjusted(counts, contiguity, 'rook').value,
    'D(w)': dissimilarityBoundary(counts, contiguity).value,
    'D(s) Tivadar full perim': dissimilarityShape(counts, contiguity, area, set.column('perimeter_m')).value,
    Delta: delta(counts, area).value,
    ACO: absoluteConcentration(counts, area).value,
    'RCO M&D': relativeConcentration(counts, area).value,
    'ACE mean': absoluteCentralization(counts, area, fromMean).value,
    'ACE unit0': absoluteCentralization(counts, area, fromFirst).value,
    'RCE mean ties merged': relativeCentralization(counts, fromMean).value,
    'RCE unit0 ties merged': relativeCentralization(counts, fromFirst).value,
    'SP M&D': spatialProximity(counts, near).value,
    'ACL M&D': absoluteClustering(counts, near).value,
    'RCL M&D': relativeClustering(counts, near).value,
    'DPxx M&D': distanceDecayIsolation(counts, near).value,
    'DPxy M&D': distanceDecayInteraction(counts, near).value,
  };
}

function origins(set: GoldenSet): Record<string, number | null> {
  const table = groupTable(['DE_NO_MB', 'DE_MB', 'FOREIGN'].map((name) => set.column(name)));
  return {
    D: multigroupDissimilarity(table).value,
    G: multigroupGini(table).value,
    H: multigroupTheilH(table).value,
    'M/divergence': multigroupMutualInformation(table).value,
    C: squaredCoefficientOfVariation(table).value,
    R: relativeDiversity(table).value,
    P: normalizedExposure(table).value,
    E: entropy(table).value,
    'E/lnK': entropyNormalized(table).value,
    'I Simpson': simpsonInteraction(table).value,
    lambda: simpsonConcentration(table).value,
  };
}

function ages(set: GoldenSet): Record<string, number | null> {
  const table = groupTable(AGES.map((name) => set.column(name)));
  const lambdas = ([1, 2, 3, 4] as const).map((kind) => [`Lambda${kind}`, ordinalSegregation(table, kind).value]);
  const ranks = (['H', 'R', 'S'] as const).flatMap((kind) =>
    [1, 2, 4].map((degree) => [`${kind}^R deg${degree} WLS`, rankOrderSegregation(table, kind, degree).value]),
  );
  return Object.fromEntries([...lambdas, ...ranks]) as Record<string, number | null>;
}

const set = goldenSet('berlin_lor');

test.skipIf(set === null)('Berlin: foreigners, origins and ages agree with the printed references', () => {
  const golden = references();
  for (const [name, values] of [
    ['FOREIGN', foreigners(set!)],
    ['multi', origins(set!)],
    ['ord', ages(set!)],
  ] as const)
    for (const [key, value] of Object.entries(values))
      expectClose(value, golden.get(`${name} ${key}`) ?? Number.NaN, PRINTED, `${name} ${key}`);
  expect(compared.count).toBe(54);
});
