import type { Json } from './json.ts';

/** Takes a text that grows and gives each finished line of JSON once. */
export function ndjsonLines(): (text: string, ended: boolean) => readonly Json[] {
  let taken = 0;
  return (text, ended) => {
    const end = ended ? text.length : text.lastIndexOf('\n') + 1;
    if (end <= taken) return [];
    const lines = text
      .slice(taken, end)
      .split('\n')
      .filter((line) => line.trim() !== '');
    taken = end;
    return lines.map((line) => JSON.parse(line) as Json);
  };
}
