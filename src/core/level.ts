import { z } from 'zod';
import { isoDateSchema } from './week.ts';

/** Whole US dollars for one coin; a price is not a flow and never meets one in arithmetic. */
export const priceSchema = z.number().positive().finite().brand<'Price'>();
export type Price = z.output<typeof priceSchema>;

/** What every level is about. `saidOn`: when it was said, or set. */
const about = {
  id: z.string().min(1).max(80),
  saidOn: isoDateSchema,
  asset: z.string().min(1).max(24),
  price: priceSchema,
};

/** Somebody's words about a price. Nothing in it is ours. */
const quotedSchema = z
  .strictObject({
    ...about,
    /** As quoted, in the language of the document. */
    words: z.string().min(1),
    language: z.string().min(2),
    /** Absent where the document does not name whose words they are. */
    author: z.exactOptional(z.string().min(1)),
    document: z.string().min(1),
    url: z.exactOptional(z.url()),
    /** What it means if it is met, where the author says so. */
    meaning: z.exactOptional(z.enum(['bearish_signal_void', 'bullish_signal_void'])),
    voidedBy: z.exactOptional(z.string().min(1)),
  })
  .readonly();

/** A price that people follow in their place, without anybody's claim: typed by a moderator, or told by a program that watches prices. */
const ownSchema = z.strictObject({ ...about, setBy: z.enum(['place', 'hook']) }).readonly();

export const DIRECTIONS = ['reclaim_above', 'hold_above', 'lose_below', 'reject_below'] as const;
export const TIMEFRAMES = ['1h', '4h', '1d', '1w'] as const;
export type Timeframe = (typeof TIMEFRAMES)[number];

/** What of a reading a place may choose; the rest is ours. */
const CHOOSABLE = ['venue', 'direction', 'timeframe', 'closes', 'rearmPercent', 'expiresOn'] as const;

/** How we would judge it: each field is our choice, or the place's, and is shown as such. */
const readingSchema = z
  .strictObject({
    /** As people call it: 'Binance'. */
    venue: z.string().min(1),
    /** As the venue calls it: 'BTCUSDT'. */
    pair: z.string().min(1),
    quote: z.enum(['usd', 'usdt']),
    direction: z.enum(DIRECTIONS),
    timeframe: z.enum(TIMEFRAMES),
    closes: z.int().min(1).max(10),
    /** Percent away from the level before it can fire again. */
    rearmPercent: z.number().nonnegative().max(50),
    expiresOn: z.exactOptional(isoDateSchema),
    placeChose: z.array(z.enum(CHOOSABLE)).readonly(),
  })
  .readonly();
export type LevelReading = z.output<typeof readingSchema>;

export const levelSchema = z.object({ claim: z.union([quotedSchema, ownSchema]), reading: readingSchema }).readonly();
export type Level = z.output<typeof levelSchema>;

export type QuotedLevel = Level & { readonly claim: z.output<typeof quotedSchema> };

/** Whether somebody's words stand behind it. */
export const isQuoted = (level: Level): level is QuotedLevel => 'words' in level.claim;

/** Whether a program that watches prices brought it, and nobody typed it. */
export const isBrought = ({ claim }: Level): boolean => 'setBy' in claim && claim.setBy === 'hook';

/** An expired claim is history: shown, never judged. */
export const isExpired = ({ reading }: Level, today: string): boolean =>
  reading.expiresOn !== undefined && reading.expiresOn < today;
