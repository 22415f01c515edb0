import { DISTRICTS } from '../names/districts.ts';
import { type Areas, areas } from './areas.ts';
import { type Decoupling, decouplers } from './decouplers.ts';
import { type Factors, factors } from './factors.ts';

/** Everything that the themes build on. */
export interface World {
  readonly areas: Areas;
  readonly factors: Factors;
  readonly decoupling: Decoupling;
  /** Number of the Stadtbezirk that is the inner north. */
  readonly innerNorth: number;
}

export function world(): World {
  const all = areas();
  const innerNorth = DISTRICTS.findIndex((district) => district.name === 'Stadtmitte-Nord');
  const traits = factors(all.units, innerNorth);
  return {
    areas: all,
    factors: traits,
    decoupling: decouplers(all.units, traits.deprivation, innerNorth),
    innerNorth,
  };
}
