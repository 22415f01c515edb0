/** A square or oblong unit of a drawn city; kilometres from the upper left corner. */
export interface Unit {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly people: number;
  readonly members: number;
}

export type CityMap = readonly Unit[];

/** A city of equal squares: `members` says how many of each unit's people belong to the group. */
export function squareCity(
  options: { readonly columns: number; readonly rows?: number; readonly kilometres?: number; readonly people?: number },
  members: (column: number, row: number) => number,
): CityMap {
  const { columns, rows = columns, kilometres = 0.5, people = 100 } = options;
  return Array.from({ length: columns * rows }, (_, k) => {
    const [column, row] = [k % columns, Math.floor(k / columns)];
    return {
      left: column * kilometres,
      top: row * kilometres,
      width: kilometres,
      height: kilometres,
      people,
      members: members(column, row),
    };
  });
}

/** The share of the group among everybody. */
export function citywideShare(city: CityMap): number {
  const sum = (pick: (unit: Unit) => number): number => city.reduce((all, unit) => all + pick(unit), 0);
  return sum(({ members }) => members) / sum(({ people }) => people);
}
