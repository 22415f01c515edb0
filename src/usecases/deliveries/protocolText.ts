import type { ProtocolContent } from '../../report/protocolContent.ts';
import { renderProtocolPage } from '../../report/protocolPage.ts';

/** A protocol as a file: a page to print where its name ends on .html, else JSON. */
export function protocolText(fileName: string, protocol: object, content: ProtocolContent): string {
  return /\.html?$/i.test(fileName) ? renderProtocolPage(content) : `${JSON.stringify(protocol, null, 2)}\n`;
}
