import { readApi } from '../api/readApi.ts';
import type { Place } from '../state/place.ts';
import type { FoundArea } from './areaSearch.ts';

interface AreaList {
  readonly areas: readonly { readonly key: string; readonly name: string; readonly level: string }[];
  readonly next: string | null;
}

/** The areas of all levels of a boundary version. */
export async function readAllAreas({ city, query }: Place): Promise<readonly FoundArea[]> {
  const { level: _, ...request } = query;
  const titles = new Map(city.levels.map(({ id, title }) => [id, title]));
  const all: FoundArea[] = [];
  let cursor: string | null = null;
  do {
    const page: AreaList = await readApi<AreaList>(`/cities/${city.ags}/areas`, {
      ...request,
      limit: '5000',
      ...(cursor === null ? {} : { cursor }),
    });
    for (const { key, name, level } of page.areas) {
      all.push({ key, name, level, levelTitle: titles.get(level) ?? level });
    }
    cursor = page.next;
  } while (cursor !== null);
  return all;
}
