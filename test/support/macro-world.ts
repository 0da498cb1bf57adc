import { forexfactory } from '../../src/sources/forexfactory.ts';
import { fred } from '../../src/sources/fred.ts';
import { high, week } from '../doubles/sources/forexfactory.ts';
import { observations, type Row, releaseDates } from '../doubles/sources/fred.ts';
import { type HostDouble, openHost } from '../doubles/sources/host.ts';
import { openLive } from './open-live.ts';

/** Two weeks before the last meeting of 2026. */
export const MACRO_NOW = '2026-11-25T12:00:00Z';

const RATES: Readonly<Record<string, readonly Row[]>> = {
  DFEDTARL: [
    ['2026-10-29', '22.2'],
    ['2026-10-30', '11.1'],
    ['2026-11-24', '11.1'],
  ],
  DFEDTARU: [
    ['2026-10-29', '33.3'],
    ['2026-10-30', '22.2'],
    ['2026-11-24', '22.2'],
  ],
};

/** Made-up days of releases and a made-up week, as their sources publish them. */
export const MACRO_ROUTES = {
  '/fred/series/observations': observations(RATES),
  '/fred/release/dates': releaseDates(
    { 10: ['2026-11-10', '2026-12-11'], 50: ['2026-12-04'], 53: ['2026-12-22'], 54: ['2026-12-22'] },
    '2026-11-25',
  ),
  '/ff_calendar_thisweek.json': week([
    high('CPI m/m', '2026-12-11T08:30:00-05:00'),
    high('FOMC Statement', '2026-12-09T14:00:00-05:00'),
    high('Fed Chair *Speaks* @everyone; then, more', '2026-12-01T19:30:00-05:00'),
  ]),
};

interface World {
  readonly host: HostDouble;
  readonly open: (setting?: {
    readonly key?: string | null;
    readonly week?: boolean;
    readonly now?: string;
  }) => ReturnType<typeof openLive>;
}

/** Sources of macro dates on loopback. `key`: null for none. */
export async function openMacroWorld(): Promise<World> {
  const host = await openHost(MACRO_ROUTES);
  return {
    host,
    open: ({ key = 'made-up-key', week: on = true, now = MACRO_NOW } = {}) =>
      openLive({
        now,
        sources: [fred, forexfactory],
        settings: {
          fred: { url: host.url, ...(key !== null && { key }) },
          forexfactory: { url: host.url, enabled: on },
        },
      }),
  };
}
