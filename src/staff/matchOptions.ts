import type { Option } from './option.ts';

const plain = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');

/** Options in which every typed word occurs, those that begin with the text first; accents and case do not matter. */
export function matchOptions(options: readonly Option[], typed: string): readonly Option[] {
  const text = plain(typed.trim());
  const words = text.split(/\s+/).filter((word) => word !== '');
  const found = options.filter(({ value, label }) => {
    const own = `${plain(label)} ${plain(value)}`;
    return words.every((word) => own.includes(word));
  });
  if (words.length === 0) return found;
  const first = ({ value, label }: Option): number =>
    plain(value) === text ? 0 : plain(label).startsWith(text) || plain(value).startsWith(text) ? 1 : 2;
  return [...found].sort((a, b) => first(a) - first(b));
}
