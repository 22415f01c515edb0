import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { makeKernel } from '../../../src/core/segregation/kernel/makeKernel.ts';
import { segregationTable } from '../../../src/usecases/segregation/segregationTable.ts';
import { compared, expectClose } from '../../core/segregation/sharedGolden.ts';
import { sharedPath } from '../../support/shared.ts';
import { tableRequest } from './tableRequest.ts';

// biome-ignore lint/suspicious/noExplicitAny: numbers, lists and matrices side by side, in the file as in the answer.
type Values = any;

/** The contract's names and the golden file's, whose numbers come from independent code after the papers' formulas. */
const ONE_GROUP: readonly (readonly [string, string])[] = [
  ['dissimilarity', 'D'],
  ['gini', 'Gini'],
  ['theilH', 'H'],
  ['mutualInformation', 'M_nats'],
  ['hutchens', 'Hutchens_sqrt'],
  ['gorard', 'Gorard'],
  ['isolation', 'xPx'],
  ['interaction', 'xPy'],
  ['correlationRatio', 'Eta2_V'],
  ['minMax', 'MinMax_S'],
  ['concentrationProfile', 'ConProf_R_exact'],
  ['isolationExact', 'xPx_exact_units_t_gt_1'],
  ['dissimilarityDensityCorrected', 'D_density_corrected_Allen2015'],
];
const SPATIAL: readonly (readonly [string, string])[] = [
  ['dissimilarityBoundary', 'D_w_Wong'],
  ['dissimilarityShape', 'D_s_full_perimeter_Tivadar'],
  ['delta', 'Delta'],
  ['absoluteConcentration', 'ACO'],
  ['relativeConcentration', 'RCO_MasseyDenton'],
  ['absoluteCentralization', 'ACE_popweighted_ties_merged'],
  ['relativeCentralization', 'RCE_popweighted_ties_merged'],
  ['spatialProximity', 'SP_diag_sqrt_0.6a_MasseyDenton'],
  ['absoluteClustering', 'ACL_diag_sqrt_0.6a_MasseyDenton'],
  ['relativeClustering', 'RCL_diag_sqrt_0.6a_MasseyDenton'],
  ['distanceDecayIsolation', 'DPxx_diag_sqrt_0.6a_MasseyDenton'],
  ['distanceDecayInteraction', 'DPxy_diag_sqrt_0.6a_MasseyDenton'],
];
const LOCAL: readonly (readonly [string, string])[] = [
  ['entropy', 'entropy_nats'],
  ['entropyNormalized', 'entropy_normalized_logK'],
  ['simpsonInteraction', 'simpson_interaction'],
  ['simpsonConcentration', 'simpson_concentration'],
  ['localSegregation', 'local_M_ls_nats'],
  ['dissimilarityContribution', 'D_contribution'],
];

const SETS = [
  { folder: 'sacramento', groups: ['WHITE', 'BLACK', 'ASIAN', 'HISP'], one: ['HISP'], total: 'TOT_POP' },
  { folder: 'synthetic_edge', groups: ['A', 'B', 'C', 'D'], one: ['A', 'C'], total: undefined },
] as const;

describe.each(SETS)('the whole table of $folder through the contract', ({ folder, groups, one, total }) => {
  const path = sharedPath('golden', folder, 'units.csv');
  if (path === null) {
    test.skip('the golden files are not here (../shared/golden)', () => undefined);
    return;
  }
  const file = (name: string) => ({ name, bytes: readFileSync(sharedPath('golden', folder, name)!) });
  const golden = JSON.parse(readFileSync(sharedPath('golden', folder, 'reference.json')!, 'utf8')) as Values;

  test.each(['from the geometry', 'from contiguity.csv'])('one group and space, contiguity %s', async (source) => {
    const { result, findings } = await segregationTable(
      tableRequest(readFileSync(path), {
        groups: total === undefined ? groups : one,
        total,
        geometry: file('units.geojson'),
        ...(source === 'from contiguity.csv' ? { contiguity: file('contiguity.csv') } : {}),
      }),
    );
    expect(findings).toEqual([]);
    for (const name of one) {
      const ours = result!.oneGroup[name] as Values;
      const theirs = golden.onegroup[name];
      for (const [key, reference] of ONE_GROUP) expectClose(ours[key], theirs[reference], 1e-12, `${name} ${key}`);
      const space = result!.spatial![name] as Values;
      const reference = golden.spatial[name];
      for (const [key, at] of SPATIAL) expectClose(space[key], reference[at], 1e-9, `${name} ${key}`);
      for (const kind of ['queen', 'rook'])
        expectClose(space.dissimilarityAdjusted[kind], reference[`D_adj_Morrill_${kind}`], 1e-9, `${name} ${kind}`);
    }
  });

  test('several groups, surroundings and single units', async () => {
    const { result } = await segregationTable(
      tableRequest(readFileSync(path), {
        groups,
        geometry: file('units.geojson'),
        local: true,
        ordered: true,
        kernels: [makeKernel('exponential'), makeKernel('triangular', 2), makeKernel('biweight', 2)],
      }),
    );
    const { multigroup, local } = golden;
    const order = groups.map((name) => multigroup.groups.indexOf(name) as number);
    const all = result as Values;
    for (const [key, reference] of [
      ['dissimilarity', 'D'],
      ['gini', 'G'],
      ['theilH', 'H'],
      ['mutualInformation', 'M_nats'],
      ['squaredCoefficientOfVariation', 'C_squared_cv'],
      ['relativeDiversity', 'R_relative_diversity'],
      ['normalizedExposure', 'P_normalized_exposure'],
      ['entropy', 'E_diversity_nats'],
      ['entropyNormalized', 'E_normalized'],
      ['simpsonInteraction', 'Simpson_interaction'],
      ['simpsonConcentration', 'Simpson_concentration'],
    ] as const)
      expectClose(all.multigroup[key], multigroup[reference], 1e-12, key);
    groups.forEach((_, a) => {
      groups.forEach((__, b) => {
        const at = (matrix: number[][]) => matrix[order[a]!]![order[b]!]!;
        expectClose(all.multigroup.exposure[a][b], at(multigroup.exposure_matrix), 1e-12, `exposure ${a} ${b}`);
        expectClose(all.multigroup.pairwiseDissimilarity[a][b], at(multigroup.dissimilarity_matrix), 1e-12, 'pair');
      });
    });
    for (const [key, reference] of LOCAL)
      local[reference].forEach((value: number | null, unit: number) => {
        if (typeof value === 'number' && all.local[key][unit] !== null)
          expectClose(all.local[key][unit], value, 1e-12, `${key} of ${unit}`);
        if (typeof value !== 'number') expect(all.local[key][unit]).toBeNull();
      });
    const kernels = golden.reardon_osullivan_2004;
    for (const [key, reference] of [
      ['exponential', 'exp_power2_all'],
      ['triangular:2', 'triangular_2000m'],
      ['biweight:2', 'biweight_2km_(1-(d/h)^2)^2'],
    ] as const) {
      expectClose(all.kernel[key].theilH, kernels[reference].H, 1e-9, `${key} H`);
      expectClose(all.kernel[key].dissimilarity, kernels[reference].D, 1e-9, `${key} D`);
      expectClose(all.kernel[key].relativeDiversity, kernels[reference].R, 1e-9, `${key} R`);
    }
  });

  afterAll(() => {
    expect(compared.count).toBeGreaterThan(folder === 'sacramento' ? 2000 : 2400);
  });
});
