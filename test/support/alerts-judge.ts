import type { StoodMessage } from './deliveries-judge.ts';

/**
 * Reads what platforms were sent and holds it against what the candles say, and knows nothing else of the bot but of which posts it says itself
 * that nobody can know whether they stand there.
 */
export interface AlertsVerdict {
  readonly events: number;
  /** Told more than once in one place. */
  readonly doubled: readonly string[];
  /** Told nowhere in a place, and nobody is told that it may be so. */
  readonly lost: readonly string[];
  /** Told though no candle says so. */
  readonly invented: readonly string[];
  /** Told nowhere in a place, by a post of which a person is asked whether it stands there. */
  readonly unknown: readonly string[];
}

/** What happened to a level, by words that people read: '111000 touched 2026-01-07'. */
const eventKey = (price: number, what: string, closesAt: number): string =>
  `${price} ${what} ${new Date(closesAt).toISOString().slice(0, 10)}`;

/** The first that fits says what a sentence is about. */
const SAYINGS = [
  ['touched', /touched \$([\d,]+)/iu],
  ['fell_back', /not close(?:d)? (?:above|below) \$([\d,]+) again/iu],
  ['closed_beyond', /closed (?:above|below) \$([\d,]+), close \d/iu],
  ['failed', /closed back at or (?:above|below) \$([\d,]+)/iu],
  ['crossed', /closed (?:above|below) \$([\d,]+)/iu],
] as const;
const MOMENT = /(\d{1,2} \w{3} \d{4}), 00:00/u;

/** The events that a message tells of: whatever a line says of a price and the moment of a close. */
export function eventsIn(text: string): readonly string[] {
  return text
    .replaceAll('\\', '')
    .split('\n')
    .flatMap((line) => {
      const [, day] = MOMENT.exec(line) ?? [];
      if (day === undefined) return [];
      const said = SAYINGS.flatMap(([what, words]) => {
        const [, price] = words.exec(line) ?? [];
        return price === undefined ? [] : [{ what, price: Number(price.replaceAll(',', '')) }];
      });
      return said.slice(0, 1).map(({ what, price }) => eventKey(price, what, Date.parse(`${day} UTC`)));
    });
}

interface Exported {
  readonly deliveries: readonly { readonly id: string; readonly state: { readonly is: string } }[];
  readonly alerts: readonly {
    readonly place: string;
    readonly at: number;
    readonly what: string;
    readonly body: { readonly level: { readonly claim: { readonly price: number } } };
    readonly outcome: { readonly delivery?: string };
  }[];
}

/** Each place in whose doubt a post is, with what it tells. */
function inDoubt(exported: string): ReadonlySet<string> {
  const { deliveries, alerts } = JSON.parse(exported) as Exported;
  const unknown = new Set(deliveries.filter(({ state }) => state.is === 'unknown').map(({ id }) => id));
  const told = alerts.filter(({ outcome }) => outcome.delivery !== undefined && unknown.has(outcome.delivery));
  return new Set(told.map(({ place, what, at, body }) => `${place} ${eventKey(body.level.claim.price, what, at)}`));
}

/** Each of these events is to stand once in each of these places. */
export function judgeAlerts(
  expected: readonly string[],
  places: readonly string[],
  stood: readonly StoodMessage[],
  exported: string,
): AlertsVerdict {
  const told = stood.flatMap(({ place, text }) => eventsIn(text).map((event) => `${place} ${event}`));
  const times = Map.groupBy(told, (each) => each);
  const wanted = new Set(places.flatMap((place) => expected.map((event) => `${place} ${event}`)));
  const absent = [...wanted].filter((each) => !times.has(each));
  const doubt = inDoubt(exported);
  return {
    events: expected.length,
    doubled: [...times.values()].filter(({ length }) => length > 1).map(([each = '']) => each),
    lost: absent.filter((each) => !doubt.has(each)),
    invented: [...times.keys()].filter((each) => !wanted.has(each)),
    unknown: absent.filter((each) => doubt.has(each)),
  };
}
