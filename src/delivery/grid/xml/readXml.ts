import { parseXml, type XmlHandler } from './parseXml.ts';

/** Reads a whole document where nothing is handed on in between. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  for (const _ of parseXml(bytes, handler));
}
