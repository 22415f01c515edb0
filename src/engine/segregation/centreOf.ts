import type { Centre } from '../../core/segregation/spatial/centre.ts';
import { meanCentre } from '../../core/segregation/spatial/meanCentre.ts';
import { weightedCentre } from '../../core/segregation/spatial/weightedCentre.ts';
import type { CentreChoice, UnitPlaces } from './segregationInput.ts';

/** The place that was chosen as centre; null where places are not known, or the mean of nobody was asked for. */
export function centreOf(choice: CentreChoice, { x, y }: UnitPlaces, total: Float64Array): Centre | null {
  if (x === null || y === null || x.length === 0) return null;
  if (choice === 'population') return total.some((people) => people > 0) ? weightedCentre(x, y, total) : null;
  if (choice === 'mean') return meanCentre(x, y);
  return 'row' in choice ? { x: x[choice.row]!, y: y[choice.row]! } : choice;
}
