import { spawnSync } from 'node:child_process';
import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';

export interface FolderLock {
  release(): Promise<void>;
}

/** Two processes on one embedded database destroy it silently, so a second one is turned away. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  constructor(folder: string, owner: string) {
    super(
      `Der Datenordner ${folder} wird gerade benutzt${owner === '' ? '' : ` (Prozess ${owner})`}. ` +
        'Die eingebettete Datenbank verträgt nur einen Prozess: Beenden Sie den anderen, benutzen Sie dessen HTTP-Schnittstelle oder setzen Sie DATABASE_URL.',
    );
  }
}

/**
 * Takes the exclusive lock of a data folder; the kernel gives it back when the process dies, however it dies.
 * Linux: flock(2), taken by the `flock` program on a descriptor that this process shares with it and keeps open
 * (Node has no call for it). macOS: O_EXLOCK. Elsewhere: a named pipe.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'lock');
  if (process.platform === 'linux') {
    const handle = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    const result = spawnSync('flock', ['--nonblock', '3'], { stdio: ['ignore', 'ignore', 'ignore', handle] });
    if (result.error === undefined) {
      if (result.status !== 0) {
        closeSync(handle);
        throw new FolderInUseError(resolve(folder), readFileSync(path, 'utf8').trim());
      }
      return held(handle);
    }
    closeSync(handle);
  }
  if (process.platform === 'darwin') {
    const exclusive = 0x20;
    try {
      return held(openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | exclusive, 0o600));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      throw new FolderInUseError(resolve(folder), '');
    }
  }
  return listen(resolve(folder));
}

function held(handle: number): FolderLock {
  ftruncateSync(handle);
  writeSync(handle, String(process.pid), 0);
  return {
    release: async () => {
      ftruncateSync(handle);
      closeSync(handle);
    },
  };
}

/** An abstract socket (Linux without flock) or a named pipe (Windows) also ends with its process. */
async function listen(folder: string): Promise<FolderLock> {
  const name = `sozialraum-${Buffer.from(folder).toString('hex')}`.slice(0, 100);
  const server: Server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? new FolderInUseError(folder, '') : error),
    );
    server.listen(process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`, done);
  });
  server.unref();
  return { release: () => new Promise((done) => server.close(() => done())) };
}
