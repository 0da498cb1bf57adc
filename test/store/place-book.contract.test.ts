import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeId, type Settings } from '../../src/core/place.ts';
import type { Decision, PlaceBook } from '../../src/ports.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';

const BOOKS = {
  'in a store on disk': async () => {
    const { store, remove } = await openTemporaryStore();
    return { book: store.places, remove };
  },
  'in memory': async () => ({ book: createPlaceBookInMemory(), remove: async () => undefined }),
} satisfies Record<string, () => Promise<{ book: PlaceBook; remove: () => Promise<void> }>>;

const GROUP = placeId('telegram', -1);
const TOPIC = placeId('telegram', -1, 33);
const NEIGHBOUR = placeId('telegram', -10);
const SUPERGROUP = placeId('telegram', -1001);
const MOVED_TOPIC = placeId('telegram', -1001, 33);
const CHINESE: Settings = { locale: 'zh-CN', timeZone: 'Asia/Shanghai' };
const GONE = { reason: 'removed', since: 111 } as const;

const decision = (changes: Partial<Decision> = {}): Decision => ({
  ...{ by: 'telegram:42', at: 1_111, place: GROUP, what: 'settings.locale', before: '"en"', after: '"zh-CN"' },
  ...changes,
});

describe.each(Object.entries(BOOKS))('places kept %s', (_, open) => {
  let book: PlaceBook;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ book, remove } = await open());
  });
  afterEach(() => remove());

  const change = (work: Parameters<PlaceBook['once']>[1]) => book.once(undefined, work);
  const settle = (...places: readonly ReturnType<typeof placeId>[]) =>
    change(async (changes) => {
      for (const place of places) await changes.saveSettings(place, CHINESE);
      return {};
    });
  const decide = (...decisions: readonly Decision[]) =>
    change(async ({ record }) => {
      for (const each of decisions) await record(each);
      return {};
    });

  it('know which bot each platform was spoken as last', async () => {
    const known = await change(async ({ findBot, saveBot }) => {
      const before = await findBot('telegram');
      for (const bot of ['4242', '4343']) await saveBot('telegram', bot);
      await saveBot('discord', '1');
      return { before, after: await findBot('telegram'), other: await findBot('discord') };
    });
    expect(known).toEqual({ before: undefined, after: '4343', other: '1' });
  });

  it('are suspended all at once, on one platform, by the chats they lie in', async () => {
    await settle(TOPIC, NEIGHBOUR, placeId('discord', 301, 401), placeId('discord', 'dm', 403));
    const suspended = { reason: 'token_changed', since: 222 } as const;
    const counts = await change(async ({ suspendAll }) => ({
      telegram: await suspendAll('telegram', suspended),
      again: await suspendAll('telegram', suspended),
    }));
    expect(counts).toEqual({ telegram: 2, again: 2 });
    expect(await book.find([GROUP, TOPIC, NEIGHBOUR])).toEqual([
      { id: GROUP, settings: {}, suspended },
      { id: TOPIC, settings: CHINESE },
      { id: NEIGHBOUR, settings: CHINESE, suspended },
    ]);
    expect(await book.find([placeId('discord', 301)])).toEqual([]);
  });

  it('are found in the order asked, and those of which nothing is kept are left out', async () => {
    await settle(GROUP, TOPIC);
    const found = await book.find([TOPIC, NEIGHBOUR, GROUP]);
    expect(found).toEqual([
      { id: TOPIC, settings: CHINESE },
      { id: GROUP, settings: CHINESE },
    ]);
    expect(await book.find([])).toEqual([]);
  });

  it('have what was set last in place of all that was set before', async () => {
    await settle(GROUP);
    const brief: Settings = { style: 'brief', quietHours: { from: '22:00', to: '07:00' } };
    await change(async ({ saveSettings }) => ({ done: await saveSettings(GROUP, brief) }));
    expect(await book.find([GROUP])).toEqual([{ id: GROUP, settings: brief }]);
  });

  it('are found within an update as it has changed them so far, and outside it as they were', async () => {
    await settle(GROUP);
    await change(async (changes) => {
      await changes.saveSettings(GROUP, {});
      await changes.saveSettings(TOPIC, CHINESE);
      expect(await changes.find([GROUP, TOPIC])).toEqual([{ id: TOPIC, settings: CHINESE }]);
      expect(await book.find([GROUP, TOPIC])).toEqual([{ id: GROUP, settings: CHINESE }]);
      return {};
    });
    expect(await book.find([GROUP, TOPIC])).toEqual([{ id: TOPIC, settings: CHINESE }]);
  });

  it('are found as they are from then on, however often they were asked for before', async () => {
    for (let times = 0; times < 3; times += 1) expect(await book.find([GROUP, TOPIC])).toEqual([]);
    await settle(TOPIC);
    expect(await book.find([GROUP, TOPIC])).toEqual([{ id: TOPIC, settings: CHINESE }]);
    await change(async ({ forget }) => ({ done: await forget(GROUP) }));
    expect(await book.find([GROUP, TOPIC])).toEqual([]);
  });

  it('are suspended and resumed, and their settings are kept', async () => {
    await settle(GROUP);
    await change(async ({ suspend }) => ({ done: await suspend(GROUP, GONE) }));
    expect(await book.find([GROUP])).toEqual([{ id: GROUP, settings: CHINESE, suspended: GONE }]);
    await change(async ({ suspend }) => ({ done: await suspend(GROUP, undefined) }));
    expect(await book.find([GROUP])).toEqual([{ id: GROUP, settings: CHINESE }]);
  });

  it('are not kept where nothing is set and nothing is suspended', async () => {
    await change(async ({ saveSettings, suspend }) => {
      await saveSettings(GROUP, {});
      await suspend(TOPIC, GONE);
      await suspend(TOPIC, undefined);
      await suspend(NEIGHBOUR, undefined);
      return {};
    });
    expect(await book.find([GROUP, TOPIC, NEIGHBOUR])).toEqual([]);
  });

  it('stay suspended when their last setting is taken away', async () => {
    await settle(GROUP);
    await change(async ({ saveSettings, suspend }) => {
      await suspend(GROUP, GONE);
      await saveSettings(GROUP, {});
      return {};
    });
    expect(await book.find([GROUP])).toEqual([{ id: GROUP, settings: {}, suspended: GONE }]);
  });

  it('tell what was decided there and in what lies in them, newest first, as many as asked', async () => {
    const [first, second, third] = [decision(), decision({ place: TOPIC, at: 2_222 }), decision({ at: 3_333 })];
    await decide(first, second, decision({ place: NEIGHBOUR }), third);
    expect(await book.decisions(GROUP, 10)).toEqual([third, second, first]);
    expect(await book.decisions(GROUP, 2)).toEqual([third, second]);
    expect(await book.decisions(TOPIC, 10)).toEqual([second]);
  });

  it('tell a decision without a before or an after as one without', async () => {
    const { before: _, after: __, ...bare } = decision({ what: 'suspended' });
    await decide(bare);
    expect(await book.decisions(GROUP, 1)).toEqual([bare]);
  });

  it('move with their topics and decisions when a group becomes a supergroup', async () => {
    await settle(GROUP, TOPIC, NEIGHBOUR);
    await decide(decision(), decision({ place: TOPIC }), decision({ place: NEIGHBOUR }));
    await change(async ({ move }) => ({ done: await move(GROUP, SUPERGROUP) }));
    expect((await book.find([GROUP, TOPIC, SUPERGROUP, MOVED_TOPIC])).map(({ id }) => id)).toEqual([
      SUPERGROUP,
      MOVED_TOPIC,
    ]);
    expect((await book.decisions(SUPERGROUP, 10)).map(({ place }) => place)).toEqual([MOVED_TOPIC, SUPERGROUP]);
    expect(await book.decisions(GROUP, 10)).toEqual([]);
  });

  it('whose id begins alike stay where they are when a group moves or is forgotten', async () => {
    await settle(GROUP, NEIGHBOUR);
    await decide(decision({ place: NEIGHBOUR }));
    await change(async ({ move }) => ({ done: await move(GROUP, SUPERGROUP) }));
    await change(async ({ forget }) => ({ done: await forget(GROUP) }));
    await change(async ({ forget }) => ({ done: await forget(placeId('telegram', -100)) }));
    expect((await book.find([NEIGHBOUR, SUPERGROUP])).map(({ id }) => id)).toEqual([NEIGHBOUR, SUPERGROUP]);
    expect(await book.decisions(NEIGHBOUR, 10)).toHaveLength(1);
  });

  it('keep what the supergroup has already where both have something, and moving again changes nothing', async () => {
    const there: Settings = { locale: 'en' };
    await settle(GROUP, TOPIC);
    await change(async ({ saveSettings, move }) => {
      await saveSettings(SUPERGROUP, there);
      await move(GROUP, SUPERGROUP);
      await move(GROUP, SUPERGROUP);
      await move(SUPERGROUP, SUPERGROUP);
      return {};
    });
    expect(await book.find([SUPERGROUP, MOVED_TOPIC])).toEqual([
      { id: SUPERGROUP, settings: there },
      { id: MOVED_TOPIC, settings: CHINESE },
    ]);
  });

  it('are forgotten with all that lies in them, decisions included', async () => {
    await settle(GROUP, TOPIC);
    await decide(decision(), decision({ place: TOPIC }));
    await change(async ({ forget }) => ({ done: await forget(GROUP) }));
    expect([await book.find([GROUP, TOPIC]), await book.decisions(GROUP, 10)]).toEqual([[], []]);
  });

  it('do the work of an update once, and say nothing the second time', async () => {
    let times = 0;
    const work = () =>
      book.once('telegram:777', async ({ record }) => ({ times: ++times, done: await record(decision()) }));
    expect(await work()).toMatchObject({ times: 1 });
    expect(await work()).toBeUndefined();
    expect([times, await book.decisions(GROUP, 10)]).toEqual([1, [decision()]]);
  });

  it('do the work of an update once also when it comes twice at the same time', async () => {
    const work = () => book.once('telegram:777', async ({ record }) => ({ done: await record(decision()) }));
    const results = await Promise.all([work(), work(), work()]);
    expect(results.filter((result) => result !== undefined)).toHaveLength(1);
    expect(await book.decisions(GROUP, 10)).toHaveLength(1);
  });

  it('do the work without an update every time', async () => {
    await decide(decision());
    await decide(decision());
    expect(await book.decisions(GROUP, 10)).toHaveLength(2);
  });

  it('keep nothing of work that fails, and do it when its update comes again', async () => {
    const broken = new Error('broken');
    const failing = book.once('telegram:777', async ({ saveSettings, record }) => {
      await saveSettings(GROUP, CHINESE);
      await record(decision());
      throw broken;
    });
    await expect(failing).rejects.toBe(broken);
    expect([await book.find([GROUP]), await book.decisions(GROUP, 10)]).toEqual([[], []]);
    expect(await book.once('telegram:777', async () => ({ worked: true }))).toEqual({ worked: true });
  });

  it('are read as they stand on disk while an update is being worked, also by that work', async () => {
    await change(async ({ saveSettings }) => {
      await saveSettings(GROUP, CHINESE);
      expect(await book.find([GROUP])).toEqual([]);
      return {};
    });
    expect(await book.find([GROUP])).toHaveLength(1);
  });

  it('lose no change of many that come at the same time, each building on what it reads', async () => {
    const add = (name: string) =>
      change(async ({ find, saveSettings }) => {
        const before = (await find([GROUP]))[0]?.settings.locale ?? '';
        await saveSettings(GROUP, { locale: before + name });
        return {};
      });
    const names = [...'abcdefghijklmnopqrst'];
    await Promise.all(names.map(add));
    expect((await book.find([GROUP]))[0]?.settings.locale).toBe(names.join(''));
  });

  it.each([
    ["'; drop table places; --"],
    ['"%_\\'],
    ['‮比特币 ₿ 👩‍👩‍👧 \u0000 end'],
    ['{"a":1}'],
    [''],
    ['x'.repeat(100_000)],
  ])('keep hostile words as they were given: %#', async (words) => {
    const hostile = decision({ by: words, what: words, before: words, after: words });
    const once = () => book.once(`telegram:${words}`, async ({ record }) => ({ done: await record(hostile) }));
    await once();
    expect(await once()).toBeUndefined();
    expect(await book.decisions(GROUP, 10)).toEqual([hostile]);
  });

  it.each(["'; drop table places; --", '"%_\\', '{"a":1}', '‮比特币 👩‍👩‍👧 \u0000'])(
    'keep a hostile setting as it was given: %j',
    async (words) => {
      await change(async ({ saveSettings }) => ({ done: await saveSettings(GROUP, { timeZone: words }) }));
      expect((await book.find([GROUP]))[0]?.settings.timeZone).toBe(words);
    },
  );

  it('take no setting that nobody knows, nor one too long, and keep nothing of its update', async () => {
    for (const odd of [{ colour: 'red' } as Settings, { timeZone: 'x'.repeat(65) }]) {
      const work = book.once('telegram:777', async ({ record, saveSettings }) => {
        await record(decision());
        return { done: await saveSettings(GROUP, odd) };
      });
      await expect(work).rejects.toThrow();
    }
    expect([await book.find([GROUP]), await book.decisions(GROUP, 10)]).toEqual([[], []]);
  });
});
