import { apiAddress } from './apiAddress.ts';
import { element } from './element.ts';
import { staffToken } from './staffToken.ts';

/** A link to the printable protocol of a delivery. With an access word the page is fetched, since links carry none. */
export function protocolLink(
  ags: string,
  deliveryId: number,
  words: string,
  failed: (words: string) => void,
): HTMLAnchorElement {
  const address = apiAddress(['cities', ags, 'deliveries', deliveryId, 'protocol'], { format: 'html' });
  const link = element('a', { href: address, target: '_blank', rel: 'noopener' }, words);
  link.addEventListener('click', async (event) => {
    if (staffToken.read() === '') return;
    event.preventDefault();
    try {
      const response = await fetch(address, { headers: staffToken.headers() });
      if (!response.ok) throw new Error(String(response.status));
      const url = URL.createObjectURL(new Blob([await response.text()], { type: 'text/html;charset=utf-8' }));
      element('a', { href: url, target: '_blank', rel: 'noopener' }).click();
    } catch {
      failed(`Das Protokoll der Lieferung ${deliveryId} ist nicht zu bekommen.`);
    }
  });
  return link;
}
