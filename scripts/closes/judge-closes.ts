import { readArguments } from '../../src/cli/arguments.ts';
import { AppError } from '../../src/core/errors.ts';
import { DIRECTIONS, isQuoted, type Level, priceSchema } from '../../src/core/level.ts';
import type { LevelRule } from '../../src/core/level-machine.ts';
import { isoDateSchema } from '../../src/core/week.ts';
import { ruleSentence } from './level-sentences.ts';
import { type DayClose, readCloses } from './read-closes.ts';
import { tellLevel } from './tell-level.ts';
import { WrongUse } from './wrong-use.ts';

const EXAMPLE = 'closes.csv --asset BTC --price 93000 --direction hold_above --from 2026-01-14';
const LEVEL_OPTIONS = ['asset', 'price', 'direction', 'from', 'closes', 'band'] as const;

interface World {
  /** Throws where there is no such file. */
  readonly read: (file: string) => string;
  /** The claims that ship with the bot. */
  readonly levels: () => Promise<readonly Level[]>;
  /** UTC milliseconds. */
  readonly now: number;
}

/** Judges a level, or the bundled claims, by a file of daily closes. Throws `WrongUse` where something is not as it should be. */
export async function judgeCloses(args: readonly string[], { read, levels, now }: World): Promise<readonly string[]> {
  const { values, claims, file } = readArgs(args);
  const text = readText(file, read);
  if (!claims) return tellOwn(text, values, now);
  const odd = LEVEL_OPTIONS.find((name) => values[name] !== undefined);
  if (odd !== undefined) throw new WrongUse(`--levels takes the claims as they are, so --${odd} does not fit.`);
  return (await levels()).flatMap((level, at) => [...(at === 0 ? [] : ['']), ...tellClaim(text, level, now)]);
}

type Values = { readonly [Name in (typeof LEVEL_OPTIONS)[number]]?: string };

function readArgs(args: readonly string[]) {
  try {
    const { texts, switches, words } = readArguments(args, LEVEL_OPTIONS, ['levels']);
    const [file, ...others] = words;
    if (file === undefined || others.length > 0) throw new WrongUse(`Name one file of closes, as in: ${EXAMPLE}`);
    return { values: texts, claims: switches.levels === true, file };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new WrongUse(`That is not understood. An example: ${EXAMPLE}`, { cause: error });
  }
}

function readText(file: string, read: World['read']): string {
  try {
    return read(file);
  } catch (cause) {
    throw new WrongUse(`${file} cannot be read.`, { cause });
  }
}

function tellOwn(text: string, values: Values, now: number): readonly string[] {
  const { asset, from } = values;
  if (asset === undefined) throw new WrongUse(`Say which asset, as in: ${EXAMPLE}`);
  const rule = ruleOf(values);
  if (from !== undefined && !isoDateSchema.safeParse(from).success)
    throw new WrongUse(`“${from}” is no date, as 2026-01-14 is.`);
  const all = readCloses(text, asset);
  return [...headOf(asset, rule, 'one of our own'), ...tellFrom(rule, all, from ?? '', now)];
}

function ruleOf({ price: typed = '', direction: word, closes = '1', band = '1' }: Values): LevelRule {
  const price = priceSchema.safeParse(numberOf(typed));
  if (!price.success) throw new WrongUse(`“${typed}” is no price, as 93000 is.`);
  const direction = DIRECTIONS.find((each) => each === word);
  if (!direction) throw new WrongUse(`“${word ?? ''}” is no direction; they are ${DIRECTIONS.join(', ')}.`);
  if (!/^(?:[1-9]|10)$/u.test(closes)) throw new WrongUse(`“${closes}” is no number of closes from 1 to 10.`);
  const rearmPercent = numberOf(band);
  if (!(rearmPercent <= 50)) throw new WrongUse(`“${band}” is no band in per cent from 0 to 50.`);
  return { price: price.data, direction, closes: Number(closes), rearmPercent };
}

/** NaN where it is more than digits with at most one point. */
const numberOf = (typed: string): number => (/^\d{1,12}(?:\.\d{1,8})?$/u.test(typed) ? Number(typed) : Number.NaN);

const headOf = (asset: string, rule: LevelRule, whose: string): readonly string[] => [
  `${asset}, ${ruleSentence(rule)} (${whose})`,
];

/** Judged by the days that opened on a date and later. */
function tellFrom(rule: LevelRule, all: readonly DayClose[], from: string, now: number): readonly string[] {
  const closes = all.filter(({ date }) => date >= from);
  const [first] = closes;
  if (!first) return [`There is no close from ${from} on.`];
  return [`Judged by the closes of UTC days from ${first.date} on, ${first.venue}.`, ...tellLevel(rule, closes, now)];
}

/** A claim is judged from the day on that it was said: the first candle that closed after it. */
function tellClaim(text: string, level: Level, now: number): readonly string[] {
  const { claim, reading } = level;
  const rule = { ...reading, price: claim.price };
  const said = isQuoted(level) ? `“${level.claim.words}”, ${level.claim.document}` : 'set in a place';
  const head = headOf(claim.asset, rule, `${reading.venue} ${reading.pair}, ${reading.timeframe}`);
  const intro = [...head, `Said ${claim.saidOn}: ${said}`];
  if (reading.timeframe !== '1d')
    return [...intro, `It is read by candles of ${reading.timeframe}: closes of days do not judge it.`];
  const until = reading.expiresOn ?? '9999-12-31';
  const closes = readCloses(text, claim.asset).filter(({ date }) => date <= until);
  return [...intro, ...tellFrom(rule, closes, claim.saidOn, now)];
}
