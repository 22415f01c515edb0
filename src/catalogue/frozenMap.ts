import { deepFreeze } from './deepFreeze.ts';

function refuse(): never {
  throw new TypeError('The catalogue is frozen.');
}

/** A map of items by their id, that cannot be changed: Object.freeze alone does not stop Map.set. */
export function frozenMap<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map(items.map((item) => [item.id, deepFreeze(item)]));
  for (const method of ['set', 'delete', 'clear'] as const) Object.defineProperty(map, method, { value: refuse });
  return Object.freeze(map);
}
