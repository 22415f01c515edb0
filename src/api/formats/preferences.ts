export interface Preference {
  /** A media type or a content coding, in lower case, `*` for all. */
  readonly name: string;
  /** 0 = not wanted at all. */
  readonly weight: number;
}

/** The entries of an Accept or Accept-Encoding header, the most wanted first (RFC 9110 §12.4.2: weights from 0 to 1). */
export function preferences(header: string | undefined): Preference[] {
  return (header ?? '')
    .split(',')
    .map((entry): Preference => {
      const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.flatMap((one) => /^q=(.*)$/.exec(one)?.[1] ?? [])[0];
      const number = weight === undefined ? 1 : Number(weight);
      return { name, weight: Number.isFinite(number) ? Math.min(1, Math.max(0, number)) : 0 };
    })
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.weight - a.weight);
}

/** Whether a reader takes this content coding: named itself, or covered by `*`. */
export function acceptsCoding(header: string | undefined, coding: string): boolean {
  const wanted = preferences(header);
  const found = wanted.find(({ name }) => name === coding) ?? wanted.find(({ name }) => name === '*');
  return found !== undefined && found.weight > 0;
}
