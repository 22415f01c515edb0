const KEY = 'sozialraum-zugangswort';

/** The access word, kept until this tab is closed and nowhere else: never in an address. */
export const staffToken = {
  read(): string {
    return sessionStorage.getItem(KEY) ?? '';
  },
  keep(word: string): void {
    if (word === '') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, word);
  },
  headers(): Readonly<Record<string, string>> {
    const word = staffToken.read();
    return word === '' ? {} : { authorization: `Bearer ${word}` };
  },
};
