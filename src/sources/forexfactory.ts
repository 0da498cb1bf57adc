import { z } from 'zod';
import type { MacroDate } from '../core/macro.ts';
import { inOrder, isOfThisCentury } from '../core/macro-dates.ts';
import { outsideText } from '../core/outside-text.ts';
import { newYorkDate } from '../core/week.ts';
import { defineSource, said } from './define-source.ts';

const HOUR = 3_600_000;
const MOST_TITLE = 120;

/** No week is without any: an empty list is none. */
const eventsSchema = z
  .array(
    z.object({
      title: z.string(),
      country: z.string(),
      /** With whatever offset it comes. */
      date: z.iso.datetime({ offset: true }).refine(isOfThisCentury),
      impact: z.string(),
    }),
  )
  .min(1);
type Row = z.output<typeof eventsSchema>[number];

/** Releases by the numbers of them that it lists; anything else keeps its title. */
const KINDS: Readonly<Record<string, MacroDate['what']>> = {
  ...{ 'Federal Funds Rate': 'fomc', 'FOMC Statement': 'fomc', 'FOMC Press Conference': 'fomc' },
  ...{ 'CPI m/m': 'cpi', 'CPI y/y': 'cpi', 'Core CPI m/m': 'cpi' },
  ...{ 'Non-Farm Employment Change': 'jobs', 'Unemployment Rate': 'jobs', 'Average Hourly Earnings m/m': 'jobs' },
  ...{ 'Advance GDP q/q': 'gdp', 'Prelim GDP q/q': 'gdp', 'Final GDP q/q': 'gdp' },
  'Core PCE Price Index m/m': 'pce',
};

/** Forex Factory's week, of which the US events that it calls of high impact are read. Asked only where somebody switched it on. */
export const forexfactory = defineSource({
  name: 'forexfactory',
  publisher: 'Forex Factory',
  site: 'https://nfs.faireconomy.media',
  terms: 'personal_use',
  termsUrl: 'https://www.forexfactory.com/notices',
  answers: {
    macro_dates: {
      coverage: 'us_calendar',
      async ask({ door, at }) {
        const fetched = await door.json(
          {
            source: 'forexfactory',
            ...at('/ff_calendar_thisweek.json'),
            accept: ['application/json'],
            // Whoever asks again at once is locked out.
            keep: { freshMs: 6 * HOUR, staleMs: 18 * HOUR },
            pace: { gapMs: 60_000, perDay: 4, failures: 1 },
            withinMs: 6_000,
          },
          eventsSchema,
        );
        // What a calendar speaks of lies ahead: it is of the moment at which it said so.
        return said(fetched, { value: inOrder(fetched.value.flatMap(announced)), asOf: { at: fetched.fetchedAt } });
      },
    },
  },
});

function announced({ title: printed, country, date, impact }: Row): readonly MacroDate[] {
  const title = outsideText(printed, MOST_TITLE);
  if (country !== 'USD' || impact !== 'High' || title === '') return [];
  const at = Date.parse(date);
  const what = Object.hasOwn(KINDS, title) ? (KINDS[title] ?? 'other') : 'other';
  return [{ what, date: newYorkDate(at), at, ...(what === 'other' && { title }) }];
}
