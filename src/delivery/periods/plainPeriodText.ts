/** Blanks and dashes of all kinds made plain, character by character, so that offsets stay those of the text. */
export function plainPeriodText(text: string): string {
  return text.replace(/[\u00a0\u2000-\u200a\u202f\t]/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-');
}
