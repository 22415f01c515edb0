import { type ReadFileResult, readFile } from '../delivery/read.ts';
import { readAreaDirectory } from '../delivery/recognise/readAreaDirectory.ts';
import type { Finding } from '../domain/finding.ts';

export interface ReadMunicipalFileRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** A list of areas as CSV or GeoJSON. */
  readonly areas?: { readonly bytes: Uint8Array; readonly fileName: string };
  readonly maxCells: number;
}

/** Reads a municipal file as observations, without a database. null: the list of areas cannot be read. */
export async function readMunicipalFile(
  request: ReadMunicipalFileRequest,
): Promise<{ readonly result: ReadFileResult | null; readonly findings: readonly Finding[] }> {
  const areas =
    request.areas === undefined
      ? { directory: null, findings: [] }
      : await readAreaDirectory(request.areas.bytes, request.areas.fileName);
  if (request.areas !== undefined && areas.directory === null) return { result: null, findings: areas.findings };
  const result = await readFile(request.bytes, request.fileName, {
    directory: areas.directory,
    maxCells: request.maxCells,
  });
  const findings = result.findings.map((finding) => ({ file: request.fileName, ...finding }));
  return { result, findings: [...areas.findings, ...findings] };
}
