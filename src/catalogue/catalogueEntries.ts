import type { CatalogueFile, CatalogueFileKind } from './readCatalogueFiles.ts';

/** One item of the catalogue and where it stands. */
export interface CatalogueEntry<T> {
  readonly file: string;
  /** Pointer of the item inside its file; empty = the file is the item. */
  readonly pointer: string;
  readonly item: T;
}

const LISTS: Partial<Record<CatalogueFileKind, string>> = {
  themes: 'themes',
  units: 'units',
  levels: 'levels',
  programmes: 'programmes',
  measures: 'measures',
  glossary: 'terms',
};

/**
 * The items of all files of one kind, in file order, without their `$schema`. Only objects with a text as `id` count;
 * whether the rest is right is the schema's business, which has to be asked before T is relied on.
 */
export function catalogueEntries<T extends { readonly id: string }>(
  files: readonly CatalogueFile[],
  kind: CatalogueFileKind,
): CatalogueEntry<T>[] {
  const entries: CatalogueEntry<T>[] = [];
  const list = LISTS[kind];
  for (const file of files) {
    if (file.kind !== kind || typeof file.content !== 'object' || file.content === null) continue;
    const { $schema: _schema, ...content } = file.content as Record<string, unknown>;
    const items = list === undefined ? [content] : content[list];
    if (!Array.isArray(items)) continue;
    items.forEach((item: unknown, index) => {
      if (typeof item !== 'object' || item === null || !('id' in item) || typeof item.id !== 'string') return;
      entries.push({ file: file.path, pointer: list === undefined ? '' : `/${list}/${index}`, item: item as T });
    });
  }
  return entries;
}
