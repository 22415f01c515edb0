import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { CatalogueProblem } from './catalogueError.ts';
import { describeSchemaError } from './describeSchemaError.ts';
import type { CatalogueFile, CatalogueFileKind } from './readCatalogueFiles.ts';

/** Holds each file against the closed schema of its kind in <directory>/schema. */
export function findSchemaProblems(directory: string, files: readonly CatalogueFile[]): CatalogueProblem[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  const validators = new Map<CatalogueFileKind, ValidateFunction>();
  const problems: CatalogueProblem[] = [];
  for (const file of files) {
    let validate = validators.get(file.kind);
    if (validate === undefined) {
      validate = ajv.compile(JSON.parse(readFileSync(join(directory, 'schema', `${file.kind}.schema.json`), 'utf8')));
      validators.set(file.kind, validate);
    }
    if (validate(file.content)) continue;
    for (const error of validate.errors ?? []) {
      // "if" only repeats that its branch failed.
      if (error.keyword !== 'if')
        problems.push({ file: file.path, pointer: error.instancePath, text: describeSchemaError(error) });
    }
  }
  return problems;
}
