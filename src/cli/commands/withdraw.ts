import { purgeOriginal } from '../../usecases/deliveries/purgeOriginal.ts';
import { withdrawDelivery } from '../../usecases/deliveries/withdrawDelivery.ts';
import { type Command, UsageError } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';

export const withdraw: Command = {
  name: 'withdraw',
  usage: 'AGS NR [--purge-original]',
  summary:
    'Zieht eine Lieferung zurück; --purge-original löscht stattdessen nur ihre Datei (bei zurückgezogenen auch ihre Werte).',
  async run(args, io) {
    const { values, positionals } = parseArguments(args, { 'purge-original': 'flag' }, { least: 2, most: 2 });
    const [ags, id] = positionals as [string, string];
    if (!/^\d{1,9}$/.test(id)) throw new UsageError('NR ist die Nummer einer Lieferung.');
    const result = await io.withEngine(
      async (engine): Promise<object> =>
        values['purge-original'] === true
          ? purgeOriginal(engine, ags, Number(id))
          : withdrawDelivery(engine, ags, Number(id)),
    );
    io.out(`${JSON.stringify(result)}\n`);
    return 0;
  },
};
