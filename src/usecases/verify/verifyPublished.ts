import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Method } from '../../catalogue/method.ts';
import type { Finding } from '../../domain/finding.ts';
import { hasErrors } from '../../domain/hasErrors.ts';
import { handTablesText } from './handTablesText.ts';
import type { VerifiedEdition } from './publishedFigures.ts';
import { verificationText } from './verificationText.ts';
import { verifyBerlinMss } from './verifyBerlinMss.ts';
import { type HandTableComparison, verifyHandTables } from './verifyHandTables.ts';

export interface PublishedVerification {
  /** True: everything known was found, recomputed, and is equal. */
  readonly ok: boolean;
  readonly editions: readonly VerifiedEdition[];
  /** Small tables of the repository, computed by hand. */
  readonly byHand: readonly HandTableComparison[];
  readonly findings: readonly Finding[];
  /** The comparison as a German text table; empty where nothing could be compared. */
  readonly text: string;
}

const BERLIN_FILE = ['berlin', 'mss_planungsraeume_2013_2019.csv'] as const;

/** Recomputes every published figure that the engine knows from the data found in a folder. */
export async function verifyPublished(
  folder: string,
  catalogue: { readonly methods: ReadonlyMap<string, Method> },
): Promise<PublishedVerification> {
  const path = join(folder, ...BERLIN_FILE);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'].includes(code)) throw error;
    const message = `Die Datei „${path}“ ist nicht da oder nicht lesbar; die Berliner Klassen sind nicht nachgerechnet.`;
    const finding: Finding = { check: 'missing-file', severity: 'error', message, file: path };
    return { ok: false, editions: [], byHand: [], findings: [finding], text: '' };
  }
  const { editions, findings } = await verifyBerlinMss(bytes, path, catalogue.methods);
  const equal = editions.every(
    ({ figures, differences }) => differences.length === 0 && figures.every((one) => one.equal),
  );
  const byHand = await verifyHandTables(catalogue.methods);
  const sound = byHand.every(({ differences }) => differences.length === 0);
  return {
    ok: equal && sound && editions.length > 0 && !hasErrors(findings),
    byHand,
    editions,
    findings,
    text: editions.length > 0 ? `${verificationText(editions)}\n${handTablesText(byHand)}\n` : '',
  };
}
