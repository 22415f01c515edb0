/** A sentence whose numbers keep their unit on the same line: the blank before "%" does not break. */
export function unbroken(sentence: string): string {
  return sentence.replace(/(\d) %/g, '$1\u00a0%');
}
