import type { RecognisedFormat } from '../../domain/deliveryFormat.ts';
import { firstCharacters } from './firstCharacters.ts';

/** The format of a file before anything of it is decided: named after the file, on top of the format that was given. */
export function startFormat(fileName: string, given: RecognisedFormat | null): RecognisedFormat {
  const title = fileName.replace(/^.*[\\/]/, '');
  return {
    id: formatId(title),
    version: 1,
    title: firstCharacters(title, 200) || 'Lieferformat',
    ...given,
    layout: 'recognised',
  };
}

/** "Einwohner_2021-12-31.csv" → "einwohner": the same for the next year's file. */
function formatId(fileName: string): string {
  const words = fileName
    .replace(/\.[A-Za-z]{2,5}$/, '')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter]!)
    .split(/[^a-z0-9]+/)
    .filter((word) => /[a-z]/.test(word));
  const id = words.join('-').slice(0, 64).replace(/-+$/, '');
  return /^[a-z]/.test(id) ? id : 'lieferformat';
}
