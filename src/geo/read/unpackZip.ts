import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { Finding } from '../../domain/finding.ts';
import { germanText } from '../germanText.ts';
import type { BoundaryLimits } from '../types.ts';

/**
 * The wanted files of a zip, by path, in memory; nothing is written to disk. The central directory is judged as a whole
 * before a single byte is unpacked, and yauzl stops an entry that yields more than the directory declares.
 */
export async function unpackZip(
  bytes: Uint8Array,
  fileName: string,
  limits: Pick<BoundaryLimits, 'maxUnpackedBytes' | 'maxEntries'>,
  wanted: (path: string) => boolean,
): Promise<{ files: Map<string, Uint8Array>; paths: string[]; findings: Finding[] }> {
  const files = new Map<string, Uint8Array>();
  const refuse = (check: string, message: string, paths: string[] = []) => ({
    files: new Map<string, Uint8Array>(),
    paths,
    findings: [{ check, severity: 'error' as const, message, file: fileName }],
  });
  let zip: ZipFile;
  const entries: Entry[] = [];
  try {
    zip = await open(bytes);
    if (zip.entryCount > limits.maxEntries) {
      return refuse(
        'zip-too-large',
        `Das ZIP-Archiv nennt ${zip.entryCount} Dateien; erlaubt sind ${limits.maxEntries}.`,
      );
    }
    await collect(zip, entries);
  } catch (error) {
    return refuse(
      'zip-unreadable',
      /invalid (relative path|characters in fileName)|absolute path/.test(String(error))
        ? 'Das ZIP-Archiv enthält Dateinamen, die aus dem Archiv hinausführen. Bitte neu packen.'
        : 'Das ZIP-Archiv ist beschädigt oder abgeschnitten und lässt sich nicht lesen.',
    );
  }
  const paths = entries.map((entry) => entry.fileName);
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (declared > limits.maxUnpackedBytes) {
    const megabytes = (size: number) => germanText.number(size / 1e6);
    return refuse(
      'zip-too-large',
      `Ausgepackt wäre das ZIP-Archiv ${megabytes(declared)} MB groß; erlaubt sind ${megabytes(limits.maxUnpackedBytes)} MB.`,
      paths,
    );
  }
  for (const entry of entries) {
    if (!wanted(entry.fileName)) continue;
    if (entry.isEncrypted()) {
      return refuse('zip-unreadable', 'Das ZIP-Archiv ist verschlüsselt. Bitte ohne Kennwort packen.', paths);
    }
    try {
      files.set(entry.fileName, await content(zip, entry));
    } catch {
      return refuse('zip-unreadable', `Die Datei „${entry.fileName}“ im ZIP-Archiv ist beschädigt.`, paths);
    }
  }
  return { files, paths, findings: [] };
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function collect(zip: ZipFile, entries: Entry[]): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
}

function content(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      stream.on('error', reject);
    });
  });
}
