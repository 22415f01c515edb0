import { RequestProblem } from '../../domain/requestProblem.ts';
import type { BoundaryMapping, LevelMapping } from '../../geo/readBoundary.ts';

const TEXTS = ['level', 'layer', 'keyProperty', 'nameProperty', 'parentProperty', 'levelProperty'] as const;
const NUMBERS = ['parentPrefix', 'keyLength'] as const;

/** The mapping of a boundary file from its JSON text; a problem that names the place where it is not one. */
export function parseBoundaryMapping(text: string): BoundaryMapping {
  const refuse = (pointer: string, detail: string): never => {
    throw new RequestProblem('invalid-request', `Die Zuordnung (mapping) ist nicht lesbar: ${detail}.`, [
      { pointer: `#/mapping${pointer}`, detail },
    ]);
  };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('', 'kein gültiges JSON');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse('', 'erwartet wird ein Objekt');
  const { layers, crs, ...rest } = json as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) refuse(`/${unknown}`, `unbekannte Angabe „${unknown}“`);
  if (crs !== undefined && typeof crs !== 'string') refuse('/crs', 'crs muss ein Text sein, etwa EPSG:25832');
  if (layers !== undefined && !Array.isArray(layers)) refuse('/layers', 'layers muss eine Liste sein');
  return {
    ...(layers === undefined
      ? {}
      : { layers: (layers as unknown[]).map((one, i) => layer(one, `/layers/${i}`, refuse)) }),
    ...(typeof crs === 'string' ? { crs } : {}),
  };
}

function layer(value: unknown, pointer: string, refuse: (pointer: string, detail: string) => never): LevelMapping {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(pointer, 'erwartet wird ein Objekt');
  const result: Record<string, string | number> = {};
  for (const [name, content] of Object.entries(value)) {
    if ((TEXTS as readonly string[]).includes(name) && typeof content === 'string') result[name] = content;
    else if ((NUMBERS as readonly string[]).includes(name) && Number.isInteger(content) && (content as number) > 0)
      result[name] = content as number;
    else refuse(`${pointer}/${name}`, `unbekannte oder falsche Angabe „${name}“`);
  }
  return result as LevelMapping;
}
