import { isSyntheticCity } from '../../domain/isSyntheticCity.ts';

interface City {
  readonly ags: string;
}

/**
 * Which of the chosen cities are shown but not compared: invented figures are no measure for real ones, unless someone
 * names them beside them or there are no others.
 */
export function standsApart(chosen: readonly City[], list: string | undefined): (city: City) => boolean {
  const real = list === undefined && chosen.some(({ ags }) => !isSyntheticCity(ags));
  return ({ ags }) => real && isSyntheticCity(ags);
}
