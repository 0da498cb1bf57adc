import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { openStore } from '../../src/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import {
  madeUpAlert,
  madeUpFeed,
  madeUpFollowing,
  madeUpHappened,
  madeUpHook,
  madeUpStanding,
} from '../support/made-up-followed.ts';
import { madeUpDelivery, madeUpLevel, madeUpSchedule } from '../support/made-up-posts.ts';
import { createFolder } from '../support/temporary-store.ts';

const GROUP = placeId('telegram', -4242424242);
const OF_THE_GROUP = /4242424242|Chatham/u;
const FORGETS = { key: 'telegram:4242:2', update: '{"message":{"chat":{"id":-4242424242},"text":"/forget now"}}' };

let folder: ReturnType<typeof createFolder>;
let store: Store;
beforeEach(async () => {
  folder = createFolder();
  store = await openStore(folder.url, { mode: 'write' });
  await store.places.once('telegram:4242:1', async ({ saveSettings, record }) => {
    await saveSettings(GROUP, { timeZone: 'Pacific/Chatham' });
    await record({ by: 'telegram:42', at: 1, place: GROUP, what: 'settings.timeZone', after: '"Pacific/Chatham"' });
    return {};
  });
  await store.posts.change(async ({ schedules, deliveries, happened, saveLevel, following }) => {
    await schedules.add(madeUpSchedule(1, { place: GROUP, by: 'Chatham' }));
    await schedules.add(madeUpSchedule(2, { place: placeId('telegram', -1), target: GROUP }));
    const owed = madeUpDelivery(1, { place: GROUP, draft: 'Chatham' });
    await deliveries.add(owed);
    await deliveries.advance(owed, { state: { is: 'failed', reason: 'refused', said: 'Chatham' } }, 1_111);
    await happened({ place: GROUP, about: 'level:one', at: 1, what: 'seen', detail: '"Chatham"' }, `seen:${GROUP}`);
    const level = await saveLevel(madeUpLevel('Chatham', GROUP, 'Chatham'));
    await following.save(madeUpFollowing(3, GROUP, { by: 'Chatham' }));
    await following.addAlerts([madeUpAlert(level.id, 2_220, { place: GROUP })]);
    await following.judged({
      ...{ feed: madeUpFeed(), standings: [madeUpStanding(level.id)], happened: [madeUpHappened(level.id)] },
    });
    await following.addHook(madeUpHook(1, GROUP, { by: 'Chatham' }));
  });
  expect(bytes()).toMatch(OF_THE_GROUP);
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

/** All that stands in the files of the store: its own, the write-ahead log and what is beside them. */
const bytes = () =>
  readdirSync(folder.folder)
    .map((name) => readFileSync(`${folder.folder}/${name}`, 'latin1'))
    .join('');
const forget = () => store.places.once(FORGETS.key, async (changes) => ({ done: await changes.forget(GROUP) }));

describe('what is forgotten stands nowhere in the files of the store any more', () => {
  it('at once, while the store is open', async () => {
    await forget();
    expect(bytes()).not.toMatch(OF_THE_GROUP);
  });

  it('once the command that asked for it has left the inbox', async () => {
    await store.inbox.keep([FORGETS, { key: 'telegram:4242:3', update: '{}' }]);
    await forget();
    expect(bytes()).toMatch(OF_THE_GROUP);
    await store.inbox.drop(FORGETS.key);
    expect(bytes()).not.toMatch(OF_THE_GROUP);
    await store.inbox.drop('telegram:4242:3');
    expect(bytes()).not.toMatch(OF_THE_GROUP);
  });

  it('with the next change, where somebody was reading: nobody is waited for', async () => {
    const reader = await openSqlite(folder.file, 'read');
    await reader.transaction().execute(async (transaction) => {
      await transaction.selectFrom('places').selectAll().execute();
      await forget();
      expect(bytes()).toMatch(OF_THE_GROUP);
    });
    await store.places.once('telegram:4242:3', async () => ({}));
    expect(bytes()).not.toMatch(OF_THE_GROUP);
    await reader.destroy();
  });

  it('after the store was closed', async () => {
    await forget();
    await store.close();
    expect(bytes()).not.toMatch(OF_THE_GROUP);
  });
});
