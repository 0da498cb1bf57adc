import type {
  KnownHoldings,
  ManagerPosition,
  QuotedHolder,
  ReportedNumber,
  ReportedPosition,
} from '../core/holdings.ts';
import type { Answered, Fact } from '../core/live.ts';
import { measured, type Unit } from '../core/measured.ts';
import { day, list, type Message, measuredValue, message, type Value, words } from '../i18n/message.ts';
import type { FactsBlock, QuoteBlock, TextBlock } from './card.ts';
import { absentBlocks, factPassport, missedBlocks } from './fact-lines.ts';
import { caution, plain } from './text-blocks.ts';

type Known<Value> = Extract<Answered<Value>, { is: 'fact' }>;
export type HoldingsBlock = FactsBlock | TextBlock;

/** What the newest filing says, whether it came just now or before; what ships with the bot is said by `datedBlocks`. */
export function positionBlocks(position: Answered<ManagerPosition>, now: number): readonly HoldingsBlock[] {
  if (position.is === 'absent') return absentBlocks(message('holdings-position-what'), position);
  if (position.origin === 'bundled')
    return [plain(message('holdings-position-none-live')), ...missedBlocks(position.missed)];
  return [
    { kind: 'facts', messages: positionMessages(position) },
    factPassport(position, now),
    ...missedBlocks(position.missed),
  ];
}

function positionMessages(position: Known<ManagerPosition>): readonly Message[] {
  const { manager, issuer, shares, others, value, period, filedOn } = position.value;
  const held = { manager: words(manager), issuer: words(issuer) };
  const count = (name: string, amount: number) => measuredValue(measured(position, { name, amount, unit: 'shares' }));
  return [
    shares > 0
      ? message('holdings-position', { ...held, shares: count('shares', shares) })
      : message(position.status === 'partial' ? 'holdings-position-withheld' : 'holdings-position-none', held),
    ...(shares === 0 ? [] : [valueMessage(position, value)]),
    ...(others === undefined ? [] : [message('holdings-others', { shares: count('others', others) })]),
    filedOn === undefined
      ? message('holdings-period', { period: day(period) })
      : message('holdings-filed', { period: day(period), filedOn: day(filedOn) }),
  ];
}

const valueMessage = (position: Known<ManagerPosition>, value: number | undefined): Message =>
  value === undefined
    ? message('holdings-own-value-unknown')
    : message('holdings-own-value', {
        value: measuredValue(measured(position, { name: 'value', amount: value, unit: 'usd', form: 'compact' })),
      });

/** The facts that ship with the bot, each of its day: beside the newest filing, never instead of it. */
export const datedBlocks = ({ positions }: KnownHoldings, now: number): readonly HoldingsBlock[] =>
  positions.flatMap((position) => datedPosition(position, now));

function datedPosition(position: ReportedPosition, now: number): readonly HoldingsBlock[] {
  const { manager, issuer, shares, worth, period, close, said } = position;
  const fact = writtenFact(`manager_position/${issuer}`, position, 'quarterly_filing');
  const dollars = (name: string, amount: number) =>
    measuredValue(measured(fact, { name, amount, unit: 'usd', form: 'compact', approx: true }));
  const dated = message('holdings-dated', {
    ...{ on: day(said.on), manager: words(manager), issuer: words(issuer) },
    shares: measuredValue(measured(fact, { name: 'shares', amount: shares, unit: 'shares' })),
    worth: dollars('worth', worth),
  });
  // What the filing itself prints was not seen: the shares and that day's close are.
  const atPeriodEnd = message('holdings-dated-period', {
    period: day(period),
    close: measuredValue(measured(fact, { name: 'close', amount: close, unit: 'usd' })),
    worth: dollars('worth_at_period_end', shares * close),
  });
  return [{ kind: 'facts', messages: [dated, atPeriodEnd] }, factPassport(fact, now)];
}

/** Writers on one holder: a sentence in their words, then what each counts, and what none of it can show. */
export const quotedBlocks = (
  { holder, quote, reports }: QuotedHolder,
  now: number,
): readonly (HoldingsBlock | QuoteBlock)[] => [
  {
    kind: 'quote',
    words: message('levels-quote', { words: words(quote.words) }),
    by: message('levels-by', {
      author: words(quote.said.author),
      document: words(quote.said.document),
      on: day(quote.said.on),
    }),
  },
  ...reports.flatMap((report): readonly HoldingsBlock[] => {
    const fact = writtenFact(`holder/${holder}`, report, 'quoted_holding');
    const numbers = list(report.numbers.map((number) => quotedNumber(fact, number)));
    const { author, on } = report.said;
    const line = message('holdings-quoted-line', { author: words(author), on: day(on), numbers });
    return [{ kind: 'facts', messages: [line] }, factPassport(fact, now)];
  }),
  caution(message('holdings-quoted-limits')),
];

const UNITS: Readonly<Record<ReportedNumber['what'], Unit>> = {
  ...{ staked: 'staked_ether', staked_main: 'staked_ether', debt: 'usdt', loss: 'percent' },
  health: 'factor',
};

function quotedNumber(fact: Fact<unknown>, { what, amount, to, approx }: ReportedNumber): Value {
  const unit = UNITS[what];
  // No more digits than the writer has: '200M', '10%'.
  const form = unit === 'usdt' || unit === 'percent' ? 'compact' : 'exact';
  const number = (name: string, said: number) =>
    measuredValue(measured(fact, { name, amount: said, unit, form, ...(approx && { approx }) }));
  const low = number(what, amount);
  const said = to === undefined ? low : message('range', { low, high: number(`${what}_to`, to) });
  return message(`holdings-quoted-${what}`, { amount: said });
}

/** A fact that somebody wrote of: its day is the day it was written on. */
const writtenFact = (
  what: string,
  { said }: Pick<ReportedPosition, 'said'>,
  coverage: Fact<unknown>['coverage'],
): Fact<unknown> => ({
  id: `bundled/${what}/${said.on}`,
  ...{ value: undefined, source: 'bundled', publisher: said.author, attribution: said.document },
  ...{ asOf: { date: said.on }, coverage, status: 'published', origin: 'bundled', missed: [] },
});
