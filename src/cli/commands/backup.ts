import { copyEmbeddedDatabase } from '../../usecases/system/copyEmbeddedDatabase.ts';
import type { Command } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';

export const backup: Command = {
  name: 'backup',
  usage: 'ORDNER',
  summary: 'Kopiert die eingebettete Datenbank in einen Ordner; der Dienst muss dafür beendet sein.',
  async run(args, io) {
    const { positionals } = parseArguments(args, {}, { least: 1, most: 1 });
    await copyEmbeddedDatabase(io.settings, 'backup', positionals[0]!);
    io.tell(`Gesichert in ${positionals[0]}.`);
    return 0;
  },
};
