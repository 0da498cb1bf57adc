import { answer, json, type Route, status } from './host.ts';

/** One row of a series: '.' is a day without a value. */
export type Row = readonly [date: string, value: string];

/** Refused as FRED does: the body is JSON and is said to be XML. */
const bad = (message: string): Route =>
  status(
    400,
    { 'content-type': 'text/xml;charset=utf-8' },
    JSON.stringify({ error_code: 400, error_message: `Bad Request.  ${message}` }),
  );

const xml: Route = answer('text/xml; charset=UTF-8', '<?xml version="1.0" encoding="utf-8" ?>\n<observations/>');

/** What is right of every question is looked at once: a key, the words, and JSON where it is asked for. */
const asked =
  (allowed: readonly string[], give: (query: URLSearchParams) => Route): Route =>
  (response, request) => {
    const { searchParams: query } = new URL(request.url ?? '/', 'http://double');
    const odd = [...query.keys()].find((name) => !allowed.includes(name));
    const route = () => {
      if (!query.get('api_key')) return bad('Variable api_key has not been set.');
      if (odd !== undefined) return bad(`Variable ${odd} is not one of the values that can be set.`);
      return query.get('file_type') === 'json' ? give(query) : xml;
    };
    route()(response, request);
  };

const SHARED = ['api_key', 'file_type', 'limit', 'sort_order'];

/** Limits and order as FRED has them: oldest first unless asked otherwise. */
function cut<Item>(items: readonly Item[], query: URLSearchParams, most: number): readonly Item[] | undefined {
  const limit = Number(query.get('limit') ?? String(most));
  if (!Number.isInteger(limit) || limit < 1 || limit > most) return undefined;
  return (query.get('sort_order') === 'desc' ? items.toReversed() : items).slice(0, limit);
}

/** Series by their ids, oldest row first. */
export const observations = (series: Readonly<Record<string, readonly Row[]>>): Route =>
  asked([...SHARED, 'series_id'], (query) => {
    const rows = cut(series[query.get('series_id') ?? ''] ?? [], query, 100_000);
    if (!rows || rows.length === 0) return bad('The series does not exist.');
    const realtime = { realtime_start: '2026-01-27', realtime_end: '2026-01-27' };
    return json({
      ...{ ...realtime, observation_start: '1600-01-01', observation_end: '9999-12-31', units: 'lin', output_type: 1 },
      ...{ file_type: 'json', order_by: 'observation_date', sort_order: 'desc', count: rows.length, offset: 0 },
      observations: rows.map(([date, value]) => ({ ...realtime, date, value })),
    });
  });

/** Days of releases by their numbers, oldest first. Those that lie ahead are given only where they are asked for. */
export const releaseDates = (releases: Readonly<Record<string, readonly string[]>>, today: string): Route =>
  asked([...SHARED, 'release_id', 'include_release_dates_with_no_data'], (query) => {
    const id = query.get('release_id') ?? '';
    const all = releases[id];
    const ahead = query.get('include_release_dates_with_no_data') === 'true';
    const dates = all && cut(ahead ? all : all.filter((date) => date <= today), query, 10_000);
    if (!dates) return bad('The release does not exist.');
    return json({
      ...{ realtime_start: '1776-07-04', realtime_end: '9999-12-31', order_by: 'release_date', sort_order: 'desc' },
      ...{ count: dates.length, offset: 0, limit: 40 },
      release_dates: dates.map((date) => ({ release_id: Number(id), date })),
    });
  });

/** What it says to a key that it does not know. */
export const unknownKey: Route = bad('The value for variable api_key is not registered.');
