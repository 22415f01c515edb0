import { putCity } from '../../usecases/cities/putCity.ts';
import type { Command } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';

export const city: Command = {
  name: 'city',
  usage: 'AGS NAME',
  summary: 'Legt eine Stadt an oder benennt sie um.',
  async run(args, io) {
    const { positionals } = parseArguments(args, {}, { least: 2, most: 2 });
    const [ags, name] = positionals as [string, string];
    const { created } = await io.withEngine((engine) => putCity(engine, ags, name));
    io.out(`${JSON.stringify({ ags, name: name.trim(), created })}\n`);
    return 0;
  },
};
