import { apiAddress } from './apiAddress.ts';
import { ApiError } from './apiError.ts';
import { callApi } from './callApi.ts';
import type { Option } from './option.ts';

interface AreaPage {
  readonly areas: readonly { readonly key: string; readonly name: string; readonly level: string }[];
  readonly next: string | number | null;
}

/** Areas that are on no map but take counts, and the answer that leaves a row out. */
const OTHERS: readonly Option[] = [
  { value: 'gesamt', label: 'gesamt – die ganze Stadt' },
  { value: 'nicht-zuzuordnen', label: 'nicht-zuzuordnen – gehört zu keinem Gebiet' },
  { value: 'ausserhalb', label: 'ausserhalb – liegt nicht in der Stadt' },
  { value: '', label: 'nicht lesen' },
];

/** All areas of a city's boundary version to choose from; none where it has no boundary version yet. */
export async function loadAreas(ags: string, boundary: string): Promise<readonly Option[]> {
  const found: Option[] = [];
  let cursor = '';
  try {
    for (;;) {
      const page = await callApi<AreaPage>(
        apiAddress(['cities', ags, 'areas'], { release: 'current', boundary, cursor }),
      );
      found.push(...page.areas.map(({ key, name, level }) => ({ value: key, label: `${key} ${name} (${level})` })));
      if (page.next === null) return [...found, ...OTHERS];
      cursor = String(page.next);
    }
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return [];
    throw error;
  }
}
