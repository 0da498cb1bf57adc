import type { HookKind } from '../../src/core/alert-hook.ts';
import type { Following } from '../../src/core/following.ts';
import type { KeptLevel } from '../../src/core/happening.ts';
import { type Level, levelSchema } from '../../src/core/level.ts';
import type { LevelState } from '../../src/core/level-machine.ts';
import type { PlaceId } from '../../src/core/place.ts';
import { shortIdSchema } from '../../src/core/short-id.ts';
import { OFFLINE_CANDLES } from '../../src/sources/offline-candles.ts';
import { addHook } from '../../src/usecases/hooks.ts';
import { newId } from '../../src/usecases/new-id.ts';
import type { HookServices } from '../../src/usecases/take-hook.ts';
import { createPlaceBookInMemory } from './place-book-in-memory.ts';

interface Setting {
  /** UTC. */
  readonly now: string;
  /** Those that ship with the bot. */
  readonly bundled?: readonly Level[];
}

const MODERATOR = 'telegram:7';

/** A bot that is told of touches, with a clock that is set by hand. */
export function hearHooks({ now, bundled = [] }: Setting) {
  const places = createPlaceBookInMemory();
  const { posts } = places;
  const time = { at: Date.parse(now) };
  const clock = { now: () => time.at };
  let woken = 0;
  const services: HookServices = {
    ...{ places, posts, clock, candles: OFFLINE_CANDLES },
    levels: { levels: async () => bundled },
    wakeDeliveries: () => {
      woken += 1;
    },
  };
  return {
    ...{ services, places, posts, clock, time },
    woken: () => woken,
    async key(place: PlaceId, kind: HookKind = 'aicoin'): Promise<string> {
      const made = await addHook({ places, posts, clock }, { person: MODERATOR, place }, kind);
      return made?.key ?? '';
    },
    /** The place is told of events of levels from long before. */
    async follows(place: PlaceId, changes: Partial<Following> = {}): Promise<void> {
      await posts.change(async ({ following }) => following.save({ ...followingOf(place), ...changes }));
    },
    async keeps(place: PlaceId, level: Level, state: LevelState = { is: 'unseen' }): Promise<KeptLevel> {
      return posts.change(async (changes) => {
        const kept = { id: level.claim.id, place, number: 0, level, by: MODERATOR, since: 0 };
        const saved = await changes.saveLevel(kept);
        await changes.following.saveStandings([{ level: level.claim.id, state, from: 0 }]);
        return saved;
      });
    },
    levels: (place: PlaceId) => posts.following.levelsOf(place),
    alerts: (place: PlaceId, level: string) => posts.following.alertsAbout(place, `level:${level}`, 100),
    story: (level: string) => posts.following.story(level, 100),
  };
}

const followingOf = (place: PlaceId): Following => ({
  ...{ id: newId(), place, levels: 'all', repeat: 'every', cooldownHours: 0, late: 'mark', flows: [] },
  ...{ nextNumber: 1, silent: false, since: 0, by: MODERATOR, version: 1 },
});

/** A made-up level of a place, at 111,000 dollars for one BTC unless said otherwise. */
export const ownLevel = (id: string, claim: object = {}, reading: object = {}): Level =>
  levelSchema.parse({
    claim: {
      ...{ id: shortIdSchema.parse(id), saidOn: '2026-11-01', asset: 'BTC', price: 111_000, setBy: 'place' },
      ...claim,
    },
    reading: {
      ...{ venue: 'Binance', pair: 'BTCUSDT', quote: 'usdt', direction: 'reclaim_above', timeframe: '4h' },
      ...{ closes: 1, rearmPercent: 1, placeChose: [], ...reading },
    },
  });

/** Somebody's words about the same price, which ship with the bot. */
export const quotedLevel = (id: string, changes: object = {}): Level =>
  levelSchema.parse({
    claim: {
      ...{ id, saidOn: '2026-11-01', asset: 'BTC', price: 111_000 },
      ...{ words: 'made-up words', language: 'en', document: 'a made-up document', ...changes },
    },
    reading: ownLevel('00000000', {}, { timeframe: '1d' }).reading,
  });
