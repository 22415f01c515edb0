/** Months in German and English, whole and shortened; "ä" also as two characters, as some systems write file names. */
export const MONTH_NAMES =
  '(Jan(?:uar|uary|\\.)?|J(?:ä|a\\u0308)n(?:ner|\\.)?|Feb(?:ruar|ruary|er|\\.)?|M(?:ä|a\\u0308|ae)r(?:z|\\.)?|Mrz\\.?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|Mai|May|Jun(?:i|e|\\.)?|Jul(?:i|y|\\.)?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|O[kc]t(?:ober|\\.)?|Nov(?:ember|\\.)?|De[zc](?:ember|\\.)?)';

const NUMBERS: Readonly<Record<string, string>> = {
  jan: '01',
  jän: '01',
  feb: '02',
  mär: '03',
  mae: '03',
  mar: '03',
  mrz: '03',
  apr: '04',
  mai: '05',
  may: '05',
  jun: '06',
  jul: '07',
  aug: '08',
  sep: '09',
  okt: '10',
  oct: '10',
  nov: '11',
  dez: '12',
  dec: '12',
};

/** "Dezember", "Dez." → "12"; the text has to fit MONTH_NAMES. */
export function monthNumber(name: string): string {
  return NUMBERS[name.toLowerCase().normalize('NFC').slice(0, 3)]!;
}
