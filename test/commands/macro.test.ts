import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileText } from '../../src/cards/file-text.ts';
import { placeId } from '../../src/core/place.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { renderPage } from '../../src/platforms/web/render.ts';
import { high, week } from '../doubles/sources/forexfactory.ts';
import { status } from '../doubles/sources/host.ts';
import { openTidemark, type Told } from '../support/ask.ts';
import { openPlaces } from '../support/ask-in-place.ts';
import { MACRO_NOW, MACRO_ROUTES, openMacroWorld } from '../support/macro-world.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';
import { readCalendar } from '../support/read-calendar.ts';

let world: Awaited<ReturnType<typeof openMacroWorld>>;
beforeAll(async () => {
  world = await openMacroWorld();
});
afterAll(() => world.host.close());

const offline = (now: string) => openTidemark({ now });
const online = (setting: Parameters<typeof world.open>[0] = {}) =>
  openTidemark({ now: setting.now ?? MACRO_NOW, live: world.open(setting).live });
const calendarOf = ({ card, locale }: Told) => {
  if (!card.file) throw new TypeError('no file');
  return readCalendar(fileText(card.file, rendererFor(locale)));
};

describe('/macro where nobody is asked', () => {
  it('says the next meeting, its two moments and the one behind it', async () => {
    const { lines } = await offline('2026-11-25')('/macro');
    expect(lines.slice(0, 7)).toEqual([
      'Macro calendar',
      'Next FOMC decision in 14 days: meeting of 8 Dec 2026 to 9 Dec 2026',
      'Statement Wed 9 Dec 2026, 19:00 UTC · 14:00 New York',
      'Press conference Wed 9 Dec 2026, 19:30 UTC · 14:30 New York',
      '',
      'Decisions after that',
      'Wed 27 Jan 2027, 19:00 UTC · 14:00 New York (tentative until the Federal Reserve confirms it)',
    ]);
  });

  it('says so in Chinese', async () => {
    const { text } = await offline('2026-11-25')('/macro', { locale: 'zh-CN' });
    expect(text).toContain('下次 FOMC 决议：14 天后，会期 2026-12-08 至 2026-12-09');
    expect(text).toContain('声明 2026-12-09（周三）19:00 UTC · 纽约 14:00');
    expect(text).toContain('（暂定，待美联储确认）');
  });

  it('names what is not known, and gives no number', async () => {
    const { text, card } = await offline('2026-11-25')('/macro');
    expect(text).toContain('Not known here: US data dates. This bot asks nobody (OFFLINE)');
    expect(text).toContain('Not known here: the US policy rate. This bot asks nobody (OFFLINE)');
    expect(text).not.toContain('%');
    expect(card.disclaimers).toEqual({});
  });

  it('says where the dates are from and since when they are written down', async () => {
    const { text } = await offline('2026-11-25')('/macro');
    expect(text).toContain('Federal Reserve, meeting calendar · written down 29 Nov 2026, ships with this bot');
    expect(text).toContain('https://www.federalreserve.gov/monetarypolicy/fomccalendars.htm');
  });

  it.each([
    ['2026-12-08T12:00:00Z', 'Next FOMC decision tomorrow'],
    ['2026-12-09T19:15:00Z', 'Next FOMC decision today'],
    ['2026-12-09T19:31:00Z', 'Next FOMC decision in 49 days: meeting of 26 Jan 2027 to 27 Jan 2027 (tentative'],
    ['2027-12-08T20:00:00Z', 'No FOMC date after 8 Dec 2027 is known here.'],
  ])('at %s: %s', async (now, says) => {
    expect((await offline(now)('/macro')).lines[1]).toContain(says);
  });

  it('says at the last meeting that no later one is known', async () => {
    const { text } = await offline('2027-11-20')('/macro');
    expect(text).toContain('Next FOMC decision in 18 days');
    expect(text).toContain('No FOMC date after 8 Dec 2027 is known here.');
    expect(text).not.toContain('Decisions after that');
  });
});

describe('/macro in the time zone of a place', () => {
  const place = placeId('telegram', '-1003');
  async function inZone(zone: string, now: string, locale: 'en' | 'zh-CN' = 'en'): Promise<Told> {
    const opened = openPlaces({ now, places: createPlaceBookInMemory() });
    await opened.in(place)(`/settings timezone ${zone}`);
    return opened.in(place, 'member', 'telegram:8', locale)('/macro');
  }

  it.each([
    ['Shanghai', '2026-11-25', 'Thu 10 Dec 2026, 03:00 Asia/Shanghai · Wed 9 Dec 2026, 14:00 New York'],
    ['Shanghai', '2026-07-01', 'Thu 30 Jul 2026, 02:00 Asia/Shanghai · Wed 29 Jul 2026, 14:00 New York'],
    // Europe puts its clocks forward three weeks after New York, and back a week before.
    ['London', '2026-03-10', 'Wed 18 Mar 2026, 18:00 Europe/London · 14:00 New York'],
    ['London', '2026-04-20', 'Wed 29 Apr 2026, 19:00 Europe/London · 14:00 New York'],
    ['London', '2026-10-20', 'Wed 28 Oct 2026, 18:00 Europe/London · 14:00 New York'],
    ['New York', '2026-11-25', 'Wed 9 Dec 2026, 14:00 New York'],
  ])('%s on %s: %s', async (zone, now, says) => {
    const { lines, text } = await inZone(zone, now);
    expect(lines[2]).toBe(`Statement ${says}`);
    expect(text).toMatch(/Times in \w+\/\w+, the time zone of this place\./u);
  });

  it('counts days on the calendars of the place', async () => {
    // In Shanghai it is 9 December already, and the statement comes on the tenth.
    expect((await inZone('Shanghai', '2026-12-08T23:00:00Z')).lines[1]).toContain('tomorrow');
    expect((await offline('2026-12-08T23:00:00Z')('/macro')).lines[1]).toContain('tomorrow');
    expect((await inZone('Shanghai', '2026-12-09T17:00:00Z')).lines[1]).toContain('today');
  });

  it('is the zone of what the place lies in where it has none of its own', async () => {
    const opened = openPlaces({ now: '2026-11-25' });
    await opened.in(place)('/settings timezone Shanghai');
    const { text } = await opened.in(placeId('telegram', '-1003', '33'))('/macro');
    expect(text).toContain('Asia/Shanghai');
  });

  it('is UTC where none is set, which is said', async () => {
    expect((await offline('2026-11-25')('/macro')).text).toContain('Times in UTC, as no time zone is set here.');
    expect((await inZone('Shanghai', '2026-11-25', 'zh-CN')).text).toContain('时间为此处的时区 Asia/Shanghai。');
  });
});

/** As it is told where Forex Factory's week is another. */
async function withWeek(
  events: readonly { readonly title: string; readonly date: string }[],
  setting: Parameters<typeof world.open>[0] = {},
): Promise<Told> {
  world.host.set('/ff_calendar_thisweek.json', week(events.map(({ title, date }) => high(title, date))));
  try {
    return await online(setting)('/macro');
  } finally {
    world.host.set('/ff_calendar_thisweek.json', MACRO_ROUTES['/ff_calendar_thisweek.json']);
  }
}

describe('/macro with its sources', () => {
  it('lists what is announced, soonest first, each with everybody who announces it', async () => {
    const { lines } = await online()('/macro');
    const from = lines.indexOf('US data dates');
    expect(lines.slice(from + 1, from + 7)).toEqual([
      'Fed Chair *Speaks* @everyone; then, more',
      ' Wed 2 Dec 2026, 00:30 UTC · Tue 1 Dec 2026, 19:30 New York · Forex Factory',
      'Employment report Fri 4 Dec 2026, 13:30 UTC · 08:30 New York · FRED',
      'Consumer prices (CPI) Fri 11 Dec 2026, 13:30 UTC · 08:30 New York · FRED, Forex Factory',
      'Gross domestic product (GDP)',
      ' Tue 22 Dec 2026 in New York, no time given · FRED',
    ]);
  });

  it('names a source at the meeting that it lists too, and does not list it twice', async () => {
    const { lines, text } = await online()('/macro');
    expect(lines).toContain('Also listed by Forex Factory.');
    expect(text.match(/9 Dec 2026, 19:00 UTC/gu)).toHaveLength(1);
  });

  it('shows a date of a source that the Federal Reserve does not have as that source’s', async () => {
    const { text, lines } = await withWeek([{ title: 'FOMC Statement', date: '2026-12-10T14:00:00-05:00' }]);
    expect(lines).toContain('FOMC Thu 10 Dec 2026, 19:00 UTC · 14:00 New York · Forex Factory');
    expect(text).toContain('Next FOMC decision in 14 days');
  });

  it.each([
    ['Federal Funds Rate', '11:00', 'FOMC Wed 9 Dec 2026, 16:00 UTC · 11:00 New York · Forex Factory'],
    ['FOMC Press Conference', '14:30', 'Also listed by Forex Factory.'],
  ])('takes another time of the meeting’s day for no agreement: %s at %s', async (title, time, says) => {
    const { lines } = await withWeek([{ title, date: `2026-12-09T${time}:00-05:00` }]);
    expect(lines).toContain(says);
    expect(lines.filter((line) => line.includes('Also listed') || line.startsWith('FOMC '))).toHaveLength(1);
  });

  it('says of a week without dates no more than that week says', async () => {
    const { text } = await withWeek([{ title: 'FOMC Statement', date: '2026-12-09T14:00:00-05:00' }], { key: null });
    expect(text).toContain(
      'None of the next 8 weeks in what Forex Factory said. A list may end with the week it was made for.',
    );
  });

  it('credits nobody with a time that another gives', async () => {
    const { text } = await withWeek([{ title: 'Final GDP q/q', date: '2026-12-22T08:30:00-05:00' }]);
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(
      'Tue 22 Dec 2026, 13:30 UTC · 08:30 New York · Forex Factory (the day alone: FRED)',
    );
  });

  it('shows the policy rate with the day since which it holds, its passport and its source’s own notice', async () => {
    const { text, lines, card } = await online()('/macro');
    expect(lines).toContain('Target range 11.10% to 22.20%, since 30 Oct 2026');
    expect(text).toContain('FRED · US target range · of 24 Nov 2026 · published · fetched less than a minute ago');
    expect(text.match(/is not endorsed or certified by the Federal Reserve Bank of St\. Louis\./gu)).toHaveLength(1);
    expect(text).toContain('Forex Factory · US calendar');
    expect(card.disclaimers).toEqual({ figures: 'not_advice', limits: 'direction_not_digits' });
  });

  it('says all of it in Chinese', async () => {
    const { text } = await online()('/macro', { locale: 'zh-CN' });
    for (const says of [
      '目标区间 11.10% 至 22.20%，自 2026-10-30 起',
      '消费者价格（CPI） 2026-12-11（周五）13:30 UTC · 纽约 08:30 · FRED、Forex Factory',
      '2026-12-22（周二，纽约日期），未给出时刻',
      'Forex Factory 也列出这一天。',
    ])
      expect(text).toContain(says);
  });

  it('says which key would tell more, and who can set it', async () => {
    const nobody = await online({ key: null, week: false })('/macro');
    expect(nobody.lines.filter((line) => line.includes('SOURCE_FRED_KEY'))).toEqual([
      'Not known here: US data dates. That needs a free FRED key: whoever runs this bot can set SOURCE_FRED_KEY.',
      'Not known here: the US policy rate. That needs a free FRED key: whoever runs this bot can set SOURCE_FRED_KEY.',
    ]);
    const week = await online({ key: null })('/macro');
    expect(week.text).toContain('Dates further ahead need a free FRED key');
    expect((await online({ key: null, week: false })('/macro', { locale: 'zh-CN' })).text).toContain('SOURCE_FRED_KEY');
  });

  it('names a source that failed, and shows what the other one says', async () => {
    world.host.set('/fred/release/dates', status(500));
    const { text } = await online()('/macro');
    world.host.set('/fred/release/dates', MACRO_ROUTES['/fred/release/dates']);
    expect(text).toContain('Asked first: FRED (answered with HTTP 500).');
    expect(text).toContain('Consumer prices (CPI)');
    expect(text).toContain('Target range 11.10%');
  });

  it('is what was heard before, with its age, where nobody answers any more', async () => {
    const dates = [{ what: 'cpi', date: '2026-12-11' }];
    const kept = { question: 'macro_dates', subject: 'US', source: 'fred', day: '2026-11-20', vintage: 1 };
    const at = Date.parse('2026-11-20T12:00:00Z');
    const facts = {
      newest: async (question: string) =>
        question === 'macro_dates' ? [{ ...kept, body: JSON.stringify(dates), firstAt: at, lastAt: at }] : [],
      vintages: async () => [],
      lastHeard: async () => new Map(),
    };
    const { text } = await openTidemark({ now: MACRO_NOW, facts: facts as never })('/macro');
    expect(text).toContain('Consumer prices (CPI) Fri 11 Dec 2026 in New York, no time given · FRED');
    expect(text).toContain('not the newest · stored here, fetched 5 days ago');
  });
});

describe('/macro ics', () => {
  it('is a calendar of every meeting and every date that is known, which reads back', async () => {
    const told = await online()('/macro ics');
    const events = calendarOf(told);
    expect(events).toHaveLength(2 * 9 + 5);
    expect(events.map(({ uid, start, status: state }) => [uid, start, state])).toEqual(
      expect.arrayContaining([
        ['fomc-statement-2026-12-09@tidemark', '20261209T190000Z', 'CONFIRMED'],
        ['fomc-press-conference-2026-12-09@tidemark', '20261209T193000Z', 'CONFIRMED'],
        ['fomc-statement-2027-06-09@tidemark', '20270609T180000Z', 'TENTATIVE'],
        ['cpi-2026-12-11@tidemark', '20261211T133000Z', 'CONFIRMED'],
        ['gdp-2026-12-22@tidemark', '20261222', 'CONFIRMED'],
      ]),
    );
    const speech = events.find(({ uid }) => uid.startsWith('other-'));
    expect([speech?.summary, speech?.description]).toEqual([
      'Fed Chair *Speaks* @everyone; then, more',
      'Announced date, by Forex Factory',
    ]);
    expect(told.text).toContain('tidemark-macro.ics holds 23 events.');
  });

  it('calls the same event by the same id each time, in every language', async () => {
    const [early, late, chinese] = await Promise.all([
      offline('2026-11-25')('/macro ics'),
      offline('2026-12-01')('/macro ics'),
      offline('2026-11-25')('/macro ics', { locale: 'zh-CN' }),
    ]);
    expect(calendarOf(late).map(({ uid }) => uid)).toEqual(calendarOf(early).map(({ uid }) => uid));
    expect(calendarOf(chinese).map(({ uid }) => uid)).toEqual(calendarOf(early).map(({ uid }) => uid));
    expect(calendarOf(chinese)[0]).toMatchObject({
      summary: 'FOMC 声明',
      description: expect.stringContaining('美联储会议日历'),
    });
  });

  it('holds two moments of one release as two events', async () => {
    const later = [{ title: 'CPI m/m', country: 'USD', date: '2026-12-11T10:00:00-05:00', impact: 'High' }];
    world.host.set(
      '/ff_calendar_thisweek.json',
      (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(later)),
    );
    const events = calendarOf(await online()('/macro ics'));
    world.host.set('/ff_calendar_thisweek.json', MACRO_ROUTES['/ff_calendar_thisweek.json']);
    expect(events.filter(({ uid }) => uid.startsWith('cpi-2026-12-11')).map(({ start }) => start)).toEqual([
      '20261211T133000Z',
      '20261211T150000Z',
    ]);
  });

  it('is printed below the card in a terminal, line by line as it is', async () => {
    const { lines, card } = await offline('2026-11-25')('/macro ics');
    const from = lines.indexOf('BEGIN:VCALENDAR');
    expect(lines[from - 1]).toBe(
      'tidemark-macro.ics: save the lines from BEGIN:VCALENDAR to END:VCALENDAR under this name.',
    );
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(card.file?.name).toBe('tidemark-macro.ics');
  });

  it('is saved from a page without fetching anything', async () => {
    const { card, locale } = await online()('/macro ics');
    const html = renderPage(card, rendererFor(locale));
    const [, address = ''] =
      /<a download="tidemark-macro\.ics" href="data:text\/calendar;charset=utf-8,([^"]+)">/u.exec(html) ?? [];
    expect(readCalendar(decodeURIComponent(address))).toHaveLength(23);
  });

  it('is no file where nothing is known to come', async () => {
    const { card, text } = await offline('2028-01-01')('/macro ics');
    expect(card.file).toBeUndefined();
    expect(text).toContain('No FOMC date after 8 Dec 2027 is known here.');
  });

  it('is one tap away, and the card from it', async () => {
    const ask = offline('2026-11-25');
    expect((await ask('/macro')).next[0]?.line).toBe('/macro ics');
    expect((await ask('/macro ics')).next[0]?.line).toBe('/macro');
    expect((await ask('/macro ICS')).card.file).toBeDefined();
    expect((await ask('/macro csv')).failure).toMatchObject({ code: 'bad_option', option: 'as', typed: 'csv' });
  });
});
