import { json, type Route } from './host.ts';

export interface Event {
  readonly title: string;
  readonly country: string;
  /** With New York's offset. */
  readonly date: string;
  readonly impact: string;
}

/** A US event of high impact. */
export const high = (title: string, date: string): Event => ({ title, country: 'USD', date, impact: 'High' });

/** The week as it is published: forecasts are texts, and nothing says what came of an event. */
export const week = (events: readonly Event[]): Route =>
  json(events.map((event) => ({ ...event, forecast: '1.1%', previous: '' })));
