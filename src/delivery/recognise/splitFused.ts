/** `01 Altstadt - Lehel`, `001 - Innenstadt-West`, `Altstadt (01)` → key and name; null if a text is not both in one. */
/** What a spreadsheet made of 1.3 is no area. */
const MONTH = /^(?:Jan|Feb|Mrz|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\.?$/i;

export function splitFused(text: string): { key: string; name: string } | null {
  const front = /^\s*([A-Z]{0,3}\d{1,12}(?:[./-]\d{1,6}){0,3})\s*[-–:.|]?\s+[-–:|]?\s*(\p{L}.*\S|\p{L})\s*$/u.exec(
    text,
  );
  if (front !== null && !MONTH.test(front[2]!)) return { key: front[1]!, name: front[2]! };
  const back = /^\s*(\p{L}.*\S)\s*[([]([A-Z]{0,3}\d{1,12})[)\]]\s*$/u.exec(text);
  return back === null ? null : { key: back[2]!, name: back[1]! };
}
