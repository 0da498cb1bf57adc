import type { DailyCandles } from './candle.ts';
import type { EtfDays } from './etf-days.ts';
import type { FetchFailure } from './fetch-failure.ts';
import type { ManagerPosition, Treasuries } from './holdings.ts';
import type { MacroDates, PolicyRate } from './macro.ts';
import type { Metal, MetalPrice } from './metal.ts';
import type { Mood } from './mood.ts';
import type { StablecoinSupply } from './stablecoins.ts';
import type { IsoDate } from './week.ts';

/** What may be asked of the world: for what, and what comes back. A new question is one more row. */
export interface LiveQuestions {
  /** An asset by its ticker. */
  readonly candles: { readonly of: string; readonly gives: DailyCandles };
  readonly etf_days: { readonly of: string; readonly gives: EtfDays };
  readonly metal: { readonly of: Metal; readonly gives: MetalPrice };
  readonly mood: { readonly of: 'market'; readonly gives: Mood };
  readonly stablecoins: { readonly of: 'all'; readonly gives: StablecoinSupply };
  readonly manager_position: { readonly of: 'MSTR'; readonly gives: ManagerPosition };
  readonly treasuries: { readonly of: 'BTC' | 'ETH'; readonly gives: Treasuries };
  readonly policy_rate: { readonly of: 'US'; readonly gives: PolicyRate };
  readonly macro_dates: { readonly of: 'US'; readonly gives: MacroDates };
}

export type Question = keyof LiveQuestions;
export type Of<Q extends Question> = LiveQuestions[Q]['of'];
export type Gives<Q extends Question> = LiveQuestions[Q]['gives'];

/** What a number of a source covers: each has a sentence. Two coverages are two quantities. */
export type Coverage =
  | 'spot_pair'
  | 'venues_average'
  | 'us_spot_etfs'
  | 'spot_metal'
  | 'metal_token'
  | 'crypto_mood'
  | 'dollar_stablecoins'
  | 'quarterly_filing'
  | 'public_treasuries'
  | 'quoted_holding'
  | 'us_policy_rate'
  | 'us_calendar';

/**
 * `pending`: the day is there and its figure is not out. `partial`: some of what it covers is out. `revised`: it said something else before.
 * `stale`: newer should be out, and this is the newest that is known.
 */
export type FactStatus = 'published' | 'pending' | 'partial' | 'revised' | 'stale';

/** What a fact speaks of: a moment (UTC milliseconds), or a day on its source's calendar. */
export type AsOf = { readonly at: number } | { readonly date: IsoDate };

/** A source that was asked first, and why its answer is not shown. */
export interface Miss {
  readonly source: string;
  readonly publisher: string;
  readonly failure: SourceFailure;
}

/** Why a source's answer is not shown. `source_held`: two print amounts a power of ten apart, and a person has to look. */
export type SourceFailure =
  | FetchFailure
  | { readonly code: 'source_held'; readonly other: string; readonly times: number };

/** An answer with its passport. */
export interface Fact<Value> {
  /** 'binance/candles/BTC/2026-01-23'. */
  readonly id: string;
  readonly value: Value;
  /** The source as settings call it: 'gold_api'. */
  readonly source: string;
  /** The source as people call it. */
  readonly publisher: string;
  /** The words that a source wants to stand beside its numbers. */
  readonly attribution?: string;
  readonly asOf: AsOf;
  /** UTC milliseconds at which its source last said so; absent for what ships with the bot. */
  readonly fetchedAt?: number;
  readonly coverage: Coverage;
  readonly status: FactStatus;
  /** `stored`: fetched before, by this bot. `bundled`: ships with it. */
  readonly origin: 'live' | 'stored' | 'bundled';
  /** Those that were asked before it, in order. */
  readonly missed: readonly Miss[];
}

/** Nothing at all is known. `offline`: nobody was asked. */
export interface Absent {
  readonly is: 'absent';
  readonly offline: boolean;
  /** Sources were asked, and none of them knows of it. */
  readonly unheardOf?: true;
  readonly missed: readonly Miss[];
}

export type Answered<Value> = (Fact<Value> & { readonly is: 'fact' }) | Absent;

/** The day that a fact speaks of, UTC where it is a moment. */
export const dayOf = (asOf: AsOf): IsoDate =>
  'date' in asOf ? asOf.date : (new Date(asOf.at).toISOString().slice(0, 10) as IsoDate);

/** A date is as late as it can be meant: the end of it, UTC. */
export const momentOf = (asOf: AsOf): number =>
  'at' in asOf ? asOf.at : Date.parse(`${asOf.date}T00:00:00Z`) + 86_400_000 - 1;
