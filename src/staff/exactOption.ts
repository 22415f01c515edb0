import type { Option } from './option.ts';

/** The option that a text names by its label or its value; null = none or several. */
export function exactOption(options: readonly Option[], typed: string): Option | null {
  const text = typed.trim();
  const byLabel = options.filter(({ label }) => label === text);
  if (byLabel.length === 1) return byLabel[0]!;
  const byValue = options.filter(({ value }) => value === text);
  if (byValue.length === 1) return byValue[0]!;
  return null;
}
