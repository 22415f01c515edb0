import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { UnreadableFile } from '../unreadableFile.ts';

export interface Archive {
  has(path: string): boolean;
  /** Declared unpacked size in bytes. */
  size(path: string): number;
  /** The unpacked entry; it can not be larger than declared. */
  read(path: string): Promise<Uint8Array>;
}

const MOST_ENTRIES = 10_000;

/**
 * A ZIP container, judged by its directory before anything is unpacked: a small file may declare gigabytes. Entries
 * that hold more than they declare fail while unpacking.
 */
export async function openArchive(bytes: Uint8Array, maxUnpackedBytes: number): Promise<Archive> {
  const zip = await new Promise<yauzl.ZipFile>((done, fail) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    yauzl.fromBuffer(buffer, { lazyEntries: true }, (error, opened) => (error ? fail(broken()) : done(opened)));
  });
  const entries = new Map<string, yauzl.Entry>();
  let total = 0;
  await new Promise<void>((done, fail) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      total += entry.uncompressedSize;
      if (total > maxUnpackedBytes || zip.entryCount > MOST_ENTRIES) return fail(tooLarge(maxUnpackedBytes));
      if (entry.isEncrypted()) return fail(new UnreadableFile('Die Datei ist mit einem Kennwort verschlüsselt.'));
      const name = entry.fileName.toLowerCase();
      if (!entries.has(name)) entries.set(name, entry);
      zip.readEntry();
    });
    zip.once('end', done);
    zip.on('error', () => fail(broken()));
    zip.readEntry();
  });
  return {
    has: (path) => entries.has(path.toLowerCase()),
    size: (path) => entries.get(path.toLowerCase())?.uncompressedSize ?? 0,
    read: async (path) => {
      const entry = entries.get(path.toLowerCase());
      if (entry === undefined) throw new UnreadableFile(`In der Datei fehlt der Teil ${path}.`);
      try {
        const stream = await new Promise<NodeJS.ReadableStream>((done, fail) => {
          zip.openReadStream(entry, (error, opened) => (error ? fail(error) : done(opened)));
        });
        const parts: Buffer[] = [];
        for await (const part of stream) parts.push(part as Buffer);
        const content = Buffer.concat(parts);
        // One damaged byte may be one wrong digit.
        if (crc32(content) !== entry.crc32) throw broken();
        return content;
      } catch {
        throw broken();
      }
    },
  };
}

function broken(): UnreadableFile {
  return new UnreadableFile('Die Datei ist beschädigt: Das ZIP-Archiv lässt sich nicht lesen.');
}

function tooLarge(limit: number): UnreadableFile {
  return new UnreadableFile(
    `Die Datei wird ausgepackt größer als ${Math.floor(limit / 1_000_000)} MB oder hat mehr als ${MOST_ENTRIES.toLocaleString('de-DE')} Teile und wird nicht gelesen.`,
    'too-large',
  );
}
