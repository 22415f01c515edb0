import { recallRelease } from '../../usecases/releases/recallRelease.ts';
import { releaseDataset } from '../../usecases/releases/releaseDataset.ts';
import { releaseEntry } from '../../usecases/releases/releaseEntry.ts';
import { type Command, UsageError } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';

export const release: Command = {
  name: 'release',
  usage: 'AGS [--protection none] [--note TEXT] | AGS --recall NR [--note TEXT]',
  summary: 'Veröffentlicht den geltenden Datenstand oder ruft eine Veröffentlichung zurück.',
  async run(args, io) {
    const { values, positionals } = parseArguments(
      args,
      { protection: 'text', note: 'text', recall: 'text' },
      { least: 1, most: 1 },
    );
    const [ags] = positionals as [string];
    const { recall, protection, note } = values;
    if (recall !== undefined && !/^\d{1,9}$/.test(recall))
      throw new UsageError('--recall nennt die Nummer einer Veröffentlichung.');
    const record = await io.withEngine((engine) =>
      recall === undefined
        ? releaseDataset(engine, ags, {
            ...(protection === undefined ? {} : { protection }),
            ...(note === undefined ? {} : { note }),
          })
        : recallRelease(engine, ags, Number(recall), note ?? ''),
    );
    io.out(`${JSON.stringify(releaseEntry(record))}\n`);
    return 0;
  },
};
