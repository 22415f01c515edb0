import { byId } from '../page/byId.ts';
import type { View } from '../state/view.ts';
import { mapPicture } from './mapPicture.ts';
import { pngOf } from './pngOf.ts';
import { saveFile } from './saveFile.ts';

/** The buttons that hand out the map as a file, and the address of the view. */
export function listenDownloads(view: () => View | null, say: (words: string) => void): void {
  const on = (id: string, work: (name: string, svg: string, height: number) => Promise<void>): void => {
    byId(id, HTMLButtonElement).addEventListener('click', () => {
      const shown = view();
      if (shown?.layer == null) return;
      const { svg, height } = mapPicture(shown.place, shown.layer);
      const subject = shown.wish.show === 'index' ? shown.wish.method : shown.wish.indicator;
      const name = [shown.wish.show, subject, shown.layer.period.replaceAll('/', '-'), shown.wish.level].join('-');
      void work(name, svg, height);
    });
  };
  on('download-svg', async (name, svg) => saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`));
  on('download-png', async (name, svg, height) => saveFile(await pngOf(svg, height), `${name}.png`));
  byId('copy-address', HTMLButtonElement).addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      say('Die Adresse dieser Ansicht ist kopiert.');
    } catch {
      say('Der Browser lässt das Kopieren nicht zu; die Adresse steht in der Adresszeile.');
    }
  });
}
