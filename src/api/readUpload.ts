import type { FastifyRequest } from 'fastify';
import { RequestProblem } from '../domain/requestProblem.ts';

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
    if (!Buffer.isBuffer(request.body) || request.body.length === 0) {
      throw new RequestProblem(
        'invalid-request',
        'Es fehlt die Datei. Erwartet wird ein Formular (multipart/form-data) mit dem Teil „file“.',
      );
    }
    return { bytes: request.body, fileName: bareFileName, fields: new Map() };
  }
  const fields = new Map<string, string>();
  let file: { bytes: Buffer; fileName: string } | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (file !== null) throw new RequestProblem('invalid-request', 'Bitte genau eine Datei je Anfrage schicken.');
      file = { bytes: await part.toBuffer(), fileName: part.filename };
    } else if (FIELD_NAMES.test(part.fieldname)) fields.set(part.fieldname, String(part.value));
    else throw new RequestProblem('invalid-request', 'Das Formular enthält ein unbekanntes Feld.');
  }
  if (file === null) throw new RequestProblem('invalid-request', 'Es fehlt die Datei: Teil „file“ des Formulars.');
  // Only the name, whatever path the sender's machine put before it.
  const fileName = file.fileName.split(/[\\/]/).at(-1)!;
  return { bytes: file.bytes, fileName: fileName === '' ? 'ohne-namen' : fileName, fields };
}
