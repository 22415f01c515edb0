import { apiAddress } from './apiAddress.ts';
import { ApiError } from './apiError.ts';
import type { City, StoredDelivery } from './apiTypes.ts';
import { byId } from './byId.ts';
import { callApi } from './callApi.ts';
import { loadAreas } from './loadAreas.ts';
import { type CityData, loadCity } from './loadCity.ts';
import type { Option } from './option.ts';
import { places } from './places.ts';
import { tokenForm } from './tokenForm.ts';

/** Any city: whether somebody is staff is told before whether it exists. */
const NO_CITY = '99999000';

let data: CityData | null = null;
let areas: readonly Option[] = [];
let areasOf = '';

/** The chosen city with its lists. */
export const cityView = {
  data: (): CityData | null => data,
  areas: (): readonly Option[] => areas,
  /** Loads cities and the chosen one. */
  async load(): Promise<void> {
    const { cities } = await callApi<{ readonly cities: readonly City[] }>(apiAddress(['cities']));
    if (cities.length === 0) {
      await staffOnly();
      data = null;
    } else {
      places.showCities(cities);
      await cityView.choose();
    }
    byId('no-city', HTMLElement).hidden = cities.length > 0;
    byId('desk', HTMLElement).hidden = cities.length === 0;
    tokenForm.hide();
  },
  /** Loads the chosen city's lists anew. */
  async choose(): Promise<void> {
    const { ags } = places.target();
    const loaded = await loadCity(ags);
    // A city that was chosen meanwhile loads itself.
    if (ags !== places.target().ags) return;
    data = loaded;
    places.showCity(loaded);
  },
  /** Loads the areas of a boundary version, once. */
  async loadAreas(boundary: string): Promise<void> {
    const { ags } = places.target();
    const wanted = `${ags}|${boundary}`;
    if (areasOf === wanted) return;
    areas = await loadAreas(ags, boundary);
    areasOf = wanted;
  },
  async moreDeliveries(): Promise<void> {
    if (data?.next == null) return;
    const { ags, next } = data;
    const page = await callApi<Pick<CityData, 'deliveries' | 'next' | 'total'>>(
      apiAddress(['cities', ags, 'deliveries'], { limit: '100', cursor: next }),
    );
    data = { ...data, ...page, deliveries: [...data.deliveries, ...page.deliveries] };
  },
  withdraw: async ({ deliveryId }: StoredDelivery): Promise<void> => {
    await callApi(apiAddress(['cities', places.target().ags, 'deliveries', deliveryId]), 'DELETE');
  },
};

async function staffOnly(): Promise<void> {
  try {
    await callApi(apiAddress(['cities', NO_CITY, 'deliveries']));
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
  }
}
