import { json, type Route, status } from './host.ts';

export interface Day {
  /** The UTC date that the value is of. */
  readonly date: string;
  readonly value: number;
}

/** The index as its publisher answers: all of it strings, newest first, as many days as were asked for. Another question is refused. */
export const fearAndGreed =
  (days: readonly Day[]): Route =>
  (response, request) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://double');
    const limit = Number(searchParams.get('limit') ?? '1');
    if (pathname !== '/fng/' || !Number.isInteger(limit)) return status(404)(response, request);
    const data = days.slice(0, limit === 0 ? undefined : limit).map(({ date, value }, at) => ({
      value: String(value),
      value_classification: 'Made up',
      timestamp: String(Date.parse(`${date}T00:00:00Z`) / 1_000),
      ...(at === 0 && { time_until_update: '43200' }),
    }));
    return json({ name: 'Fear and Greed Index', data, metadata: { error: null } })(response, request);
  };

/** As it refuses. */
export const fearAndGreedRefusal: Route = json({
  name: 'Fear and Greed Index',
  data: [],
  metadata: { error: 'made-up trouble' },
});
