import type { Fact, Gives, Question } from '../core/live.ts';
import { type Measured, measured, type Unit } from '../core/measured.ts';
import { day, type Message, measuredValue, message, type Value, words } from '../i18n/message.ts';

/** One number of a fact, by its name within it: 'close'. */
export interface FactNumber {
  readonly name: string;
  readonly value: Value;
  readonly line: Message;
  /** Absent for what counts nothing. */
  readonly unit?: Unit;
}

type Numbers<Q extends Question> = (fact: Fact<Gives<Q>>) => readonly FactNumber[];

const numberOf = (
  fact: Fact<unknown>,
  number: { readonly name: string; readonly amount: number; readonly unit: Unit; readonly form?: Measured['form'] },
  line: (value: Value) => Message,
): FactNumber => {
  const value = measuredValue(measured(fact, number));
  return { name: number.name, value, line: line(value), unit: number.unit };
};

const candles: Numbers<'candles'> = (fact) => {
  const { closed, running, venue, quote } = fact.value;
  const pair = words(`${venue} ${fact.value.pair}`);
  const newest = closed.at(-1);
  const close = newest && { name: 'close', amount: newest.close, unit: quote };
  return [
    ...(newest && close
      ? [numberOf(fact, close, (value) => message('number-close', { on: day(newest.date), value, pair }))]
      : []),
    ...(running
      ? [
          numberOf(fact, { name: 'running', amount: running.price, unit: quote }, (value) =>
            message('number-running', { value, pair }),
          ),
        ]
      : []),
  ];
};

const etfDays: Numbers<'etf_days'> = ({ value: { days } }) => {
  const newest = days.at(-1);
  if (!newest) return [];
  const value: Value = { is: 'amount', amount: { usd: newest.usd, step: newest.step } };
  return [{ name: 'day', value, unit: 'usd', line: message('number-etf_day', { on: day(newest.date), value }) }];
};

const metal: Numbers<'metal'> = (fact) => {
  const { price, proxy } = fact.value;
  return [
    numberOf(fact, { name: 'price', amount: price, unit: 'usd_per_ounce' }, (value) =>
      proxy === undefined
        ? message('number-metal', { value })
        : message('number-metal-token', { value, token: words(proxy) }),
    ),
  ];
};

const mood: Numbers<'mood'> = (fact) => {
  const { value: today, before } = fact.value;
  return [
    numberOf(fact, { name: 'value', amount: today, unit: 'points' }, (value) => message('number-mood', { value })),
    ...(before === undefined
      ? []
      : [
          numberOf(fact, { name: 'before', amount: before, unit: 'points' }, (value) =>
            message('number-mood-before', { value }),
          ),
        ]),
  ];
};

const stablecoins: Numbers<'stablecoins'> = (fact) => {
  const { supply, weekBefore } = fact.value;
  const compact = { unit: 'usd', form: 'compact' } as const;
  return [
    numberOf(fact, { name: 'supply', amount: supply, ...compact }, (value) => message('number-supply', { value })),
    ...(weekBefore === undefined
      ? []
      : [
          numberOf(fact, { name: 'before', amount: weekBefore, ...compact }, (value) =>
            message('number-supply-before', { value }),
          ),
        ]),
  ];
};

const managerPosition: Numbers<'manager_position'> = (fact) => {
  const { manager, issuer, shares, value: filed, period } = fact.value;
  const whose = { manager: words(manager), issuer: words(issuer), on: day(period) };
  return [
    numberOf(fact, { name: 'shares', amount: shares, unit: 'shares' }, (value) =>
      message('number-shares', { ...whose, value }),
    ),
    ...(filed === undefined
      ? []
      : [
          numberOf(fact, { name: 'value', amount: filed, unit: 'usd', form: 'compact' }, (value) =>
            message('number-filing_value', { value }),
          ),
        ]),
  ];
};

const treasuries: Numbers<'treasuries'> = (fact) => [
  numberOf(
    fact,
    { name: 'total', amount: fact.value.total, unit: fact.value.asset === 'BTC' ? 'bitcoin' : 'ether' },
    (value) => message('number-treasuries', { value }),
  ),
];

const policyRate: Numbers<'policy_rate'> = (fact) => {
  const percent = (name: 'low' | 'high'): Value =>
    measuredValue(measured(fact, { name, amount: fact.value[name], unit: 'percent' }));
  const [low, high] = [percent('low'), percent('high')];
  const { since, sinceEarlier } = fact.value;
  const line = message(sinceEarlier ? 'number-rate-earlier' : 'number-rate', { low, high, on: day(since) });
  return [{ name: 'range', value: message('range', { low, high }), unit: 'percent', line }];
};

const macroDates: Numbers<'macro_dates'> = ({ value: dates }) => {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  const line = message('number-dates', { count: dates.length, first: day(first.date), last: day(last.date) });
  return [{ name: 'dates', value: dates.length, line }];
};

const NUMBERS: { readonly [Q in Question]: Numbers<Q> } = {
  ...{ candles, metal, mood, stablecoins, treasuries },
  etf_days: etfDays,
  manager_position: managerPosition,
  policy_rate: policyRate,
  macro_dates: macroDates,
};

/** The numbers that stand foremost in an answer of a question. */
export const numbersOf = (question: Question, fact: Fact<unknown>): readonly FactNumber[] =>
  (NUMBERS[question] as (fact: Fact<unknown>) => readonly FactNumber[])(fact);
