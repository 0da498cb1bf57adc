/** A made-up day of a pair, as any venue may have it. */
export interface VenueDay {
  /** The UTC date that it opened on. */
  readonly date: string;
  readonly close: number;
}

/** Of every made-up day: what it opened at, its highest, its lowest, what was traded, and the average price of that. */
export const SHAPE = { open: 111, high: 999, low: 11.1, volume: 22.2, average: 111, turnover: 2464.2 } as const;

const DAY_MS = 86_400_000;

export const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Days in a row that end with a date, oldest first. */
export const daysTo = (last: string, closes: readonly number[]): readonly VenueDay[] =>
  closes.map((close, at) => ({
    date: new Date(midnight(last) - (closes.length - 1 - at) * DAY_MS).toISOString().slice(0, 10),
    close,
  }));

/** Those that have begun. */
export const begun = (days: readonly VenueDay[], now: number): readonly VenueDay[] =>
  days.filter(({ date }) => midnight(date) <= now);

export const isOver = ({ date }: VenueDay, now: number): boolean => midnight(date) + DAY_MS <= now;

/** What a venue is: its days by the name that it has for a pair, and its clock. */
export interface VenueState {
  readonly markets: Readonly<Record<string, readonly VenueDay[]>>;
  /** UTC milliseconds. */
  readonly now: () => number;
}

/** The query of a request, or the name of a parameter that nobody knows there. */
export function queryOf(url: string | undefined, known: readonly string[]) {
  const { searchParams } = new URL(url ?? '/', 'http://double');
  const odd = [...searchParams.keys()].find((name) => !known.includes(name));
  return { get: (name: string) => searchParams.get(name) ?? undefined, odd };
}

/** A whole number from 1 on; undefined where it is none, or too large. */
export const countOf = (said: string | undefined, { most, unsaid }: { most: number; unsaid: number }) => {
  const count = said === undefined ? unsaid : Number(said);
  return Number.isInteger(count) && count >= 1 && count <= most ? count : undefined;
};
