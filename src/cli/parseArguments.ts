import { parseArgs } from 'node:util';
import { UsageError } from './command.ts';

type Options = Readonly<Record<string, 'text' | 'flag' | 'list'>>;

type Values<O extends Options> = {
  [K in keyof O]?: O[K] extends 'flag' ? boolean : O[K] extends 'list' ? string[] : string;
};

/** Splits arguments into options (`list`: may be given several times) and positionals; anything unknown, or a wrong number of positionals, is a UsageError. */
export function parseArguments<const O extends Options>(
  args: readonly string[],
  options: O,
  positionals: { readonly least: number; readonly most: number },
): { values: Values<O>; positionals: string[] } {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, kind]) => [
          name,
          { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'list' },
        ]),
      ),
    });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UsageError(
      option === '' ? 'Die Angaben sind nicht lesbar.' : `Die Angabe ${option} ist hier unbekannt oder unvollständig.`,
    );
  }
  if (parsed.positionals.length < positionals.least) throw new UsageError('Es fehlen Angaben.');
  if (parsed.positionals.length > positionals.most)
    throw new UsageError(`Zu viele Angaben: ${parsed.positionals.slice(positionals.most).join(' ')}`);
  return { values: parsed.values as Values<O>, positionals: parsed.positionals };
}
