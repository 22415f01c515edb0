import { apiAddress } from './apiAddress.ts';
import { ApiError } from './apiError.ts';
import type { FormatEntry, StoredDelivery } from './apiTypes.ts';
import { callApi } from './callApi.ts';
import type { Option } from './option.ts';

/** What the page needs to know of a city. */
export interface CityData {
  readonly ags: string;
  readonly boundaries: readonly { readonly id: string; readonly title: string }[];
  readonly formats: readonly FormatEntry[];
  readonly deliveries: readonly StoredDelivery[];
  readonly total: number;
  /** Cursor of further deliveries. */
  readonly next: string | null;
  readonly measures: readonly Option[];
}

interface DeliveryPage {
  readonly deliveries: readonly StoredDelivery[];
  readonly total: number;
  readonly next: string | null;
}

/** Loads a city for staff. A list that is not there yet is empty; who is not allowed to read is told so. */
export async function loadCity(ags: string): Promise<CityData> {
  // Asked first and alone: it tells whether the reader is staff at all.
  const page = await callApi<DeliveryPage>(apiAddress(['cities', ags, 'deliveries'], { limit: '20' }));
  const [city, formats, measures] = await Promise.all([
    orNothing(callApi<Pick<CityData, 'boundaries'>>(apiAddress(['cities', ags], { release: 'current' }))),
    orNothing(callApi<Pick<CityData, 'formats'>>(apiAddress(['cities', ags, 'delivery-formats']))),
    orNothing(callApi<{ readonly measures: readonly MeasureEntry[] }>(apiAddress(['measures']))),
  ]);
  return {
    ags,
    boundaries: city?.boundaries ?? [],
    formats: formats?.formats ?? [],
    deliveries: page.deliveries,
    total: page.total,
    next: page.next,
    measures: (measures?.measures ?? []).map(({ id, title }) => ({ value: id, label: `${title} (${id})` })),
  };
}

interface MeasureEntry {
  readonly id: string;
  readonly title: string;
}

async function orNothing<T>(loading: Promise<T>): Promise<T | null> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}
