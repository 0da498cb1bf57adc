import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { openStore } from '../../src/open-store.ts';
import { createFolder } from '../support/temporary-store.ts';

it('what is forgotten stands nowhere in the files of the store any more', async () => {
  const { folder, url, remove } = createFolder();
  const group = placeId('telegram', -4242424242);
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
  expect(bytes()).toContain('4242424242');
  await store.places.once('telegram:2', async ({ forget }) => ({ done: await forget(group) }));
  await store.close();
  expect(bytes()).not.toMatch(/4242424242|Chatham/u);
  remove();
});
