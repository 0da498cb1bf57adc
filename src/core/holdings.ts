import { z } from 'zod';
import { usdSchema } from './money.ts';
import { type IsoDate, isoDateSchema } from './week.ts';

/** What one manager reported to the SEC of one share: indirect exposure, never a flow. */
export const managerPositionSchema = z.object({
  manager: z.string().min(1),
  issuer: z.string().min(1),
  /** 0 where its whole table has no row of them. Options are no shares. */
  shares: z.int().nonnegative(),
  /** Shares that the same filing reports for other managers: never part of `shares`. */
  others: z.int().positive().optional(),
  /** The filing's own value at the end of its period, in whole US dollars; absent where its unit cannot be told. */
  value: usdSchema.optional(),
  /** End of the quarter. */
  period: isoDateSchema,
  filedOn: isoDateSchema.optional(),
  /** The SEC's number of the filing: '0001475365-26-000001'. */
  accession: z.string().min(1).optional(),
});
export type ManagerPosition = z.output<typeof managerPositionSchema>;

/** Coins that listed companies say they hold, largest first. */
export const treasuriesSchema = z.object({
  asset: z.enum(['BTC', 'ETH']),
  total: z.number().nonnegative(),
  holders: z.array(z.object({ name: z.string().min(1), coins: z.number().nonnegative() })).max(10),
});
export type Treasuries = z.output<typeof treasuriesSchema>;

const saidSchema = z.object({
  author: z.string().min(1),
  document: z.string().min(1),
  url: z.url().optional(),
  on: isoDateSchema,
});

/** A position that somebody wrote of, with what it was worth that day by their account. Dated: nothing of it is carried forward. */
const reportedPositionSchema = z.object({
  manager: z.string().min(1),
  issuer: z.string().min(1),
  shares: z.int().positive(),
  /** About so many US dollars at the price of the day it was said on. */
  worth: usdSchema,
  /** End of the quarter whose filing it is of, and the share's close that day in US dollars. */
  period: isoDateSchema,
  close: z.number().positive(),
  said: saidSchema,
});
export type ReportedPosition = z.output<typeof reportedPositionSchema>;

const reportedNumberSchema = z.object({
  what: z.enum(['staked', 'staked_main', 'debt', 'health', 'loss']),
  amount: z.number().positive(),
  /** The other end, where a range is said. */
  to: z.number().positive().optional(),
  approx: z.literal(true).optional(),
});
export type ReportedNumber = z.output<typeof reportedNumberSchema>;

/** What writers say of one holder: a sentence of one of them, and numbers by each. None of it is ours, and none can be computed here. */
const quotedHolderSchema = z.object({
  holder: z.enum(['druk']),
  quote: z.object({ words: z.string().min(1), said: saidSchema }),
  reports: z.array(z.object({ said: saidSchema, numbers: z.array(reportedNumberSchema).min(1) })).min(1),
});
export type QuotedHolder = z.output<typeof quotedHolderSchema>;

/** Holdings that ship with the bot: dated facts with their author and document. */
export const knownHoldingsSchema = z.object({
  positions: z.array(reportedPositionSchema),
  quoted: z.array(quotedHolderSchema),
});
export type KnownHoldings = z.output<typeof knownHoldingsSchema>;

/** What had been said by a day. */
export const holdingsKnownOn = ({ positions, quoted }: KnownHoldings, today: IsoDate): KnownHoldings => ({
  positions: positions.filter(({ said }) => said.on <= today),
  quoted: quoted
    .map((each) => ({ ...each, reports: each.reports.filter(({ said }) => said.on <= today) }))
    .filter(({ quote }) => quote.said.on <= today),
});
