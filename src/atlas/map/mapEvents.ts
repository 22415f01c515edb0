/** Who listens to a map: `point` while the pointer is over an area (null: no longer), `choose` on a click, tap or key. */
export interface MapEvents {
  point(key: string | null): void;
  choose(key: string): void;
}
