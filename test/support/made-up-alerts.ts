import { type Alert, alertSchema } from '../../src/core/alert.ts';
import { type FlowRule, type Following, followingSchema } from '../../src/core/following.ts';
import { type Level, levelSchema } from '../../src/core/level.ts';
import type { LevelHappened } from '../../src/core/level-story.ts';
import { TIMEFRAME_MS } from '../../src/core/market.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { TOTAL } from '../../src/core/subject.ts';
import { madeUpId } from './made-up-posts.ts';

const GROUP = placeId('telegram', -1);

export const madeUpFollowing = (changes: Partial<Following> = {}): Following =>
  followingSchema.parse({
    ...{ id: madeUpId(9), place: GROUP, levels: 'all', repeat: 'every', cooldownHours: 0, late: 'mark' },
    ...{ flows: [], nextNumber: 1, silent: false, since: 1_110, by: 'telegram:42', version: 2 },
    ...changes,
  });

export const madeUpFlowRule = (number: number, changes: Partial<FlowRule> = {}): FlowRule => ({
  ...{ number, condition: { is: 'sign_change', subject: TOTAL }, repeat: 'every', cooldownWeeks: 0 },
  ...changes,
});

/** SOL at 111, on made-up pairs that a place reads, or in the words of a made-up author. */
export function madeUpAlertLevel(
  id: string,
  given: { readonly words?: string; readonly reading?: Partial<Level['reading']> } = {},
): Level {
  const about = { id, saidOn: '2026-01-23', asset: 'SOL', price: 111 };
  const said = { words: given.words, language: 'en', author: 'Example Author', document: 'Example Research' };
  return levelSchema.parse({
    claim:
      given.words === undefined ? { ...about, setBy: 'place' } : { ...about, ...said, meaning: 'bearish_signal_void' },
    reading: {
      ...{ venue: 'Example Exchange', pair: 'SOLUSDT', quote: 'usdt', direction: 'reclaim_above', timeframe: '4h' },
      ...{ closes: 1, rearmPercent: 1.11, placeChose: [], ...given.reading },
    },
  });
}

type CandleWhat = Exclude<LevelHappened['what'], 'told'>;

/** An event of a level whose candle closed at a moment and was seen at once, unless said otherwise. */
export function madeUpLevelAlert(
  level: Level,
  what: CandleWhat,
  {
    at,
    seenAt = at,
    close = 112.11,
    place = GROUP,
  }: { readonly at: number; readonly seenAt?: number; readonly close?: number; readonly place?: PlaceId },
): Alert {
  const bar = {
    ...{ opensAt: at - TIMEFRAME_MS[level.reading.timeframe], closesAt: at, open: 110.11 },
    ...{ high: Math.max(113.33, close), low: Math.min(109.99, close), close },
  };
  const counted = what === 'closed_beyond' || what === 'fell_back' ? { closes: 1 } : {};
  return alertSchema.parse({
    ...{ place, key: `level/${level.claim.id}/${at}/${what}`, about: `level:${level.claim.id}`, what, at, seenAt },
    body: { is: 'level', level, happened: { what, level: level.claim.id, at, seenAt, bar, ...counted } },
    outcome: { is: 'waiting' },
  });
}

export const madeUpToldAlert = (level: Level, at: number): Alert =>
  alertSchema.parse({
    ...{
      place: GROUP,
      key: `level/${level.claim.id}/${at}/told`,
      about: `level:${level.claim.id}`,
      what: 'told',
      at,
      seenAt: at,
    },
    body: {
      ...{ is: 'level', level },
      happened: {
        what: 'told',
        level: level.claim.id,
        at,
        seenAt: at,
        by: 'aicoin',
        price: 111.11,
        exchange: 'Example',
      },
    },
    outcome: { is: 'waiting' },
  });

export const madeUpFlowAlert = (rule: FlowRule, week: string, at: number): Alert =>
  alertSchema.parse({
    ...{
      place: GROUP,
      key: `flow/00000009/${rule.number}/${week}`,
      about: `flow:00000009:${rule.number}`,
      what: rule.condition.is,
      at,
      seenAt: at,
    },
    ...{ body: { is: 'flow', rule, week }, outcome: { is: 'waiting' } },
  });

export const madeUpTestAlert = (at: number): Alert =>
  alertSchema.parse({
    ...{ place: GROUP, key: 'test/00000011', about: 'test', what: 'test', at, seenAt: at },
    ...{ body: { is: 'test' }, outcome: { is: 'waiting' } },
  });
