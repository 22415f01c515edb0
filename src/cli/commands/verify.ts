import { resolve } from 'node:path';
import { engineVersion, packageRoot } from '../../usecases/system/installation.ts';
import { openCatalogue } from '../../usecases/system/openCatalogue.ts';
import { verifyPublished } from '../../usecases/verify/verifyPublished.ts';
import type { Command } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { tellFindings } from '../tellFindings.ts';

export const verify: Command = {
  name: 'verify',
  usage: '[ORDNER]',
  summary: 'Rechnet veröffentlichte Zahlen nach (Berlins Klassen) und vergleicht Zahl für Zahl.',
  async run(args, io) {
    const { positionals } = parseArguments(args, {}, { least: 0, most: 1 });
    const shared = process.env.SOZIALRAUM_SHARED;
    const folder =
      positionals[0] ?? resolve(shared === undefined ? resolve(packageRoot, '..', 'shared') : shared, 'data');
    const { ok, text, findings } = await verifyPublished(folder, openCatalogue());
    tellFindings(io, findings);
    io.out(text.endsWith('\n') ? text : `${text}\n`);
    io.tell(
      `sozialraum ${engineVersion}: ${ok ? 'alle Zahlen stimmen überein.' : 'nicht alle Zahlen stimmen überein.'}`,
    );
    return ok ? 0 : 1;
  },
};
