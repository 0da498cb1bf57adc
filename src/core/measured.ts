import type { Fact } from './live.ts';

/** What a number that is no flow counts. Two units never meet in arithmetic, and USDT is not a dollar. */
export type Unit =
  | 'usd'
  | 'usdt'
  | 'usd_per_ounce'
  | 'percent'
  | 'percent_a_year'
  | 'points'
  | 'factor'
  | 'shares'
  | 'bitcoin'
  | 'ether'
  | 'staked_ether';

/** Where a number comes from, how old it is and what it covers: the passport of what is no flow. */
export type FactPassport = Omit<Fact<unknown>, 'value'>;

/** A number that is no flow (a price, a count of shares, a share in percent), never without its passport. */
export interface Measured {
  /** 'binance/candles/BTC/2026-01-23/close': source, question, what for, day, and which number of it. */
  readonly id: string;
  readonly amount: number;
  readonly unit: Unit;
  /** `exact`: to the cent, or to four digits where it is less than one. `compact`: three digits with a word for their size. `signed`: with + or −. */
  readonly form: 'exact' | 'compact' | 'signed';
  readonly approx?: true;
  readonly passport: FactPassport;
}

/** A number of a fact. `name`: which of its numbers, as 'close'. Throws where it is none: inside, that is our error. */
export function measured(
  fact: Fact<unknown>,
  {
    name,
    ...number
  }: Pick<Measured, 'amount' | 'unit' | 'approx'> & Partial<Pick<Measured, 'form'>> & { readonly name: string },
): Measured {
  if (!Number.isFinite(number.amount)) throw new RangeError(`${fact.id} ${name} is no number`);
  return { id: `${fact.id}/${name}`, form: 'exact', ...number, passport: passportOf(fact) };
}

function passportOf({ id, source, publisher, attribution, asOf, fetchedAt, ...fact }: Fact<unknown>): FactPassport {
  const { coverage, status, origin, missed } = fact;
  return {
    ...{ id, source, publisher, asOf, coverage, status, origin, missed },
    ...(attribution !== undefined && { attribution }),
    ...(fetchedAt !== undefined && { fetchedAt }),
  };
}
