import type { RawFeature } from '../types.ts';
import { plainName } from './plainName.ts';
import { propertyNames } from './propertyNames.ts';
import { propertyText } from './propertyText.ts';

/** Says "key" in so many words: wins over everything that only looks like one. */
const CERTAIN = /^(key|area_key|areakey|schluessel|gebietsschluessel|gebiets_schluessel|schluesselnummer)$/;
const LIKELY =
  /^(id|nr|nummer|no|code|kennung|kennziffer|gebiets?_?(id|nr|nummer|code)|area|area_code|schl|schl_nr)$|_(nr|id|no|nummer|code|schl|schluessel|key|kennz|kz)$|(schluessel|nummer|kennziffer)$|^(plr|bzr|pgr|lor|stt|stb|stadtteil|stadtbezirk|bezirk|ortsteil|quartier|viertel)_?(id|nr|nummer|code)$/;
/** Numbers that GIS software gives out, and keys of something else. */
const NEVER = /^(object_?id|fid|ogc_fid|gid|oid|uuid|global_?id)$|(parent|uebergeordnet|ober|eltern)/;

/**
 * The properties that may hold the areas' keys. Of several, only those count that have a different value in every
 * feature: a Stadtteil file often carries the number of the Stadtbezirk too.
 */
export function findKeyProperty(features: readonly RawFeature[]): string[] {
  const names = propertyNames(features).filter((name) => !NEVER.test(plainName(name)));
  const certain = names.filter((name) => CERTAIN.test(plainName(name)));
  if (certain.length === 1) return certain;
  const likely = certain.length > 1 ? certain : names.filter((name) => LIKELY.test(plainName(name)));
  if (likely.length < 2) return likely;
  const unique = likely.filter((name) => {
    const values = features.map((feature) => propertyText(feature.properties[name]));
    return values.every((value) => value !== null) && new Set(values).size === values.length;
  });
  return unique.length > 0 ? unique : likely;
}
