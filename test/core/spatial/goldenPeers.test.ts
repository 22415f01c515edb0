import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { permutationPValue } from '../../../src/core/segregation/inference/permutationPValue.ts';
import { bivariateMoran } from '../../../src/core/spatial/bivariateMoran.ts';
import { gearysC } from '../../../src/core/spatial/gearysC.ts';
import { getisOrdG } from '../../../src/core/spatial/getisOrdG.ts';
import { localBivariateMoran } from '../../../src/core/spatial/localBivariateMoran.ts';
import { localG } from '../../../src/core/spatial/localG.ts';
import { localGeary } from '../../../src/core/spatial/localGeary.ts';
import { localMoran } from '../../../src/core/spatial/localMoran.ts';
import { moransI } from '../../../src/core/spatial/moransI.ts';
import { permutationPValues } from '../../../src/core/spatial/permutationPValues.ts';
import { permuteGlobal } from '../../../src/core/spatial/permuteGlobal.ts';
import { permuteIndependently } from '../../../src/core/spatial/permuteIndependently.ts';
import { permuteTogether } from '../../../src/core/spatial/permuteTogether.ts';
import { rowStandardised } from '../../../src/core/spatial/rowStandardised.ts';
import { weightsOfContiguity } from '../../../src/core/spatial/weightsOfContiguity.ts';
import { sharedPath } from '../../support/shared.ts';
import { goldenSet, readColumns } from '../segregation/sharedGolden.ts';

// biome-ignore lint/suspicious/noExplicitAny: the peers' files as they are.
type Peer = any;
const EXPECTED = { sacramento: 26_212, synthetic_edge: 2_435 } as const;

/** The values of the peers that goldenAutocorrelation.test.ts leaves out: local p-values, esda's moments, permutation. */
describe.each(Object.keys(EXPECTED) as (keyof typeof EXPECTED)[])('further values of spdep and esda: %s', (folder) => {
  const golden = goldenSet(folder);
  const path = sharedPath('golden', folder, 'autocorrelation_spdep.json');
  if (golden === null || path === null) {
    test.skip('the golden files are not here (../shared/golden)', () => undefined);
    return;
  }
  const spdep = JSON.parse(readFileSync(path, 'utf8')) as Peer;
  const esda = JSON.parse(readFileSync(sharedPath('golden', folder, 'autocorrelation_esda.json')!, 'utf8')) as Peer;
  const columns = readColumns(sharedPath('golden', folder, 'autocorr_input.csv')!);
  const contiguity = golden.contiguity();
  const cases = Object.keys(spdep.variables).flatMap((name) =>
    (['queen', 'rook'] as const).map((kind) => [name, kind] as const),
  );
  const given = (name: string, kind: 'queen' | 'rook') => {
    const binary = weightsOfContiguity(contiguity, kind);
    return { values: Float64Array.from(columns.get(name)!, Number), binary, shares: rowStandardised(binary) };
  };
  let compared = 0;
  const close = (ours: number | undefined, theirs: number, what: string, within = 1e-9) => {
    compared += 1;
    expect(Math.abs(ours! - theirs), `${what}: ${ours}, golden ${theirs}`).toBeLessThanOrEqual(
      within * Math.max(Math.abs(theirs), 1e-300),
    );
  };
  const list = (ours: Float64Array, theirs: Peer[], defined: Uint8Array, what: string, floor = 0) => {
    expect(theirs).toHaveLength(ours.length);
    theirs.forEach((value, unit) => {
      if (defined[unit] === 0) return;
      // A unit close to the mean has a tiny I, with the absolute error of the mean.
      if (Math.abs(value) < floor) expect(Math.abs(ours[unit]! - value)).toBeLessThan(1e-9 * floor);
      else close(ours[unit], value, `${what} of ${unit}`);
    });
  };

  test.each(cases)('%s, %s: local values and p', (name, kind) => {
    const { values, binary, shares } = given(name, kind);
    const theirs = spdep.variables[name][kind];
    const other = esda.variables[name][kind];
    const n = values.length;
    const moran = localMoran(values, shares).value!;
    const total = localMoran(values, shares, 'total').value!;
    const scaled = moran.statistic.map((value) => (value * (n - 1)) / n);
    list(scaled, theirs.localmoran_mlvar_FALSE_Ii, moran.defined, 'mlvar = FALSE', 1e-3);
    list(moran.p, theirs.localmoran_conditional.p_two_sided, moran.defined, 'conditional p');
    list(total.p, theirs.localmoran_total.p_two_sided, total.defined, 'total p');
    list(moran.expectation, other.Moran_Local.EIc_conditional, moran.defined, 'EIc', 1e-6);
    list(moran.variance, other.Moran_Local.VIc_conditional, moran.defined, 'VIc', 1e-6);
    list(total.expectation, other.Moran_Local.EI_total_randomisation, total.defined, 'EI');
    list(total.variance, other.Moran_Local.VI_total_randomisation, total.defined, 'VI');
    const c = localGeary(values, shares).value!;
    const scaledC = c.statistic.map((value) => (value * n) / (n - 1));
    list(scaledC, other.Geary_Local.localG, c.defined, 'esda c');
    // esda's E and V of row-standardised G rest on Σw for Σw², its z too; E agrees where the weights add up to 1.
    const g = localG(values, shares, 'G').value!;
    list(g.expectation, other.G_Local_rowstd.EGs, g.defined, 'esda E(G)');
    const star = localG(values, binary, 'G*').value!;
    const inner = theirs.localGstar_binary_internals;
    list(star.statistic, inner.Gi, star.defined, 'G*', 1e-6);
    list(star.expectation, inner.E, star.defined, 'E(G*)');
    list(star.variance, inner.Var, star.defined, 'Var(G*)');
    list(star.statistic, other.G_star_Local_binary.Gs, star.defined, 'esda G*', 1e-6);
    list(star.expectation, other.G_star_Local_binary.EGs, star.defined, 'esda E(G*)');
  });

  test.each(cases)('%s, %s: global z and p of esda, islands counted', (name, kind) => {
    const { values, binary, shares } = given(name, kind);
    const other = esda.variables[name][kind];
    const moran = moransI(values, shares).value!;
    close(moran.expectation, other.Moran.EI, 'EI');
    const geary = gearysC(values, shares).value!;
    for (const [moments, tag] of [
      ['normality', 'norm'],
      ['randomisation', 'rand'],
    ] as const) {
      close(moran[moments]!.z, other.Moran[`z_${tag}`], `z_${tag}`);
      close(moran[moments]!.p, other.Moran[`p_${tag}`], `p_${tag}`);
      close(geary[moments]!.z, other.Geary[`z_${tag}`], `Geary z_${tag}`);
      // esda's p of Geary's C is that of the side on which C lies.
      close(geary[moments]!.p / 2, other.Geary[`p_${tag}`], `Geary p_${tag}`);
    }
    if (other.G_binary === undefined) return;
    // esda's p_norm of G is 1 − Φ(z), 0 for large z: not a target.
    const g = getisOrdG(values, binary).value!;
    close(g.statistic, other.G_binary.G, 'G');
    close(g.expectation, other.G_binary.EG, 'EG');
    close(g.randomisation!.variance, other.G_binary.VG, 'VG');
    close(g.randomisation!.z, other.G_binary.z_norm, 'G z');
  });

  // The file of the synthetic units has one variable only.
  const bivariate = esda.Moran_BV_queen === undefined ? [] : ['queen'];
  test.each(bivariate)('bivariate Moran, global and local, %s', () => {
    const { values, shares } = given(esda.Moran_BV_queen.x, 'queen');
    const y = Float64Array.from(columns.get(esda.Moran_BV_queen.y)!, Number);
    close(bivariateMoran(values, y, shares).value!, esda.Moran_BV_queen.I, 'I of x and y');
    const local = localBivariateMoran(values, y, shares).value!;
    const scaled = local.statistic.map((value) => (value * (y.length - 1)) / y.length);
    list(scaled, esda.Moran_Local_BV_queen.Is, local.defined, 'local I of x and y', 1e-3);
  });

  test.each(cases)('%s, %s: permutation as in esda, within four standard errors', (name, kind) => {
    const { values, shares } = given(name, kind);
    const other = esda.variables[name][kind];
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    const z = values.map((value) => value - average);
    const { defined } = localMoran(values, shares).value!;
    const R = 9999;
    for (const permute of [permuteIndependently, permuteTogether]) {
      const range = { seed: `peers ${kind}`, permutations: R, from: 0, to: z.length };
      permutationPValues(permute(z, shares, range)).forEach((value, unit) => {
        if (defined[unit] === 0) return;
        const theirs = other.Moran_Local.p_sim_9999_seed12345_two_sided[unit] as number;
        // Two samples of R draws: the error of their difference rests on both, as one alone may hold no extreme draw at
        // all. A two-sided p is twice a one-sided one, and so is its error; 2/R is what one draw changes.
        const half = (theirs + value) / 4;
        const error = 8 * Math.sqrt((half * (1 - half) * 2) / R) + 2 / R;
        compared += 1;
        expect(Math.abs(value - theirs), `${name} of ${unit}: ${value}, golden ${theirs}`).toBeLessThanOrEqual(error);
      });
    }
    const moran = permuteGlobal(values, shares, { seed: 'peers', from: 0, to: 999 }).values[0]!;
    const sim = other.Moran_permutation_999_np_seed_12345;
    const middle = moran.reduce((sum, value) => sum + value, 0) / 999;
    const spread = Math.sqrt(moran.reduce((sum, value) => sum + (value - middle) ** 2, 0) / 999);
    expect(Math.abs(middle - sim.EI_sim)).toBeLessThan(4 * sim.seI_sim * Math.sqrt(2 / 999));
    expect(Math.abs(spread / sim.seI_sim - 1)).toBeLessThan(4 * Math.sqrt(1 / 999));
    const p = permutationPValue({ value: moransI(values, shares).value!.statistic }, moran).value!;
    const folded = sim.p_sim_esda_folded as number;
    expect(Math.abs(p / 2 - folded)).toBeLessThanOrEqual(4 * Math.sqrt((folded * (1 - folded) * 2) / 999) + 1e-12);
    compared += 3;
  });

  afterAll(() => {
    expect(compared).toBe(EXPECTED[folder]);
  });
});
