/**
 * A label without what writers vary: case, umlauts, accents, punctuation, camel case. `PLR-ID`, `plrID` and `Plr_Id`
 * are the same words. For comparing only; what is shown stays as the source wrote it.
 */
export function plainText(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => FOLDED[letter]!)
    .normalize('NFD')
    .replace(/[äöü]/gu, (letter) => FOLDED[letter.normalize('NFC')]!)
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}%+]+/gu, ' ')
    .trim();
}

const FOLDED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
