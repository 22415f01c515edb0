import type { Outcome } from '../../core/outcome.ts';
import type { GroupTable } from '../../core/segregation/groupTable.ts';
import { environment } from '../../core/segregation/kernel/environment.ts';
import type { Kernel } from '../../core/segregation/kernel/kernel.ts';
import { macroMicroRatio } from '../../core/segregation/kernel/macroMicroRatio.ts';
import { kernelIndices, kernelMatrixIndices } from '../../core/segregation/registry/kernelIndices.ts';
import type { IndexNotes } from './indexNotes.ts';
import { kernelKey } from './kernelKey.ts';
import type { UnitPlaces } from './segregationInput.ts';
import type { IndexValue, IndexValues } from './segregationResult.ts';
import { squareOfGroups } from './squareOfGroups.ts';

/** All indices of the surroundings, for every kernel under its name, and the ratio of H between radii of one shape. */
export function kernelSet(
  table: GroupTable,
  places: UnitPlaces,
  kernels: readonly Kernel[],
  notes: IndexNotes,
): IndexValues | null {
  const { x, y } = places;
  if (x === null || y === null) return null;
  const found = kernels.map((kernel) => {
    const near: Outcome<readonly Float64Array[]> =
      table.missing === null ? environment(table, x, y, kernel) : { value: null, reason: table.missing };
    const outcome = <T>(compute: (table: GroupTable, near: readonly Float64Array[]) => Outcome<T>): Outcome<T> =>
      near.value === null ? near : compute(table, near.value);
    const key = kernelKey(kernel);
    const values: IndexValues = {
      ...Object.fromEntries(
        kernelIndices.map(({ name, compute }) => [name, notes.take(`kernel.${key}.${name}`, outcome(compute))]),
      ),
      ...Object.fromEntries(
        kernelMatrixIndices.map(({ name, compute }) => [
          name,
          squareOfGroups(table, notes.take(`kernel.${key}.${name}`, outcome(compute))),
        ]),
      ),
    };
    const theilH = kernelIndices.find(({ name }) => name === 'theilH')!;
    return { kernel, key, values, theilH: outcome(theilH.compute) };
  });
  const ratios = found.flatMap((one, position) =>
    found.slice(position + 1).flatMap((other): (readonly [string, IndexValue])[] => {
      if (one.kernel.shape !== other.kernel.shape || one.kernel.radius === null || other.kernel.radius === null)
        return [];
      const [small, large] = one.kernel.radius <= other.kernel.radius ? [one, other] : [other, one];
      const key = `${large.key}/${small.kernel.radius}`;
      return [[key, notes.take(`kernel.macroMicroRatio.${key}`, macroMicroRatio(small.theilH, large.theilH))]];
    }),
  );
  return {
    ...Object.fromEntries(found.map(({ key, values }) => [key, values])),
    ...(ratios.length > 0 ? { macroMicroRatio: Object.fromEntries(ratios) } : {}),
  };
}
