import type { AreaKind } from './area.ts';

/** The pseudo-areas that every boundary version has, with the keys under which deliveries name them. */
export const PSEUDO_AREAS: readonly {
  readonly key: string;
  readonly name: string;
  readonly kind: Exclude<AreaKind, 'area'>;
}[] = [
  { key: 'gesamt', name: 'Stadt insgesamt', kind: 'total' },
  { key: 'nicht-zuzuordnen', name: 'nicht zuzuordnen', kind: 'not_assignable' },
  { key: 'ausserhalb', name: 'außerhalb der Stadt', kind: 'outside' },
];
