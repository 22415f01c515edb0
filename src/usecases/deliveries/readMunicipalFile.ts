import type { Catalogue } from '../../catalogue/catalogue.ts';
import { declaredObservations } from '../../delivery/declaredObservations.ts';
import { readFile } from '../../delivery/read.ts';
import { readTable } from '../../delivery/readTable.ts';
import type { AreaDirectory } from '../../delivery/recognise/areaDirectory.ts';
import type { Observation } from '../../delivery/recognise/observation.ts';
import { readAreaDirectory } from '../../delivery/recognise/readAreaDirectory.ts';
import type { DeliveryFormat } from '../../domain/deliveryFormat.ts';
import type { Finding } from '../../domain/finding.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import type { ProtocolContent } from '../../report/protocolContent.ts';
import { parseSentFormat } from '../formats/parseSentFormat.ts';
import { openCatalogue } from '../system/openCatalogue.ts';
import { protocolText } from './protocolText.ts';

export interface ReadMunicipalFileRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** A list of areas as CSV or GeoJSON. */
  readonly areas?: { readonly bytes: Uint8Array; readonly fileName: string };
  /** Id of a format that comes with the engine, or a format as JSON. */
  readonly format?: string;
  readonly maxCells: number;
}

export interface ReadMunicipalFile {
  readonly observations: Iterable<Observation>;
  /** Plain JSON: every decision, all findings, and the format that reads the file again in the same way. */
  readonly protocol: object;
  /** The protocol for a file of that name: a page to print for .html, else JSON. */
  readonly protocolText: (fileName: string) => string;
}

/** Reads a municipal file as observations, without a database. null: the list of areas cannot be read. */
export async function readMunicipalFile(
  request: ReadMunicipalFileRequest,
): Promise<{ readonly result: ReadMunicipalFile | null; readonly findings: readonly Finding[] }> {
  const catalogue = openCatalogue();
  const format = request.format === undefined ? undefined : givenFormat(catalogue, request.format);
  const areas =
    request.areas === undefined
      ? { directory: null, findings: [] }
      : await readAreaDirectory(request.areas.bytes, request.areas.fileName);
  if (request.areas !== undefined && areas.directory === null) return { result: null, findings: areas.findings };
  const { findings, ...result } =
    format === undefined || format.layout === 'recognised'
      ? await recognised(request, areas.directory, format)
      : await declared(catalogue, request, areas.directory, format);
  const all = [...areas.findings, ...findings.map((one) => ({ file: request.fileName, ...one }))];
  return {
    result: {
      observations: result.observations,
      protocol: result.protocol,
      protocolText: (fileName) => protocolText(fileName, result.protocol, { ...result.content, findings: all }),
    },
    findings: all,
  };
}

function givenFormat(catalogue: Catalogue, text: string): DeliveryFormat {
  if (/^\s*[[{]/.test(text)) return parseSentFormat(catalogue, text);
  const found = catalogue.formats.get(text);
  if (found !== undefined) return found;
  throw new RequestProblem(
    'not-found',
    `Das Lieferformat „${text}“ gibt es nicht. Vorhanden: ${[...catalogue.formats.keys()].join(', ')}; oder eine JSON-Datei.`,
  );
}

interface Read {
  readonly observations: Iterable<Observation>;
  readonly protocol: object;
  readonly findings: readonly Finding[];
  readonly content: Omit<ProtocolContent, 'findings'>;
}

async function recognised(
  { bytes, fileName, maxCells }: ReadMunicipalFileRequest,
  directory: AreaDirectory | null,
  format: (DeliveryFormat & { layout: 'recognised' }) | undefined,
): Promise<Read> {
  const read = await readFile(bytes, fileName, { directory, maxCells, ...(format === undefined ? {} : { format }) });
  return {
    observations: read.observations,
    findings: read.findings,
    protocol: { ...read.protocol, format: read.format, formatDiff: read.formatDiff },
    content: { reading: read.protocol, format: read.format, formatDiff: read.formatDiff },
  };
}

async function declared(
  catalogue: Catalogue,
  { bytes, fileName, maxCells }: ReadMunicipalFileRequest,
  directory: AreaDirectory | null,
  format: Exclude<DeliveryFormat, { layout: 'recognised' }>,
): Promise<Read> {
  const read = await readTable(bytes, { fileName, format, isMeasure: (id) => catalogue.measures.has(id), maxCells });
  const { observations, findings } = declaredObservations(read, directory);
  const all = [...read.findings, ...findings];
  return {
    observations,
    findings: all,
    protocol: { file: fileName, ...read.protocol, findings: all, format },
    content: { ...read.protocol, fileName, reading: null, format },
  };
}
