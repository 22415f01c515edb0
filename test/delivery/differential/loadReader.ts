import { existsSync } from 'node:fs';
import type { Reader } from './reader.ts';

/** The reader under test. */
export async function loadReader(): Promise<Reader | null> {
  const url = new URL('../../../src/delivery/read.ts', import.meta.url);
  if (!existsSync(url)) return null;
  const { readFile } = await import(url.href);
  return (bytes, fileName, areas) => readFile(bytes, fileName, areas === null ? {} : { areas });
}
