import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** The import table of the design: folder → folders it may import besides itself. `*` = all of those above it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  core: [],
  catalogue: ['domain'],
  delivery: ['domain', 'catalogue'],
  engine: ['domain', 'catalogue', 'core'],
  report: ['domain', 'catalogue'],
  store: ['domain'],
  geo: ['domain', 'core'],
  workers: ['core'],
  usecases: ['domain', 'core', 'catalogue', 'delivery', 'engine', 'report', 'store', 'geo', 'workers'],
  api: ['usecases', 'domain'],
  // `serve` starts the HTTP interface; main tells a broken catalogue from other faults.
  cli: ['usecases', 'core', 'domain', 'api', 'catalogue'],
  atlas: [],
  staff: [],
};

/** Packages that belong to one folder, or even one file: nobody else may import them. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  'simple-statistics': /^core\/numeric\/statistics\.ts$/,
  'd3-array': /^core\/numeric\/statistics\.ts$/,
  '@turf/turf': /^(core|geo)\//,
  proj4: /^geo\//,
  shapefile: /^geo\//,
  yauzl: /^(geo\/|delivery\/grid\/|usecases\/cities\/zipEntries\.ts$)/,
  yazl: /^usecases\/cities\/exportCity\.ts$/,
  ajv: /^catalogue\//,
  'ajv/dist/2020.js': /^catalogue\//,
  postgres: /^store\//,
  'drizzle-orm': /^store\//,
  'drizzle-orm/pg-core': /^store\//,
  'drizzle-orm/postgres-js': /^store\//,
  'drizzle-orm/postgres-js/migrator': /^store\//,
  '@electric-sql/pglite': /^store\/embedded\//,
  fastify: /^api\//,
  '@fastify/swagger': /^api\//,
  '@fastify/swagger-ui': /^api\//,
  '@fastify/multipart': /^api\//,
  '@fastify/type-provider-typebox': /^api\//,
  typebox: /^api\//,
  geojson: /^(geo|core|atlas)\//,
  piscina: /^workers\//,
  'maplibre-gl': /^atlas\/map\//,
  '@observablehq/plot': /^report\/charts\//,
  linkedom: /^report\/charts\//,
  '@myriaddreamin/typst-ts-node-compiler': /^report\/pdf\//,
};

/** Node's own modules that pure code may not touch: no file, clock, network or process in domain, core and engine. */
const PURE = /^(domain|core|engine)\//;

/** Where drizzle is left: the bulk load, and the wrapper that hands drizzle its connection. */
const RAW_SQL = new Set(['store/observationRepository.ts', 'store/guardedTransaction.ts', 'store/repeatedReads.ts']);

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

function importsOf(path: string): string[] {
  const text = readFileSync(join(source, path), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

test('every import follows the table of layers', () => {
  const broken: string[] = [];
  for (const path of files) {
    const folder = path.split('/')[0]!;
    const allowed = MAY_IMPORT[folder];
    if (allowed === undefined) {
      broken.push(`${path}: the folder is not in the table`);
      continue;
    }
    for (const name of importsOf(path)) {
      if (name.startsWith('.')) {
        const target = relative(source, resolve(dirname(join(source, path)), name)).replaceAll('\\', '/');
        const other = target.split('/')[0]!;
        if (other !== folder && !allowed.includes(other)) broken.push(`${path} imports ${target}`);
      } else if (name.startsWith('node:')) {
        if (PURE.test(path)) broken.push(`${path} imports ${name}`);
      } else {
        const rule = PACKAGES[name];
        if (rule === undefined) broken.push(`${path} imports ${name}, which is not in the table of packages`);
        else if (!rule.test(path)) broken.push(`${path} imports ${name}`);
      }
    }
  }
  expect(broken).toEqual([]);
});

test('pure code has neither clock nor chance', () => {
  const found = files.filter(
    (path) =>
      PURE.test(path) &&
      /\bMath\.random\(|\bDate\.now\(|\bnew Date\(\s*\)|\bprocess\./.test(readFileSync(join(source, path), 'utf8')),
  );
  expect(found).toEqual([]);
});

test('raw SQL is executed in one room only', () => {
  const found = files.filter(
    (path) => /\.(?:execute|unsafe)\(/.test(readFileSync(join(source, path), 'utf8')) && !RAW_SQL.has(path),
  );
  expect(found).toEqual([]);
});

test('public readers reach data through openDataset alone', () => {
  const rooms = /^usecases\/(charts|composite|decoupling|indicators|profile|relations|report|segregation)\//;
  const readers = files.filter((path) => rooms.test(path) || /^usecases\/\w+\/read(City|Areas)\.ts$/.test(path));
  expect(readers.length).toBeGreaterThan(50);
  const direct = readers.flatMap((path) =>
    importsOf(path)
      .filter((name) => /store\/(observation|delivery|release)Repository/.test(name) || /currentPanels/.test(name))
      .map((name) => `${path} imports ${name}`),
  );
  expect(direct).toEqual([]);
});

/** Lines at most; the tables stand in one file, because drizzle-kit reads them from there and from nowhere else. */
const mostLines = (path: string): number => (path.startsWith('core/') ? 250 : path === 'store/schema.ts' ? 450 : 320);

test('no file is named after nothing, and none is long', () => {
  const vague = files.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/i.test(path));
  const long = files.filter((path) => readFileSync(join(source, path), 'utf8').split('\n').length > mostLines(path));
  const defaults = files.filter((path) => /(^|\n)export default\b/.test(readFileSync(join(source, path), 'utf8')));
  expect({ vague, long, defaults }).toEqual({ vague: [], long: [], defaults: [] });
});

test('every check of a delivery stands in the registry', () => {
  const folder = join(source, 'delivery/checks');
  const registry = readFileSync(join(folder, 'registry.ts'), 'utf8');
  const checks = readdirSync(folder).filter((name) => /: Check = \{/.test(readFileSync(join(folder, name), 'utf8')));
  expect(checks.length).toBeGreaterThan(5);
  expect(checks.filter((name) => !registry.includes(`'./${name}'`))).toEqual([]);
});
