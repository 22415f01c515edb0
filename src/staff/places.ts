import type { City } from './apiTypes.ts';
import { byId } from './byId.ts';
import { fillSelect } from './fillSelect.ts';
import type { CityData } from './loadCity.ts';
import type { Target } from './readJob.ts';

const select = (id: string): HTMLSelectElement => byId(id, HTMLSelectElement);

/** The choice of city, boundary version and delivery format. */
export const places = {
  showCities(cities: readonly City[]): void {
    const former = select('city').value;
    const known = cities.some(({ ags }) => ags === former);
    fillSelect(
      select('city'),
      cities.map(({ ags, name, synthetic }) => [ags, synthetic ? `${name} (erfunden)` : name]),
      known ? former : (cities[0]?.ags ?? ''),
    );
  },
  showCity(data: CityData): void {
    const keep = (id: string, known: readonly string[]): string => {
      const { value } = select(id);
      return known.includes(value) ? value : '';
    };
    fillSelect(
      select('boundary'),
      [['', 'der in der Berichtszeit gültige'], ...data.boundaries.map(({ id, title }) => [id, title] as const)],
      keep(
        'boundary',
        data.boundaries.map(({ id }) => id),
      ),
    );
    fillSelect(
      select('format-choice'),
      [
        ['', 'ohne – die Tabelle wird erkannt'],
        ...data.formats.map(
          ({ id, title, version, origin }) =>
            [id, `${title} (Fassung ${version}${origin === 'catalogue' ? ', mitgeliefert' : ''})`] as const,
        ),
      ],
      keep(
        'format-choice',
        data.formats.map(({ id }) => id),
      ),
    );
  },
  target(): Target {
    return {
      ags: select('city').value,
      boundary: select('boundary').value,
      formatId: select('format-choice').value,
    };
  },
};
