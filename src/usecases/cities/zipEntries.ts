import yauzl from 'yauzl';
import { RequestProblem } from '../../domain/requestProblem.ts';

interface OpenZip {
  read(name: string): Promise<Buffer>;
  close(): void;
}

/** Opens a ZIP file of our own making for reading entry by entry; a problem where it is none or an entry is missing. */
export async function openZip(path: string): Promise<OpenZip> {
  const broken = (): RequestProblem => new RequestProblem('invalid-request', `${path} ist kein lesbares ZIP-Archiv.`);
  const file = await new Promise<yauzl.ZipFile>((done, fail) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error || opened === undefined ? fail(broken()) : done(opened),
    );
  });
  const entries = new Map<string, yauzl.Entry>();
  await new Promise<void>((done, fail) => {
    file.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName, entry);
      file.readEntry();
    });
    file.once('end', done);
    file.once('error', () => fail(broken()));
    file.readEntry();
  });
  return {
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new RequestProblem('invalid-request', `Im Archiv ${path} fehlt ${name}.`);
      const stream = await new Promise<NodeJS.ReadableStream>((done, fail) => {
        file.openReadStream(entry, (error, opened) => (error || opened === undefined ? fail(broken()) : done(opened)));
      });
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part as Buffer);
      return Buffer.concat(parts);
    },
    close: () => file.close(),
  };
}
