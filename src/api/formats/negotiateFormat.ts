import type { FastifyRequest } from 'fastify';
import { preferences } from './preferences.ts';

/** Formats that an Accept header can name; `csv-de` has the media type of `csv` and only goes by `?format=`. */
const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  svg: 'image/svg+xml',
  html: 'text/html',
  pdf: 'application/pdf',
};

/**
 * The format of an answer: `?format=`, else the most wanted one of `Accept` that the route has, else JSON. A reader who
 * accepts nothing of all this gets JSON too, which tells more than a refusal would.
 */
export function negotiateFormat<F extends string>(request: FastifyRequest, offered: readonly F[]): F {
  const { format } = request.query as { format?: F };
  if (format !== undefined) return format;
  const wanted = preferences(request.headers.accept);
  const refused = new Set(wanted.filter(({ weight }) => weight === 0).map(({ name }) => name));
  for (const { name, weight } of wanted) {
    if (weight === 0) continue;
    const found = offered.find((one) => {
      const type = TYPES[one];
      if (type === undefined || refused.has(type)) return false;
      return name === type || name === '*/*' || name === `${type.split('/')[0]}/*`;
    });
    if (found !== undefined) return found;
  }
  return offered[0]!;
}
