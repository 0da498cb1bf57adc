import { beforeEach, describe, expect, it } from 'vitest';
import { nextTurn, type Pinned } from '../../src/core/pinned.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import type { EditOutcome, PostOutcome } from '../../src/core/posting.ts';
import { createPinnedKeeping, type PinnedKeeping } from '../../src/pinned/keeping.ts';
import type { PinnedNeeds } from '../../src/pinned/needs.ts';
import { followPlace } from '../../src/usecases/place-events.ts';
import { madeUpPinned } from '../support/made-up-posts.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

/** A Monday, 12:00 UTC. */
const NOON = Date.UTC(2026, 0, 26, 12);
const MINUTE = 60_000;
const GROUP = placeId('telegram', -1);
const TOPIC = placeId('telegram', -1, 33);
const SUPERGROUP = placeId('telegram', -1001);

/** Pinned messages over a store in memory and a platform that does as it is told. */
function open() {
  const book = createPlaceBookInMemory();
  const asked: string[] = [];
  const told: string[] = [];
  const logged: string[] = [];
  const at = { now: NOON };
  const fates = { send: [] as (PostOutcome | 'late')[], edit: [] as EditOutcome[], pin: [] as EditOutcome[] };
  const shown = { text: 'the week to 23 Jan', questions: 0 };
  const held: (() => void)[] = [];
  let messages = 1_000;
  const board: NonNullable<PinnedNeeds['boards']['telegram']> = {
    poster: {
      async send({ place, drawn }) {
        asked.push(`send ${place} ${drawn}`);
        const fate = fates.send.shift();
        if (fate === 'late') await new Promise<void>((resolve) => held.push(resolve));
        messages += 1;
        return fate === undefined || fate === 'late' ? { is: 'arrived', message: String(messages) } : fate;
      },
    },
    pinboard: {
      async pin(_, message) {
        asked.push(`pin ${message}`);
        return fates.pin.shift() ?? { is: 'done' };
      },
      async edit(_, message, drawn) {
        asked.push(`edit ${message} ${drawn}`);
        return fates.edit.shift() ?? { is: 'done' };
      },
    },
    pacer: {
      permit: async () => true,
      freeIn: () => 0,
      leaves: () => undefined,
      answered: () => undefined,
      hold: (ms, chat) => void asked.push(`hold ${ms} ${chat}`),
      close: () => undefined,
    },
  };
  const clock = { now: () => at.now };
  const start = (): PinnedKeeping =>
    createPinnedKeeping({
      posts: {
        ...book.posts,
        pinnedDue: (...given) => {
          shown.questions += 1;
          return book.posts.pinnedDue(...given);
        },
      },
      ...{ places: book, boards: { telegram: board }, clock, wake: () => undefined },
      draw: async (_, changedAt) =>
        shown.text === '' ? undefined : `${shown.text}, changed ${(changedAt - NOON) / MINUTE}`,
      onPlace: (event) => followPlace({ places: book, clock }, event),
      tell: async ({ by }, why) => void told.push(`${by} ${why}`),
      digest: (text) => String(text.length) + text.slice(0, 60),
      nonce: () => 'n'.repeat(25),
      log: {
        error: (event) => void logged.push(event),
        warn: (event) => void logged.push(event),
        info: () => undefined,
      },
    });
  return { book, asked, told, logged, at, fates, shown, start, held };
}

let world: ReturnType<typeof open>;
let keeping: PinnedKeeping;
beforeEach(() => {
  world = open();
  keeping = world.start();
});

const switchOn = (place: PlaceId = GROUP, changes: Partial<Pinned> = {}) =>
  world.book.posts.change(({ pinned }) =>
    pinned.add(madeUpPinned(place, { state: { is: 'wanted' }, nextAt: NOON, ...changes })),
  );
const round = async () => {
  await keeping.round();
  await keeping.end();
};
/** Time goes by, and somebody looks. */
const passes = async (ms: number) => {
  world.at.now += ms;
  await round();
};
const dataChange = (text: string) => {
  world.shown.text = text;
  return world.book.posts.change(({ pinned }) => pinned.wakeAll('telegram', world.at.now));
};
const kept = (place: PlaceId = GROUP) => world.book.posts.pinned(place);

describe('a pinned message', () => {
  it('is posted once, pinned, and then only edited', async () => {
    await switchOn();
    await round();
    expect(world.asked).toEqual([`send ${GROUP} the week to 23 Jan, changed 0`, 'pin 1001']);
    expect(await kept()).toMatchObject({ state: { is: 'standing', message: '1001', pin: 'done', changedAt: NOON } });
    await passes(5 * MINUTE);
    await dataChange('the week to 30 Jan');
    await round();
    expect(world.asked.slice(2)).toEqual(['edit 1001 the week to 30 Jan, changed 5']);
    expect((await kept())?.nextAt).toBe(nextTurn(world.at.now));
  });

  it('is left alone where it would read as it does, and is looked at again at midnight in New York', async () => {
    await switchOn();
    await round();
    await passes(5 * MINUTE);
    await dataChange('the week to 23 Jan');
    await round();
    expect(world.asked).toHaveLength(2);
    expect((await kept())?.nextAt).toBe(Date.UTC(2026, 0, 27, 5));
    world.shown.text = 'the week to 23 Jan, late';
    await passes(Date.UTC(2026, 0, 27, 5) - world.at.now);
    expect(world.asked[2]).toMatch(/^edit 1001 the week to 23 Jan, late/u);
  });

  it('is changed once a minute at most, and then shows the last of it', async () => {
    await switchOn();
    await round();
    await dataChange('second');
    await round();
    await dataChange('third');
    await passes(MINUTE - 1);
    expect(world.asked).toHaveLength(2);
    await passes(1);
    expect(world.asked.slice(2)).toEqual(['edit 1001 third, changed 1']);
  });

  it('shows what changed while it was posted', async () => {
    world.fates.send.push('late');
    await switchOn();
    await keeping.round();
    await expect.poll(() => world.held.length).toBe(1);
    world.at.now += 1;
    await dataChange('newer');
    world.held[0]?.();
    await keeping.end();
    await passes(MINUTE);
    expect(world.asked.at(-1)).toBe(`edit 1001 newer, changed ${(world.at.now - NOON) / MINUTE}`);
  });

  it('that may have arrived is never sent again by itself, and whoever asked is told once', async () => {
    world.fates.send.push({ is: 'unknown' });
    await switchOn();
    await round();
    for (let hour = 0; hour < 50; hour += 1) await passes(60 * MINUTE);
    keeping = world.start();
    await dataChange('newer');
    await round();
    expect(world.asked).toHaveLength(1);
    expect(world.told).toEqual(['telegram:42 unknown']);
    expect(await kept()).toMatchObject({ state: { is: 'unknown', told: true } });
  });

  it('that was on its way when the process ended is in doubt after the next start, once it is nobody’s any more', async () => {
    await switchOn(GROUP, { state: { is: 'sending', since: NOON }, nextAt: NOON + 40_000 });
    await round();
    expect(await kept()).toMatchObject({ state: { is: 'sending' } });
    await passes(40_000);
    expect(await kept()).toMatchObject({ state: { is: 'unknown', since: NOON, told: true } });
    expect([world.asked, world.told]).toEqual([[], ['telegram:42 unknown']]);
  });

  it('whose process ended before anybody was told is told of at the next start', async () => {
    await switchOn(GROUP, { state: { is: 'gone', told: false }, nextAt: NOON });
    await round();
    await passes(MINUTE);
    expect(world.told).toEqual(['telegram:42 gone']);
  });

  it('that somebody deleted is not posted again, and whoever asked is told once', async () => {
    await switchOn();
    await round();
    world.fates.edit.push({ is: 'gone' });
    await passes(5 * MINUTE);
    await dataChange('newer');
    await round();
    await dataChange('newest');
    await passes(60 * MINUTE);
    expect(world.asked.filter((each) => each.startsWith('send'))).toHaveLength(1);
    expect(world.told).toEqual(['telegram:42 gone']);
    expect((await kept())?.nextAt).toBeUndefined();
  });

  it('that may not be pinned is kept true all the same, and whoever asked is told once', async () => {
    world.fates.pin.push({ is: 'refused', said: 'no right to pin' });
    await switchOn();
    await round();
    await passes(5 * MINUTE);
    await dataChange('newer');
    await round();
    expect(world.asked.slice(1)).toEqual(['pin 1001', 'edit 1001 newer, changed 5']);
    expect(world.told).toEqual(['telegram:42 unpinned']);
  });

  it('that the platform refused is told of, and not tried again', async () => {
    world.fates.send.push({ is: 'refused', said: 'Bad Request: no' });
    await switchOn();
    await round();
    await passes(60 * MINUTE);
    expect([world.asked.length, world.told]).toEqual([1, ['telegram:42 refused']]);
    expect(await kept()).toMatchObject({ state: { is: 'refused', said: 'Bad Request: no' } });
  });

  it('is edited again, further apart each time, where nobody can tell whether it was', async () => {
    await switchOn();
    await round();
    world.fates.edit.push({ is: 'not_taken', why: 'server' }, { is: 'not_taken', why: 'pace', afterMs: 3 * MINUTE });
    await passes(5 * MINUTE);
    await dataChange('newer');
    await round();
    const edits = () => world.asked.filter((each) => each.startsWith('edit')).length;
    await passes(MINUTE - 1);
    expect(edits()).toBe(1);
    await passes(1);
    expect([edits(), world.asked.at(-1)]).toEqual([2, `hold ${3 * MINUTE} ${GROUP}`]);
    await passes(3 * MINUTE - 1);
    expect(edits()).toBe(2);
    await passes(1);
    expect([edits(), await kept()]).toMatchObject([3, { failures: 0 }]);
  });

  it('rests where the right to post was lost, and goes on once its place is back', async () => {
    await switchOn(TOPIC);
    await round();
    world.fates.edit.push({ is: 'suspended', reason: 'no_right' });
    await passes(5 * MINUTE);
    await dataChange('newer');
    await round();
    await dataChange('newest');
    await passes(60 * MINUTE);
    expect(world.asked.filter((each) => each.startsWith('edit'))).toHaveLength(1);
    const clock = { now: () => world.at.now };
    await followPlace({ places: world.book, clock }, { is: 'regained', place: TOPIC, over: ['no_right'] });
    await round();
    expect(world.asked.at(-1)).toBe('edit 1001 newest, changed 65');
    expect(world.told).toEqual([]);
  });

  it('of a place that was lost before it was posted waits for it', async () => {
    await world.book.once(undefined, async ({ suspend }) => ({
      done: await suspend(GROUP, { reason: 'removed', since: NOON }),
    }));
    await switchOn(TOPIC);
    await round();
    expect([world.asked, (await kept(TOPIC))?.nextAt]).toEqual([[], undefined]);
  });

  it('of a group that became a supergroup is not looked for there, as its ids are others', async () => {
    await switchOn();
    await world.book.once(undefined, async ({ record }) => ({
      done: await record({ by: 'telegram:42', at: NOON, place: GROUP, what: 'pinned.on' }),
    }));
    await round();
    world.fates.edit.push({ is: 'moved', to: SUPERGROUP });
    await passes(5 * MINUTE);
    await dataChange('newer');
    await round();
    await passes(MINUTE);
    expect(await kept(SUPERGROUP)).toMatchObject({ state: { is: 'gone', told: true } });
    expect(world.told).toEqual(['telegram:42 gone']);
  });

  it('that is switched off while it is posted is nobody’s, and is not pinned', async () => {
    world.fates.send.push('late');
    await switchOn();
    await keeping.round();
    await expect.poll(() => world.held.length).toBe(1);
    await world.book.posts.change(({ pinned }) => pinned.drop(GROUP));
    world.held[0]?.();
    await keeping.end();
    expect(await kept()).toBeUndefined();
    expect(world.asked).toHaveLength(1);
  });

  it('is not posted while no week is known', async () => {
    world.shown.text = '';
    await switchOn();
    await round();
    expect([world.asked, (await kept())?.nextAt]).toEqual([[], nextTurn(NOON)]);
  });

  it('that fails unexpectedly is left alone for a minute, and the log says so', async () => {
    world.fates.send.push({ is: 'arrived', message: 'no id at all' });
    await switchOn();
    await round();
    expect(world.logged).toEqual(['pinned_not_looked_at']);
    await passes(MINUTE);
    expect(await kept()).toMatchObject({ state: { is: 'unknown' } });
    expect(world.asked).toHaveLength(1);
  });

  it('however many there are, one question is asked where nothing changed', async () => {
    for (let number = 1; number <= 100; number += 1) await switchOn(placeId('telegram', -number));
    for (let turn = 0; turn < 10; turn += 1) await round();
    const before = [world.asked.length, world.shown.questions];
    expect(before[0]).toBe(200);
    await passes(MINUTE);
    expect([world.asked.length, world.shown.questions]).toEqual([200, (before[1] ?? 0) + 1]);
  });
});
