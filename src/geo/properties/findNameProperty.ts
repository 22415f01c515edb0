import type { RawFeature } from '../types.ts';
import { plainName } from './plainName.ts';
import { propertyNames } from './propertyNames.ts';

const CERTAIN = /^(name|bezeichnung|gebietsname|gebiets_name|area_name|areaname|bez|title|titel)$/;
const LIKELY = /_(name|bez|bezeichnung|nam)$|(name|bezeichnung)$/;
const OF_OTHERS = /(parent|uebergeordnet|ober|eltern|kurz|short|alt)/;

/** The properties that may hold the areas' names; one that shares the key's prefix (STT_NR, STT_NAME) is preferred. */
export function findNameProperty(features: readonly RawFeature[], keyProperty: string): string[] {
  const names = propertyNames(features).filter((name) => name !== keyProperty && !OF_OTHERS.test(plainName(name)));
  const certain = names.filter((name) => CERTAIN.test(plainName(name)));
  if (certain.length === 1) return certain;
  const likely = certain.length > 1 ? certain : names.filter((name) => LIKELY.test(plainName(name)));
  const prefix = /^(.+)_[^_]+$/.exec(plainName(keyProperty))?.[1];
  const related = likely.filter((name) => prefix !== undefined && plainName(name).startsWith(`${prefix}_`));
  return related.length === 1 ? related : likely;
}
