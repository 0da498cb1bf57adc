import { writeSync } from 'node:fs';
import { type DatabaseUrl, databaseUrlSchema, fileOfDatabase } from '../../src/core/database-url.ts';
import type { Delivery } from '../../src/core/delivery.ts';
import { placeId } from '../../src/core/place.ts';
import { openStore } from '../../src/open-store.ts';
import type { DeliveryChanges, PostKeeper } from '../../src/post-ports.ts';
import { createPlaceBook } from '../../src/store/place-book.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { madeUpReport } from './made-up.ts';
import { madeUpDelivery, SENDING, SENT } from './made-up-posts.ts';

/** Run by `startStoreProcess`: a process of its own at a store, that says on stdout what was acknowledged to it. */
const [, , typed, task, ...settings] = process.argv;
const GROUP = placeId('telegram', -1);

// A pipe is written at once: what stands in it was said before this process ended.
const say = (line: string) => writeSync(1, `${line}\n`);

async function hold(url: DatabaseUrl): Promise<void> {
  await openStore(url, { mode: 'write' });
  say('holds');
  setInterval(() => undefined, 60_000);
}

/** Changes numbered from `first`, a delivery with each and a report with every tenth, until it is killed. `too-early` is the fault that the proof must catch. */
async function write(url: DatabaseUrl, first = '0', order = 'honest'): Promise<void> {
  const { places, posts, reports } = await openStore(url, { mode: 'write' });
  say('writes');
  for (let number = Number(first); ; number += 1) {
    await places.once(`telegram:${number}`, async ({ saveSettings, record }) => {
      if (order === 'too-early') say(`change ${number}`);
      await saveSettings(placeId('telegram', -1, number + 1), { timeZone: String(number) });
      await record({ by: 'telegram:42', at: number, place: GROUP, what: 'settings.timeZone', after: String(number) });
      return {};
    });
    if (order === 'honest') say(`change ${number}`);
    await deliver(posts, number, order);
    if (number % 10 === 9) say(`report ${(await reports.save(madeUpReport('2026-01-23', { total: 11.1 }))).vintage}`);
  }
}

/** One more delivery from its plan until it stands there, each of its states told. */
async function deliver(posts: PostKeeper, number: number, order: string): Promise<void> {
  const tell = (state: string, work: (changes: DeliveryChanges) => Promise<Delivery | undefined>) =>
    posts
      .change(async ({ deliveries }) => {
        if (order === 'too-early') say(`${state} ${number}`);
        const kept = await work(deliveries);
        if (!kept) throw new Error(`delivery ${number} is somebody else's`);
        return kept;
      })
      .then((kept) => {
        if (order === 'honest') say(`${state} ${number}`);
        return kept;
      });
  const planned = madeUpDelivery(number, { occasion: String(number) });
  const owed = await tell('planned', async ({ add }) => ((await add(planned)) ? planned : undefined));
  const sending = await tell('sending', ({ advance }) => advance(owed, { state: SENDING, draft: '["a"]' }, number));
  await tell('sent', ({ advance }) => advance(sending, { state: SENT }, number));
}

/** Counts on from what it reads, beside others that do the same: so many times by itself, and as many by updates that all are told. */
async function count(url: DatabaseUrl, times = '0'): Promise<void> {
  const file = fileOfDatabase(url);
  const book = createPlaceBook(await openSqlite(file, 'write'), await openSqlite(file, 'read'));
  const add = (update: string | undefined) =>
    book.once(update, async ({ saveSettings }) => {
      const [group] = await book.find([GROUP]);
      return { done: await saveSettings(GROUP, { timeZone: String(Number(group?.settings.timeZone ?? 0) + 1) }) };
    });
  for (let number = 0; number < Number(times); number += 1) {
    await add(undefined);
    await add(`telegram:${number}`);
  }
  say('counted');
}

const TASKS: Readonly<Record<string, (url: DatabaseUrl, ...settings: string[]) => Promise<void>>> = {
  hold,
  write,
  count,
};
await TASKS[task ?? '']?.(databaseUrlSchema.parse(typed), ...settings);
