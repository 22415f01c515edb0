import postgres from 'postgres';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { cityRepository } from '../../src/store/cityRepository.ts';
import { openDatabase } from '../../src/store/openDatabase.ts';
import { makeTestDatabase } from '../support/openTestEngine.ts';

const server = inject('templates').server;

describe.skipIf(server === null)('a connection lost inside a transaction (needs a PostgreSQL server)', () => {
  test.each(['while it rests', 'between statements', 'while a statement runs'])(
    '%s: the transaction fails as a whole, nothing of it stays, the pool goes on',
    async (when) => {
      const made = await makeTestDatabase('empty');
      const database = await openDatabase(made.settings);
      const admin = postgres(made.settings.databaseUrl!, { max: 1, onnotice: () => undefined });
      onTestFinished(async () => {
        await admin.end();
        await database.close();
        await made.drop();
      });
      const city = (ags: string) => ({ ags, name: 'X', stateId: 's' });
      const attempt = database.transaction(async (session) => {
        await cityRepository.create(session, city('99000001'));
        const [self] = await admin<{ pid: number }[]>`
        select pid from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`;
        const kill = async () => admin`select pg_terminate_backend(${self!.pid})`;
        if (when === 'while it rests') {
          await kill();
          await new Promise((done) => setTimeout(done, 300));
        } else setTimeout(() => void kill(), 100);
        if (when === 'while a statement runs') await session.execute('select pg_sleep(5)');
        for (let i = 2; i < 400; i++) {
          await cityRepository.create(session, city(String(99000000 + i)));
          await new Promise((done) => setTimeout(done, 5));
        }
      });
      await expect(attempt).rejects.toThrow();
      expect(await cityRepository.list(database.session)).toEqual([]);
      await Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          database.transaction((session) => cityRepository.create(session, city(String(99100000 + i)))),
        ),
      );
      expect(await cityRepository.list(database.session)).toHaveLength(12);
    },
  );

  test('two processes may bring one empty database up to date at the same time', async () => {
    const made = await makeTestDatabase('empty');
    onTestFinished(() => made.drop());
    const admin = postgres(made.settings.databaseUrl!, { max: 1, onnotice: () => undefined });
    await admin.unsafe('drop schema public cascade; create schema public; drop schema drizzle cascade');
    await admin.end();
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(made.settings)));
    for (const database of opened) {
      expect(await cityRepository.list(database.session)).toEqual([]);
      await database.close();
    }
  });
});
