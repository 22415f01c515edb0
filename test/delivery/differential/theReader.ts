import { readFile } from '../../../src/delivery/read.ts';
import { AreaDirectory } from '../../../src/delivery/recognise/areaDirectory.ts';
import type { Reader } from './reader.ts';

/** The reader under test. */
export const theReader: Reader = (bytes, fileName, areas) =>
  readFile(bytes, fileName, areas === null ? {} : { directory: new AreaDirectory(areas) });
