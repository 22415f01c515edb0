import type { Catalogue } from '../../src/catalogue/catalogue.ts';

/** Whether a measure is delivered or can be got from what is delivered, by the rule of the README: a visited measure is not entered again. */
export function derivable(
  catalogue: Catalogue,
  delivered: ReadonlySet<string>,
  id: string,
  visited: readonly string[] = [],
): boolean {
  if (delivered.has(id)) return true;
  if (visited.includes(id)) return false;
  return (catalogue.measures.get(id)?.derivations ?? []).some((sum) =>
    [...sum.plus, ...(sum.minus ?? [])].every((part) => derivable(catalogue, delivered, part, [...visited, id])),
  );
}
