import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliveryFormat } from '../domain/deliveryFormat.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Catalogue } from './catalogue.ts';
import { type CatalogueEntry, catalogueEntries } from './catalogueEntries.ts';
import { CatalogueError, type CatalogueProblem } from './catalogueError.ts';
import type { DecouplingMethod } from './decouplingMethod.ts';
import { findBurdenProblems } from './findBurdenProblems.ts';
import { findFormatProblems } from './findFormatProblems.ts';
import { findIndicatorProblems } from './findIndicatorProblems.ts';
import { findMeasureProblems } from './findMeasureProblems.ts';
import { findMethodProblems } from './findMethodProblems.ts';
import { findReportProblems } from './findReportProblems.ts';
import { findRuleProblems } from './findRuleProblems.ts';
import { findSchemaProblems } from './findSchemaProblems.ts';
import { frozenMap } from './frozenMap.ts';
import type { KnownIds } from './knownIds.ts';
import type { Method } from './method.ts';
import { type CatalogueFile, readCatalogueFiles } from './readCatalogueFiles.ts';
import type { GlossaryTerm, ReportTemplate } from './reportTemplate.ts';
import type { BurdenProfile, Indicator, Level, Measure, Programme, Source, Theme, Unit } from './types.ts';

/**
 * Reads a catalogue directory (`indicators/`), proves it whole and hands it out frozen. Throws one CatalogueError with
 * everything that is wrong. Reads synchronously: it happens once, at start-up.
 */
export function loadCatalogue(directory: string): Catalogue {
  const { files, problems: readProblems } = readCatalogueFiles(directory);
  const entries = {
    themes: catalogueEntries<Theme>(files, 'themes'),
    units: catalogueEntries<Unit>(files, 'units'),
    levels: catalogueEntries<Level>(files, 'levels'),
    programmes: catalogueEntries<Programme>(files, 'programmes'),
    sources: catalogueEntries<Source>(files, 'source'),
    measures: catalogueEntries<Measure>(files, 'measures'),
    indicators: catalogueEntries<Indicator>(files, 'indicator'),
    methods: catalogueEntries<Method>(files, 'method'),
    rules: catalogueEntries<DecouplingMethod>(files, 'decoupling'),
    burdens: catalogueEntries<BurdenProfile>(files, 'burden'),
    formats: catalogueEntries<DeliveryFormat>(files, 'format'),
    reports: catalogueEntries<ReportTemplate>(files, 'report'),
    glossary: catalogueEntries<GlossaryTerm>(files, 'glossary'),
  };
  const known: KnownIds = {
    themes: byId(entries.themes),
    units: byId(entries.units),
    levels: byId(entries.levels),
    sources: byId(entries.sources),
    measures: byId(entries.measures),
    indicators: byId(entries.indicators),
    methods: byId(entries.methods),
  };
  const schemaProblems = findSchemaProblems(directory, files);
  const broken = new Set(schemaProblems.map((problem) => problem.file));
  const sound = <T>(list: readonly CatalogueEntry<T>[]): CatalogueEntry<T>[] =>
    list.filter((entry) => !broken.has(entry.file));
  const problems: CatalogueProblem[] = [
    ...readProblems,
    ...schemaProblems,
    ...Object.values(entries).flatMap((list) => findDuplicates(list)),
    ...sound(entries.sources).flatMap(findSourceProblems),
    ...sound(entries.measures).flatMap((entry) => findMeasureProblems(entry, known)),
    ...sound(entries.indicators).flatMap((entry) => findIndicatorProblems(entry, known)),
    ...sound(entries.methods).flatMap((entry) => findMethodProblems(entry, known)),
    ...findRuleProblems(sound(entries.rules), known),
    ...sound(entries.burdens).flatMap((entry) => findBurdenProblems(entry, known)),
    ...sound(entries.reports).flatMap((entry) => findReportProblems(entry, known)),
    ...sound(entries.formats).flatMap((entry) => findFormatProblems(entry, known)),
  ];
  if (problems.length > 0) throw new CatalogueError(problems);

  const themeOrder = entries.themes.map((entry) => entry.item.id);
  const byTheme = (a: { readonly theme: string }, b: { readonly theme: string }): number =>
    themeOrder.indexOf(a.theme) - themeOrder.indexOf(b.theme);
  return Object.freeze({
    version: contentVersion(files),
    themes: frozenMap(items(entries.themes)),
    units: frozenMap(items(entries.units)),
    levels: frozenMap(items(entries.levels)),
    programmes: frozenMap(items(entries.programmes)),
    sources: frozenMap(items(entries.sources)),
    measures: frozenMap(items(entries.measures).sort(byTheme)),
    indicators: frozenMap(items(entries.indicators).sort((a, b) => byTheme(a, b) || (a.id < b.id ? -1 : 1))),
    methods: frozenMap(items(entries.methods)),
    rules: frozenMap(items(entries.rules)),
    burdens: frozenMap(items(entries.burdens)),
    formats: frozenMap(items(entries.formats)),
    reports: frozenMap(items(entries.reports)),
    glossary: frozenMap(items(entries.glossary)),
    formatSchema: JSON.parse(readFileSync(join(directory, 'schema', 'format.schema.json'), 'utf8')) as object,
  });
}

function items<T>(entries: readonly CatalogueEntry<T>[]): T[] {
  return entries.map((entry) => entry.item);
}

function byId<T extends { readonly id: string }>(entries: readonly CatalogueEntry<T>[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.item.id, entry.item]));
}

function findDuplicates(entries: readonly CatalogueEntry<{ readonly id: string }>[]): CatalogueProblem[] {
  const first = new Map<string, string>();
  const problems: CatalogueProblem[] = [];
  for (const { file, pointer, item } of entries) {
    const before = first.get(item.id);
    if (before === undefined) first.set(item.id, file);
    else
      problems.push({
        file,
        pointer: `${pointer}/id`,
        text: `Die Kennung "${item.id}" ist schon in ${before} vergeben.`,
      });
  }
  return problems;
}

function findSourceProblems({ file, item }: CatalogueEntry<Source>): CatalogueProblem[] {
  return file === `sources/${item.id}.json`
    ? []
    : [{ file, pointer: '/id', text: `Die Datei muss "${item.id}.json" heißen.` }];
}

/** Delivery formats stay out: they decide how a file is read, never what a stored figure means. */
function contentVersion(files: readonly CatalogueFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) if (file.kind !== 'format') hash.update(`${file.path}\n${canonicalJson(file.content)}\n`);
  return hash.digest('hex').slice(0, 16);
}
