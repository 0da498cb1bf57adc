import { z } from 'zod';
import { barSchema, levelStateSchema } from './level-machine.ts';

/** Where a level stands. Moments are UTC milliseconds. */
export const levelStandingSchema = z.strictObject({
  /** The id of its claim, which is the level's. */
  level: z.string().min(1).max(80),
  state: levelStateSchema,
  /** It is judged by candles that closed from then on. */
  from: z.int(),
  /** What it was judged by (`judged-by.ts`); absent where nobody wrote it down. */
  rule: z.exactOptional(z.string().min(1).max(300)),
  /** What happened before then is its story, and told nobody: when this store met it first. */
  tellsFrom: z.exactOptional(z.int()),
});
export type LevelStanding = Readonly<z.output<typeof levelStandingSchema>>;

const byCandle = {
  level: z.string().min(1).max(80),
  /** When its candle closed. */ at: z.int(),
  seenAt: z.int(),
  bar: barSchema,
};

/**
 * What happened to a level, each once: the level, the moment and the word say which. `told`: a program that watches prices says that it was
 * touched, which no closed candle has confirmed.
 */
export const levelHappenedSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.enum(['armed', 'touched', 'crossed', 'failed']), ...byCandle }),
  z.strictObject({ what: z.enum(['closed_beyond', 'fell_back']), ...byCandle, closes: z.int().positive() }),
  z.strictObject({
    what: z.literal('told'),
    level: z.string().min(1).max(80),
    at: z.int(),
    seenAt: z.int(),
    by: z.enum(['aicoin', 'tradingview']),
    price: z.number().positive(),
    /** Which dollar that is, where its pair is in one of these; absent where the pair does not say. */
    quote: z.exactOptional(z.enum(['usd', 'usdt'])),
    /** Where it says to have seen it, in its own words. */
    exchange: z.exactOptional(z.string().max(40)),
  }),
]);
export type LevelHappened = Readonly<z.output<typeof levelHappenedSchema>>;

/** What decides a claim: a touch, or a close that is not enough yet, does not. */
export const isDecisive = ({ what }: Pick<LevelHappened, 'what'>): boolean => what === 'crossed' || what === 'failed';

/** Whether it happened by the rule that a level is judged by now; what a program told is no older than the level it was told of. */
export const isByRule = (happened: LevelHappened, { from }: Pick<LevelStanding, 'from'>): boolean =>
  happened.what === 'told' ? happened.seenAt >= from : happened.at > from;
