import type { FlowWordsFault } from './alert-failure.ts';
import { beyondHistory } from './checks.ts';
import type { FlowCondition, FlowRule } from './following.ts';
import { type Usd, usd } from './money.ts';
import { readTypedAmount } from './typed-amount.ts';
import { createTypedWords, type TypedWords, wholePiece } from './typed-words.ts';
import { type IsoDate, isoDateSchema } from './week.ts';

type Bare<Condition> = Condition extends unknown ? Omit<Condition, 'subject'> : never;

/** A rule about flows as typed. `subject`: as typed, absent where none was. */
export interface TypedFlowRule extends Pick<FlowRule, 'repeat' | 'cooldownWeeks' | 'expiresOn'> {
  readonly condition: Bare<FlowCondition>;
  readonly subject?: string;
}

export interface FlowFault {
  readonly why: FlowWordsFault;
  /** The words that are meant; empty where it is all of them. */
  readonly typed: string;
}

export type ReadFlowRule = { readonly rule: TypedFlowRule } | { readonly fault: FlowFault };

const UNTIL =
  /(?:(?<!\p{L})(?:until|till|through)(?!\p{L})|直到|截[止至]到?|有效期?[至到]) *(?<date>\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}(?!\d)日?)?/u;
const COOLDOWN =
  /(?:(?<!\p{L})cooldown(?!\p{L})|冷[却卻]|[间間]隔) *(?:(?<weeks>\d{1,4}) *(?:w(?:eeks?|ks?)?(?!\p{L})|[个個]?(?:[周週]|星期))|(?<none>0)(?![\p{L}\p{N}.]))?/u;
const ONCE = /(?<!\p{L})once(?!\p{L})|[仅僅只]?一次/u;
const EVERY = /(?<!\p{L})every(?: time)?(?!\p{L})|每次/u;

const SIGN = /(?<!\p{L})(?:sign(?: changes?)?|turns?)(?!\p{L})|[转轉]向|反[转轉]|[变變][号號]/u;
const STREAK = /(?<!\p{L})streaks?(?!\p{L})|[连連][续續]/u;
const RECORD = /(?<!\p{L})records?(?!\p{L})|[创創]?[纪紀记記][录錄]/u;
const WEEKS =
  /(?<![\p{L}\p{N}.,-])(?<weeks>\d{1,4})(?![\p{N}.,]) *(?:w(?:eeks?|ks?)?(?!\p{L})|[个個]?(?:[周週]|星期))?/u;

const OUT = /(?<!\p{L})(?:net )?outflows?(?!\p{L})|[净淨]?流出/u;
const IN = /(?<!\p{L})(?:net )?inflows?(?!\p{L})|[净淨]?流入/u;
const ABOVE = /(?<!\p{L})(?:above|over|beyond|more than|larger than|exceeds?)(?!\p{L})|>|超[过過]|[高多大][于於]/u;
const BELOW = /(?<!\p{L})(?:below|under|less than|smaller than)(?!\p{L})|<|[低少小][于於]/u;
const AMOUNT =
  /(?<![\p{L}\p{N}])[-+−–—]? ?(?:us\$|usd|\$)? ?[-+−–—]?\d[\d,.]{0,20} ?(?:[a-z]{1,8}|[千百十万萬]?[万萬亿億千])?(?: ?(?:美元|美金|usd|dollars?))?/u;

/** What may stand there and says nothing. */
const FILLER =
  /(?<!\p{L})(?:net|flows?|of|for|in|the|weekly|change|usd|dollars?)(?!\p{L})|[单單每当當][周週]|[资資]金流?量?|[净淨]流|的|[时時]|[周週]/u;
const MOST_FILLERS = 12;

/** As a rule of a place is typed: 'total below -1bn', 'BTC inflow above 500m once', 'streak total 4 until 2026-12-31', '净流出超过10亿 冷却4周'. */
export function readFlowRule(typed: string): ReadFlowRule {
  const words = createTypedWords(typed.replaceAll(/\s+/gu, ' '));
  const until = untilOf(words);
  if ('why' in until) return { fault: until };
  const cooldown = cooldownOf(words);
  if ('why' in cooldown) return { fault: cooldown };
  const once = words.take(ONCE);
  if (!once) words.take(EVERY);
  const condition = conditionOf(words);
  if ('why' in condition) return { fault: condition };
  for (let at = 0; at < MOST_FILLERS; at += 1) if (!words.take(FILLER)) break;
  const [subject, left] = words.rest();
  if (left) return { fault: { why: 'words_left', typed: wholePiece(left).text } };
  const rule = { condition, repeat: once ? 'once' : 'every', ...cooldown, ...until } as const;
  return { rule: { ...rule, ...(subject && { subject: wholePiece(subject).text }) } };
}

function untilOf(words: TypedWords): { readonly expiresOn?: IsoDate } | FlowFault {
  const part = words.take(UNTIL);
  if (!part) return {};
  const [year = '', month = '', day = ''] = part.groups['date']?.split(/[-/.年月日]/u) ?? [];
  const date = isoDateSchema.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date.success ? { expiresOn: date.data } : { why: 'bad_until', typed: part.text.trim() };
}

const MOST_COOLDOWN = 52;

function cooldownOf(words: TypedWords): { readonly cooldownWeeks: number } | FlowFault {
  const part = words.take(COOLDOWN);
  if (!part) return { cooldownWeeks: 0 };
  const weeks = part.groups['weeks'] ?? part.groups['none'];
  if (weeks === undefined || Number(weeks) > MOST_COOLDOWN) return { why: 'bad_cooldown', typed: part.text.trim() };
  return { cooldownWeeks: Number(weeks) };
}

function conditionOf(words: TypedWords): TypedFlowRule['condition'] | FlowFault {
  if (words.take(SIGN)) return { is: 'sign_change' };
  if (words.take(RECORD)) return { is: 'record' };
  return words.take(STREAK) ? streakOf(words) : beyondOf(words);
}

const FEWEST_WEEKS = 2;
const MOST_WEEKS = 52;

function streakOf(words: TypedWords): TypedFlowRule['condition'] | FlowFault {
  const part = words.take(WEEKS);
  const weeks = Number(part?.groups['weeks']);
  if (weeks >= FEWEST_WEEKS && weeks <= MOST_WEEKS) return { is: 'streak', weeks };
  return { why: 'bad_weeks', typed: part?.text.trim() ?? '' };
}

/** Which way, and how much: what says one thing twice in two ways is not guessed at. */
function beyondOf(words: TypedWords): TypedFlowRule['condition'] | FlowFault {
  const way = firstOf(words, { out: OUT, in: IN });
  const than = firstOf(words, { above: ABOVE, below: BELOW });
  const part = words.take(AMOUNT);
  if (!part) return { why: way === 'any' && than === 'any' ? 'no_kind' : 'no_amount', typed: '' };
  const typed = part.text.trim();
  const read = sizeOf(typed);
  if (!read) return { why: 'bad_amount', typed };
  const side = SIDES[`${way} ${than} ${read.sign}`];
  return side ? sized(side, read.dollars, typed) : { why: 'bad_side', typed };
}

/** The first of two words that stands there. */
function firstOf<Word extends string>(words: TypedWords, patterns: Readonly<Record<Word, RegExp>>): Word | 'any' {
  const found = (Object.keys(patterns) as Word[]).find((word) => words.take(patterns[word]));
  return found ?? 'any';
}

/** Dollars without their sign, and which sign stood there; undefined for what is no amount, or nothing. */
function sizeOf(typed: string): { readonly dollars: number; readonly sign: 'none' | 'minus' | 'plus' } | undefined {
  const signed = readTypedAmount(typed);
  const read = signed === 'unsigned' ? readTypedAmount(`+${typed}`) : signed;
  if (read === undefined || read === 'unsigned' || read.usd === 0) return undefined;
  const sign = signed === 'unsigned' ? 'none' : read.usd < 0 ? 'minus' : 'plus';
  return { dollars: Math.abs(read.usd), sign };
}

/** What each way of saying it means; whatever is not here says two things at once, or not enough. */
const SIDES: Readonly<Record<string, 'in' | 'out'>> = {
  ...{ 'out above none': 'out', 'out any none': 'out', 'any below minus': 'out', 'out below minus': 'out' },
  ...{ 'in above none': 'in', 'in any none': 'in', 'any above none': 'in', 'any above plus': 'in' },
  ...{ 'in above plus': 'in', 'in any plus': 'in', 'out any minus': 'out' },
};

/** Without its unit nobody means it; a report prints millions. */
const LEAST = 10_000;

function sized(side: 'in' | 'out', dollars: number, typed: string): TypedFlowRule['condition'] | FlowFault {
  const amount: Usd = usd(side === 'out' ? -dollars : dollars);
  if (dollars < LEAST) return { why: 'amount_small', typed };
  return beyondHistory(amount) ? { why: 'amount_large', typed } : { is: 'beyond', usd: amount };
}
