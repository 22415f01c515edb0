import { createHash } from 'node:crypto';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { archiveRepository, LATER_TABLES } from '../../store/archiveRepository.ts';
import { cityRepository } from '../../store/cityRepository.ts';
import { computeState } from '../releases/recordState.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { ARCHIVE_FORMAT, type ArchiveManifest } from './exportCity.ts';
import { openZip } from './zipEntries.ts';

/**
 * Brings a city back from its archive, into a database that does not have it, in one transaction. Every part is held
 * against its hash, and in the end the dataset state must come out as it was.
 */
export async function restoreCity(context: EngineContext, path: string): Promise<ArchiveManifest> {
  const zip = await openZip(path);
  try {
    const manifest = JSON.parse((await zip.read('manifest.json')).toString('utf8')) as ArchiveManifest;
    if (manifest.format !== ARCHIVE_FORMAT)
      throw new RequestProblem('invalid-request', `${path} ist kein Archiv dieser Fassung (${ARCHIVE_FORMAT}).`);
    const lines = async (name: string): Promise<unknown[]> => {
      const expected = manifest.entries.find((one) => one.name === name);
      const bytes = await zip.read(name);
      if (expected === undefined || createHash('sha256').update(bytes).digest('hex') !== expected.sha256) {
        throw new RequestProblem('invalid-request', `Das Archiv ist beschädigt: ${name} passt nicht zu seinem Hash.`);
      }
      return bytes
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line, binary) as unknown);
    };
    return await context.database.transaction(async (session) => {
      if ((await cityRepository.find(session, manifest.ags)) !== null) {
        throw new RequestProblem('conflict', `Die Stadt ${manifest.ags} gibt es in dieser Datenbank schon.`);
      }
      for (const name of archiveRepository.tableNames()) {
        if (LATER_TABLES.has(name) && !manifest.entries.some((one) => one.name === `${name}.jsonl`)) continue;
        await archiveRepository.insert(session, name, (await lines(`${name}.jsonl`)) as Record<string, unknown>[]);
      }
      for (const { name } of manifest.entries) {
        const deliveryId = /^observation\/(\d+)\.jsonl$/.exec(name)?.[1];
        if (deliveryId !== undefined) {
          await archiveRepository.insertObservations(
            session,
            manifest.ags,
            Number(deliveryId),
            (await lines(name)) as unknown[][],
          );
        }
      }
      const { stateId } = await computeState(session, manifest.ags);
      if (stateId !== manifest.datasetState)
        throw new RequestProblem(
          'invalid-request',
          'Das Archiv ist beschädigt: Der Datenstand kommt nicht so heraus, wie er war.',
        );
      return manifest;
    });
  } finally {
    zip.close();
  }
}

function binary(_key: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'base64' in value && typeof value.base64 === 'string')
    return Buffer.from(value.base64, 'base64');
  return value;
}
