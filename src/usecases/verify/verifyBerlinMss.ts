import type { Method } from '../../catalogue/method.ts';
import type { Finding } from '../../domain/finding.ts';
import { hasErrors } from '../../domain/hasErrors.ts';
import type { AreaRecord, CompositeResult } from '../../engine/composite/compositeResult.ts';
import { computeComposite } from '../../engine/composite/computeComposite.ts';
import { type ColumnTable, readColumnTable } from '../table/readColumnTable.ts';
import { readNumbers } from '../table/readNumbers.ts';
import { BERLIN_MSS_COUNTS, type PublishedCounts } from './berlinMssCounts.ts';
import type { AreaDifference, ComparedFigure, VerifiedEdition } from './publishedFigures.ts';

const PUBLICATION = 'Berlin, Monitoring Soziale Stadtentwicklung';
const TEXT_COLUMNS = ['id', 'edition', 'status_klasse', 'dynamik_klasse'] as const;
const SHARES = ['S1', 'S2', 'S3', 'S4', 'D1', 'D2', 'D3', 'D4'] as const;
const NUMBERS = ['einwohner', ...SHARES, 'status_index_off', 'dynamik_index_off'] as const;
/** The index is published with five decimals or fewer; what is computed must agree to four. */
const INDEX_TOLERANCE = 1e-4;

type NumberName = (typeof NUMBERS)[number];

export interface BerlinMssVerification {
  readonly editions: readonly VerifiedEdition[];
  readonly findings: readonly Finding[];
}

interface PublishedArea {
  readonly area: string;
  readonly status: string;
  readonly dynamics: string;
  readonly numbers: Readonly<Record<NumberName, number | null>>;
}

function figure(name: string, published: string | number, computed: string | number): ComparedFigure {
  return { name, published: String(published), computed: String(computed), equal: published === computed };
}

function publishedAreas(table: ColumnTable): { byEdition: Map<string, PublishedArea[]>; findings: readonly Finding[] } {
  const place = (name: string): number => table.header.indexOf(name);
  const missing = [...TEXT_COLUMNS, ...NUMBERS].filter((name) => place(name) < 0);
  if (missing.length > 0) {
    const message = `In der Datei fehlen die Spalten ${missing.join(', ')}.`;
    return { byEdition: new Map(), findings: [{ check: 'missing-column', severity: 'error', message, row: 1 }] };
  }
  const { columns, findings } = readNumbers(table, NUMBERS.map(place));
  const byEdition = new Map<string, PublishedArea[]>();
  if (hasErrors(findings)) return { byEdition, findings };
  table.rows.forEach(({ cells }, row) => {
    const edition = cells[place('edition')]!;
    const numbers = Object.fromEntries(
      NUMBERS.map((name) => [name, columns.get(place(name))!.values[row]!]),
    ) as PublishedArea['numbers'];
    const area = {
      area: cells[place('id')]!,
      status: cells[place('status_klasse')]!,
      dynamics: cells[place('dynamik_klasse')]!,
      numbers,
    };
    byEdition.set(edition, [...(byEdition.get(edition) ?? []), area]);
  });
  return { byEdition, findings };
}

function compute(method: Method, edition: string, areas: readonly PublishedArea[]): CompositeResult {
  const values = (name: NumberName) => ({ values: areas.map(({ numbers }) => numbers[name]) });
  return computeComposite(method, {
    areas: areas.map(({ area }) => area),
    population: values('einwohner'),
    columns: new Map(SHARES.map((name) => [name, values(name)])),
    edition,
  });
}

function countFigures(part: 'status' | 'dynamics', counts: PublishedCounts, result: CompositeResult): ComparedFigure[] {
  const title = part === 'status' ? 'Status' : 'Dynamik';
  return result.counts[part].map(({ code, label, count }, i) =>
    figure(`${title} ${code} (${label})`, counts[part][i] ?? 0, count),
  );
}

/** Index figures are equal where the largest difference over the areas stays within the tolerance. */
function indexFigure(
  part: 'status' | 'dynamics',
  areas: readonly PublishedArea[],
  result: CompositeResult,
): { figures: ComparedFigure[]; differences: AreaDifference[] } {
  const column = part === 'status' ? 'status_index_off' : 'dynamik_index_off';
  const title = part === 'status' ? 'Statusindex' : 'Dynamikindex';
  const pairs = areas.flatMap(({ area, numbers }, row) => {
    const published = numbers[column];
    return published === null ? [] : [{ area, published, computed: result.areas[row]![part]?.index ?? null }];
  });
  if (pairs.length === 0) return { figures: [], differences: [] };
  const wrong = pairs.filter(
    ({ published, computed }) => computed === null || Math.abs(published - computed) > INDEX_TOLERANCE,
  );
  const differences = wrong.map(({ area, published, computed }) => ({
    area,
    figure: title,
    published: String(published),
    computed: computed === null ? '–' : String(computed),
  }));
  return {
    figures: [figure(`${title}, auf 0,0001 gleiche Werte`, pairs.length, pairs.length - wrong.length)],
    differences,
  };
}

function classDifferences(areas: readonly PublishedArea[], result: CompositeResult): AreaDifference[] {
  const compare = (name: string, published: string, record: AreaRecord, part: 'status' | 'dynamics') => {
    const computed = record[part]?.class?.code ?? '';
    if (published === computed) return [];
    const shown = (code: string): string => (code === '' ? 'nicht einbezogen' : code);
    return [{ area: record.area, figure: name, published: shown(published), computed: shown(computed) }];
  };
  return areas.flatMap(({ status, dynamics }, row) => [
    ...compare('Statusklasse', status, result.areas[row]!, 'status'),
    ...compare('Dynamikklasse', dynamics, result.areas[row]!, 'dynamics'),
  ]);
}

function verifyEdition(
  method: Method,
  edition: string,
  counts: PublishedCounts,
  areas: readonly PublishedArea[],
): VerifiedEdition {
  const result = compute(method, edition, areas);
  const differing = classDifferences(areas, result);
  const inStatus = indexFigure('status', areas, result);
  const inDynamics = indexFigure('dynamics', areas, result);
  const published = areas.filter(({ status }) => status !== '').length;
  const classes = published + areas.filter(({ dynamics }) => dynamics !== '').length;
  // A class that only the engine gives is a difference too, but no published class that was missed.
  const missed = differing.filter(({ published: code }) => code !== 'nicht einbezogen').length;
  return {
    publication: PUBLICATION,
    edition,
    method: method.id,
    figures: [
      figure('einbezogene Gebiete', counts.eligible, result.counts.eligible),
      ...countFigures('status', counts, result),
      ...countFigures('dynamics', counts, result),
      figure('Klassen je Gebiet', classes, classes - missed),
      ...inStatus.figures,
      ...inDynamics.figures,
    ],
    differences: [...differing, ...inStatus.differences, ...inDynamics.differences],
    areas: published,
    classes,
    equalClasses: classes - missed,
  };
}

/** Recomputes Berlin's published classes and indices of the editions 2013 to 2019 from the published raw shares. */
export async function verifyBerlinMss(
  bytes: Uint8Array,
  file: string,
  methods: ReadonlyMap<string, Method>,
): Promise<BerlinMssVerification> {
  const reading = await readColumnTable(bytes);
  const findings: Finding[] = [...reading.findings];
  const editions: VerifiedEdition[] = [];
  if (reading.table && !hasErrors(findings)) {
    const published = publishedAreas(reading.table);
    findings.push(...published.findings);
    if (!hasErrors(findings)) {
      for (const [edition, counts] of BERLIN_MSS_COUNTS) {
        const areas = published.byEdition.get(edition);
        const method = methods.get(counts.method);
        if (areas && method) editions.push(verifyEdition(method, edition, counts, areas));
        else {
          const message = areas
            ? `Die Methode ${counts.method} fehlt im Katalog.`
            : `Die Ausgabe ${edition} fehlt in der Datei.`;
          findings.push({ check: 'missing-edition', severity: 'error', message });
        }
      }
      for (const edition of published.byEdition.keys()) {
        if (BERLIN_MSS_COUNTS.has(edition)) continue;
        const message = `Die Ausgabe „${edition}“ ist nicht nachgerechnet: Ihre veröffentlichten Zahlen sind hier nicht bekannt.`;
        findings.push({ check: 'unknown-edition', severity: 'note', message });
      }
    }
  }
  return { editions, findings: findings.map((finding) => ({ file, ...finding })) };
}
