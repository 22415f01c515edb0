import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { archiveRepository } from '../../store/archiveRepository.ts';
import type { Session } from '../../store/database.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { engineVersion } from '../system/installation.ts';
import { requireCity } from './requireCity.ts';

const FILE_PROBLEMS: ReadonlySet<string> = new Set([
  'ENOENT',
  'EACCES',
  'EPERM',
  'ENOSPC',
  'EROFS',
  'ENOTDIR',
  'EISDIR',
]);

export const ARCHIVE_FORMAT = 'sozialraum-archive/1';

export interface ArchiveManifest {
  readonly format: string;
  readonly engine: string;
  readonly ags: string;
  readonly datasetState: string;
  readonly entries: readonly { readonly name: string; readonly lines: number; readonly sha256: string }[];
}

/**
 * Writes a city with all areas, deliveries (original files included), states and releases into one ZIP archive of JSON
 * lines. Everything is read in one snapshot; the file appears under its name only when it is whole.
 */
export async function exportCity(context: EngineContext, ags: string, path: string): Promise<ArchiveManifest> {
  return context.database.snapshot(async (session) => {
    const city = await requireCity(session, ags);
    const zip = new yazl.ZipFile();
    const half = `${path}.part`;
    const written = pipeline(zip.outputStream, createWriteStream(half, { mode: 0o600 }));
    // Waited for below; a folder that is not there or a full disk may end it before.
    written.catch(() => undefined);
    const entries: { name: string; lines: number; sha256: string }[] = [];
    const add = async (name: string, rows: AsyncGenerator<unknown>): Promise<void> => {
      const hash = createHash('sha256');
      let lines = 0;
      const source = Readable.from(
        (async function* () {
          for await (const row of rows) {
            const line = `${JSON.stringify(row, binary)}\n`;
            hash.update(line);
            lines++;
            yield line;
          }
        })(),
      );
      const ended = new Promise<void>((done, fail) => {
        source.once('end', done);
        source.once('error', fail);
      });
      zip.addReadStream(source, name, { mtime: new Date(0), forceDosTimestamp: true });
      await Promise.race([ended, written]);
      entries.push({ name, lines, sha256: hash.digest('hex') });
    };
    try {
      for (const name of archiveRepository.tableNames())
        await add(`${name}.jsonl`, archiveRepository.rows(session, ags, name));
      for await (const deliveryId of deliveryIds(session, ags)) {
        await add(`observation/${deliveryId}.jsonl`, archiveRepository.observations(session, ags, deliveryId));
      }
      const manifest: ArchiveManifest = {
        format: ARCHIVE_FORMAT,
        engine: engineVersion,
        ags,
        datasetState: city.stateId,
        entries,
      };
      zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json', {
        mtime: new Date(0),
        forceDosTimestamp: true,
      });
      zip.end();
      await written;
      await rename(half, path);
      return manifest;
    } catch (error) {
      await rm(half, { force: true }).catch(() => undefined);
      const { code } = error as NodeJS.ErrnoException;
      if (code !== undefined && FILE_PROBLEMS.has(code)) {
        throw new RequestProblem('invalid-request', `${path} ist nicht zu schreiben (${code}).`);
      }
      throw error;
    }
  });
}

async function* deliveryIds(session: Session, ags: string): AsyncGenerator<number> {
  for await (const row of archiveRepository.rows(session, ags, 'delivery')) yield row.deliveryId as number;
}

/** Bytes as base64 under a telling key. Buffers have turned themselves into {type, data} before a replacer sees them. */
function binary(_key: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value) {
    return { base64: Buffer.from(value.data as number[]).toString('base64') };
  }
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
}
