import type { KeptLevel } from '../core/happening.ts';
import { isExpired, type Level } from '../core/level.ts';
import type { KnownClose } from '../core/level-close.ts';
import type { LevelStanding } from '../core/level-story.ts';
import type { FeedGap, FeedStanding } from '../core/market.ts';
import type { Priced } from '../core/prices.ts';
import { type Message, message, words } from '../i18n/message.ts';

/** A level as a place sees it. */
export interface LevelSeen {
  readonly level: Level;
  /** Absent for what ships with the bot. */
  readonly kept?: KeptLevel;
  /** Kept in this very place: people there call it by its number. */
  readonly isOwn: boolean;
  readonly standing?: LevelStanding;
  readonly feed?: FeedStanding;
  readonly close?: KnownClose;
  readonly price?: Priced;
  /** Candles that nobody could get since it is judged. */
  readonly gaps: readonly FeedGap[];
}

/** When it is looked at (UTC milliseconds), and by whose clocks moments are shown. */
export interface Looking {
  readonly now: number;
  readonly zone: string;
}

/** How it is typed behind a command: by its number in its own place, elsewhere by its id. */
export const levelRef = ({ level, kept, isOwn }: Pick<LevelSeen, 'level' | 'kept' | 'isOwn'>): string =>
  isOwn && kept ? String(kept.number) : level.claim.id;

/** '3. BTC $93,000', or without a number where it has none there. */
export function levelName({ level, kept, isOwn }: Pick<LevelSeen, 'level' | 'kept' | 'isOwn'>): Message {
  const { asset, price } = level.claim;
  const named = { asset: words(asset), price: { is: 'price', price } } as const;
  return isOwn && kept ? message('level-name-own', { ...named, number: kept.number }) : message('level-name', named);
}

export const utcDate = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** It is judged no more: expired, or retired by its place. */
export const isOver = ({ level, kept }: Pick<LevelSeen, 'level' | 'kept'>, now: number): boolean =>
  kept?.retiredAt !== undefined || isExpired(level, utcDate(now));
