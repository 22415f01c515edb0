import type { FastifyRequest } from 'fastify';
import { RequestProblem } from '../domain/requestProblem.ts';
import { isPlainText } from './plugins/plainText.ts';

export interface FormBody {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Fields of a form; empty for a bare body. */
  readonly fields: ReadonlyMap<string, string>;
}

const FIELD_NAMES = /^[a-zA-Z]{1,32}$/;

/** Reads an upload: a form with exactly one file and some text fields, or the bare bytes as body. */
export async function readUpload(request: FastifyRequest, bareFileName: string): Promise<FormBody> {
  if (!request.isMultipart()) {
    // A GeoJSON may call itself plain JSON; it then comes parsed.
    const { body } = request;
    if (bareFileName.endsWith('.geojson') && typeof body === 'object' && body !== null && !Buffer.isBuffer(body)) {
      return { bytes: written(body), fileName: plainName(bareFileName), fields: new Map() };
    }
    if (!Buffer.isBuffer(request.body) || request.body.length === 0) {
      throw new RequestProblem(
        'invalid-request',
        'Es fehlt die Datei. Erwartet wird ein Formular (multipart/form-data) mit dem Teil „file“.',
      );
    }
    return { bytes: request.body, fileName: plainName(bareFileName), fields: new Map() };
  }
  try {
    return await readForm(request);
  } catch (error) {
    // A form that ends in the middle or follows no rule is the sender's mistake, not a fault of ours.
    if (error instanceof RequestProblem || String((error as { code?: unknown }).code).startsWith('FST_')) throw error;
    throw new RequestProblem('invalid-request', 'Das Formular ist unvollständig oder nicht lesbar.');
  }
}

/** JSON as bytes again. What is nested deeper than can be written out is no GeoJSON. */
function written(json: object): Buffer {
  try {
    return Buffer.from(JSON.stringify(json));
  } catch {
    throw new RequestProblem('invalid-request', 'Der Inhalt ist tiefer verschachtelt, als ein GeoJSON es sein kann.');
  }
}

async function readForm(request: FastifyRequest): Promise<FormBody> {
  const fields = new Map<string, string>();
  let file: { bytes: Buffer; fileName: string } | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (file !== null) throw new RequestProblem('invalid-request', 'Bitte genau eine Datei je Anfrage schicken.');
      // A part may call itself a file and yet have no name, whatever the type says.
      file = { bytes: await part.toBuffer(), fileName: (part.filename as string | undefined) ?? '' };
      continue;
    }
    const name = part.fieldname;
    if (!FIELD_NAMES.test(name))
      throw new RequestProblem('invalid-request', 'Das Formular enthält ein unbekanntes Feld.');
    if (fields.has(name))
      throw new RequestProblem('invalid-request', `Das Feld „${name}“ kommt im Formular mehrfach vor.`);
    if (part.valueTruncated)
      throw new RequestProblem('too-large', `Das Feld „${name}“ des Formulars ist länger als erlaubt.`);
    // A field that calls itself JSON comes parsed.
    const value = typeof part.value === 'string' ? part.value : JSON.stringify(part.value);
    if (!isPlainText(value))
      throw new RequestProblem('invalid-request', `Das Feld „${name}“ enthält Zeichen, die kein Text sind.`);
    fields.set(name, value);
  }
  if (file === null) throw new RequestProblem('invalid-request', 'Es fehlt die Datei: Teil „file“ des Formulars.');
  return { bytes: file.bytes, fileName: plainName(file.fileName), fields };
}

/** Only the name, whatever path the sender's machine put before it, and nothing in it that is no text. */
function plainName(path: string): string {
  const name = path
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Surrogate}]/gu, '_')
    .trim();
  return name === '' ? 'ohne-namen' : name;
}
