import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueProblem } from './catalogueError.ts';

/** Each kind has its schema: indicators/schema/<kind>.schema.json. */
export type CatalogueFileKind =
  | 'themes'
  | 'units'
  | 'levels'
  | 'programmes'
  | 'source'
  | 'measures'
  | 'indicator'
  | 'method'
  | 'decoupling'
  | 'burden'
  | 'format'
  | 'report'
  | 'glossary';

export interface CatalogueFile {
  /** Below the catalogue directory, forward slashes. */
  readonly path: string;
  readonly kind: CatalogueFileKind;
  readonly content: unknown;
}

const PATTERNS: readonly (readonly [RegExp, CatalogueFileKind])[] = [
  [/^themes\.json$/, 'themes'],
  [/^units\.json$/, 'units'],
  [/^levels\.json$/, 'levels'],
  [/^programmes\.json$/, 'programmes'],
  [/^sources\/[^/]+\.json$/, 'source'],
  [/^measures\/[^/]+\.json$/, 'measures'],
  [/^catalogue\/[^/]+\/[^/]+\.json$/, 'indicator'],
  [/^methods\/[^/]+\.json$/, 'method'],
  [/^burdens\/[^/]+\.json$/, 'burden'],
  [/^formats\/[^/]+\.json$/, 'format'],
  [/^reports\/[^/]+\.json$/, 'report'],
  [/^glossary\.json$/, 'glossary'],
];

/** Not part of the catalogue: its own schemas, texts for people, files of the operating system. */
const IGNORED = /^schema\/|\.md$|(^|\/)\./;

/** All files of the catalogue in path order; what cannot be read or belongs nowhere becomes a problem. */
export function readCatalogueFiles(directory: string): {
  files: readonly CatalogueFile[];
  problems: readonly CatalogueProblem[];
} {
  const files: CatalogueFile[] = [];
  const problems: CatalogueProblem[] = [];
  const paths = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(directory, '/').length).replaceAll('\\', '/'))
    .filter((path) => !IGNORED.test(path))
    .sort();
  for (const path of paths) {
    const kind = PATTERNS.find(([pattern]) => pattern.test(path))?.[1];
    if (kind === undefined) {
      problems.push({
        file: path,
        pointer: '',
        text: 'Die Datei gehört zu keiner Art von Katalogdatei (siehe README.md).',
      });
      continue;
    }
    try {
      const content: unknown = JSON.parse(readFileSync(join(directory, path), 'utf8'));
      files.push({ path, kind: kind === 'method' && flagsAreas(content) ? 'decoupling' : kind, content });
    } catch (error) {
      problems.push({
        file: path,
        pointer: '',
        text: `Kein gültiges JSON: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  }
  for (const needed of ['themes', 'units', 'levels'] as const) {
    if (!paths.includes(`${needed}.json`))
      problems.push({ file: `${needed}.json`, pointer: '', text: 'Die Datei fehlt.' });
  }
  return { files, problems };
}

/** Methods are composite indices or rules that flag areas; they say themselves which. */
function flagsAreas(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'kind' in content && content.kind === 'decoupling';
}
