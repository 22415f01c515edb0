const CANDIDATES = [';', ',', '\t', '|'] as const;

/**
 * The delimiter of a header line: the candidate that occurs most often outside quotes; null if none does. Enough for
 * the canonical forms, whose header is the first line.
 */
export function detectDelimiter(headerLine: string): (typeof CANDIDATES)[number] | null {
  const bare = headerLine.replace(/"(?:[^"]|"")*"/g, '');
  let best: (typeof CANDIDATES)[number] | null = null;
  let most = 0;
  for (const candidate of CANDIDATES) {
    const count = bare.split(candidate).length - 1;
    if (count > most) {
      most = count;
      best = candidate;
    }
  }
  return best;
}
