import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { openStore } from '../../src/open-store.ts';
import { madeUpDelivery, madeUpLevel, madeUpSchedule } from '../support/made-up-posts.ts';
import { createFolder } from '../support/temporary-store.ts';

it('what is forgotten stands nowhere in the files of the store any more', async () => {
  const { folder, url, remove } = createFolder();
  const group = placeId('telegram', -4242424242);
  const other = placeId('telegram', -1);
  const bytes = () =>
    readdirSync(folder)
      .map((name) => readFileSync(`${folder}/${name}`, 'latin1'))
      .join('');
  const store = await openStore(url, { mode: 'write' });
  await store.places.once('telegram:1', async ({ saveSettings, record }) => {
    await saveSettings(group, { timeZone: 'Pacific/Chatham' });
    await record({ by: 'telegram:42', at: 1, place: group, what: 'settings.timeZone', after: '"Pacific/Chatham"' });
    return {};
  });
  await store.posts.change(async ({ schedules, deliveries, happened, saveLevel }) => {
    await schedules.add(madeUpSchedule(1, { place: group, by: 'Chatham' }));
    await schedules.add(madeUpSchedule(2, { place: other, target: group }));
    const owed = madeUpDelivery(1, { place: group, draft: 'Chatham' });
    await deliveries.add(owed);
    await deliveries.advance(owed, { state: { is: 'failed', reason: 'refused', said: 'Chatham' } }, 1_111);
    await happened({ place: group, about: 'level:one', at: 1, what: 'seen', detail: '"Chatham"' }, `seen:${group}`);
    await saveLevel(madeUpLevel('one', group, 'Chatham'));
  });
  expect(bytes()).toContain('4242424242');
  await store.places.once('telegram:2', async ({ forget }) => ({ done: await forget(group) }));
  await store.close();
  expect(bytes()).not.toMatch(/4242424242|Chatham/u);
  remove();
});
