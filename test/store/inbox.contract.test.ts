import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inbox } from '../../src/ports.ts';
import { createInboxInMemory } from '../support/inbox-in-memory.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';

const INBOXES = {
  'in a store on disk': async () => {
    const { store, remove } = await openTemporaryStore();
    return { inbox: store.inbox, remove };
  },
  'in memory': async () => ({ inbox: createInboxInMemory(), remove: async () => undefined }),
} satisfies Record<string, () => Promise<{ inbox: Inbox; remove: () => Promise<void> }>>;

const update = (number: number, platform = 'telegram') => ({
  key: `${platform}:4242:${number}`,
  update: `{"update_id":${number}}`,
});

describe.each(Object.entries(INBOXES))('an inbox %s', (_, open) => {
  let inbox: Inbox;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ inbox, remove } = await open());
  });
  afterEach(() => remove());

  const keys = async () => (await inbox.leftOver('telegram')).map(({ key }) => key);

  it('gives back what was taken, in the order it came, whatever its numbers', async () => {
    await inbox.keep([update(9), update(10)]);
    await inbox.keep([update(2)]);
    expect(await keys()).toEqual(['telegram:4242:9', 'telegram:4242:10', 'telegram:4242:2']);
    expect((await inbox.leftOver('telegram'))[0]).toMatchObject(update(9));
  });

  it('counts how often an update was begun again', async () => {
    await inbox.keep([update(1), update(2)]);
    for (const key of ['telegram:4242:1', 'telegram:4242:1', 'telegram:4242:99']) await inbox.begin(key);
    expect((await inbox.leftOver('telegram')).map(({ tries }) => tries)).toEqual([2, 0]);
  });

  it('holds nothing of what was worked', async () => {
    await inbox.keep([update(1), update(2), update(3)]);
    await inbox.drop('telegram:4242:2');
    await inbox.drop('telegram:4242:99');
    expect(await keys()).toEqual(['telegram:4242:1', 'telegram:4242:3']);
  });

  it('leaves an update where it lies when it is told again', async () => {
    await inbox.keep([update(1), update(2)]);
    await inbox.keep([{ ...update(1), update: '{}' }, update(3)]);
    expect(await inbox.leftOver('telegram')).toEqual([1, 2, 3].map((number) => ({ ...update(number), tries: 0 })));
  });

  it('keeps the platforms apart', async () => {
    await inbox.keep([update(1), update(1, 'discord')]);
    expect(await keys()).toEqual(['telegram:4242:1']);
    expect(await inbox.leftOver('discord')).toEqual([{ ...update(1, 'discord'), tries: 0 }]);
  });

  it('takes nothing at all', async () => {
    await inbox.keep([]);
    expect(await keys()).toEqual([]);
  });
});
