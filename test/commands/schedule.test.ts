import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { weekEnding } from '../../src/core/week.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { suggestSchedule } from '../../src/usecases/suggest-schedule.ts';
import type { Told } from '../support/ask.ts';
import { openPlaces } from '../support/ask-in-place.ts';
import { madeUpReport } from '../support/made-up.ts';
import { madeUpDelivery, madeUpId } from '../support/made-up-posts.ts';

const NOW = '2026-11-25T12:00:00Z';
const GROUP = placeId('telegram', -1003);
const CHANNEL = placeId('discord', 301, 401);
const open = (given: Partial<Parameters<typeof openPlaces>[0]> = {}) =>
  openPlaces({ now: NOW, mayPost: async () => 'yes', ...given });

/** The line of a button, by what stands on it. */
function button({ next, locale }: Told, label: string): string {
  const found = next.find((each) => rendererFor(locale).text(each.label) === label);
  if (!found) throw new TypeError(`no button ${label}`);
  return found.line;
}

async function saved(place: PlaceId = GROUP, details = 'mon 20:00 Asia/Shanghai', given = {}) {
  const bot = open(given);
  const say = bot.in(place);
  await say(`/schedule add ${details} save`);
  return { ...bot, say, kept: async () => (await bot.places.posts.schedules(place))[0] };
}

describe('a schedule is made by buttons alone', () => {
  it('asks for the day, the time and the zone, shows what it would be, and saves it when it is told to', async () => {
    const { in: inPlace, places } = open();
    const say = inPlace(GROUP);
    const day = await say(button(await say('/schedule'), 'New schedule'));
    const time = await say(button(day, 'Mon'));
    const zone = await say(button(time, '20:00'));
    const summary = await say(button(zone, 'Asia/Shanghai'));
    expect(summary.lines[0]).toBe('A new schedule, not saved yet');
    expect(await places.posts.schedules(GROUP)).toEqual([]);
    const { lines } = await say(button(summary, 'Save'));
    expect(lines.slice(0, 3)).toEqual([
      'Schedule 1',
      'Saved. It posts by itself from now on.',
      'When Mon 20:00, Asia/Shanghai',
    ]);
    expect(await places.posts.schedules(GROUP)).toMatchObject([{ number: 1, nextAt: Date.parse('2026-11-30T12:00Z') }]);
  });

  it('does not ask for the zone that is set for the place', async () => {
    const { in: inPlace } = open();
    const say = inPlace(GROUP);
    await say('/settings timezone Shanghai');
    expect((await say('/schedule add mon 20:00')).lines).toContain('When Mon 20:00, Asia/Shanghai');
  });

  it('in Chinese as well, by buttons or in one line', async () => {
    const { inChinese } = open();
    const say = inChinese(GROUP);
    const day = await say(button(await say('/schedule'), '新建定时'));
    const summary = await say(button(await say(button(await say(button(day, '周一')), '20:00')), 'Asia/Shanghai'));
    expect(summary.lines).toContain('2026-11-30（周一）20:00');
    const { lines } = await say('/schedule 添加 周一 晚上8点 上海 静默 补发 6 小时 保存');
    expect(lines).toContain('声音 静默');
    expect(lines).toContain('若错过 6 小时内补发，并注明晚发');
  });
});

describe('before it is saved, one is shown', () => {
  const summary = async (details: string, given = {}) =>
    (await open(given).in(GROUP)(`/schedule add ${details}`)).lines;

  it('the next three runs in the time of its zone', async () => {
    const lines = await summary('mon 20:00 Asia/Shanghai');
    const runs = lines.indexOf('Next three runs');
    expect(lines.slice(runs + 1, runs + 4)).toEqual([
      'Mon 30 Nov 2026, 20:00',
      'Mon 7 Dec 2026, 20:00',
      'Mon 14 Dec 2026, 20:00',
    ]);
  });

  it('from when and until when one waits for its report that goes out once that is published', async () => {
    expect(await summary('published by tue 18:00 Asia/Shanghai')).toContain(
      'once published, from 30 Nov 2026, at the latest Tue 1 Dec 2026, 18:00',
    );
  });

  it.each([
    [
      'that a Monday morning in Asia comes before the report',
      'mon 09:00 Asia/Shanghai',
      /still Sunday in New York.*the post waits for it/u,
    ],
    [
      'what such a morning shows that does not wait',
      'mon 09:00 Asia/Shanghai caveat',
      /the post shows the week before, and says so/u,
    ],
    [
      'a night whose clocks leave the hour out',
      'sun 02:30 New York',
      /On 14 Mar 2027 the clocks there leave out 02:30: that day it runs at 03:00\./u,
    ],
    [
      'a night that has the hour twice',
      'sun 01:30 New York',
      /On 7 Nov 2027 the clocks there show 01:30 twice: it runs the first time\./u,
    ],
    ['that it may be posted there', 'mon 20:00 Shanghai', /The bot may post there\./u],
  ])('%s', async (_, details, said) => {
    expect((await summary(details)).join('\n')).toMatch(said);
  });

  it('that its own time wins over the quiet hours of the place', async () => {
    const { in: inPlace, places } = open();
    await places.once(undefined, async (changes) => {
      await changes.saveSettings(GROUP, { quietHours: { from: '22:00', to: '07:00' }, timeZone: 'Asia/Shanghai' });
      return {};
    });
    const quiet = 'It is quiet there from 22:00 to 07:00. A schedule’s own time wins over quiet hours.';
    expect((await inPlace(GROUP)('/schedule add mon 23:00')).lines).toContain(quiet);
    expect((await inPlace(GROUP)('/schedule add mon 20:00')).lines).not.toContain(quiet);
  });

  it('that nothing may be posted there, with no way to save it', async () => {
    const { in: inPlace, places } = open({ mayPost: async () => 'no_right' });
    const { text, next } = await inPlace(GROUP)('/schedule add mon 20:00 Shanghai');
    expect(text).toContain('The bot may not post there. Give it the right to send messages there, then try again.');
    expect(next.map(({ line }) => line)).toEqual(['/schedule add mon 20:00 Shanghai']);
    expect((await inPlace(GROUP)('/schedule add mon 20:00 Shanghai save')).failure?.code).toBe('schedule_target');
    expect(await places.posts.schedules(GROUP)).toEqual([]);
  });
});

describe('a schedule that is kept', () => {
  it('stands in the list with what is not as usual about it, and when it runs next', async () => {
    const { say } = await saved(CHANNEL, 'mon 20:00 Shanghai silent zh-CN to <#555> ping <@&777>');
    expect((await say('/schedule')).lines[1]).toBe(
      '1. Mon 20:00, Asia/Shanghai, channel 555, 简体中文, silent, role 777 · next Mon 30 Nov 2026, 20:00',
    );
  });

  it('is changed by a button once that is confirmed', async () => {
    const { say, kept } = await saved();
    const summary = await say(button(await say('/schedule edit 1'), 'Tue'));
    expect(summary.lines.slice(0, 2)).toEqual([
      'Schedule 1, changed but not saved yet',
      'When Tue 20:00, Asia/Shanghai',
    ]);
    expect((await kept())?.version).toBe(1);
    expect((await say(button(summary, 'Save'))).lines[1]).toBe('Changed.');
    expect((await kept())?.when).toMatchObject({ weekday: 2, time: '20:00', timeZone: 'Asia/Shanghai' });
  });

  it.each([
    ['10:30', { weekday: 1, time: '10:30', timeZone: 'Asia/Shanghai' }],
    ['Tokyo', { weekday: 1, time: '20:00', timeZone: 'Asia/Tokyo' }],
    ['周五 早上9点', { weekday: 5, time: '09:00', timeZone: 'Asia/Shanghai' }],
    ['published', { is: 'published', timeZone: 'Asia/Shanghai' }],
  ])('keeps what is not said when %s is', async (details, when) => {
    const { say, kept } = await saved();
    await say(`/schedule edit 1 ${details} save`);
    expect((await kept())?.when).toMatchObject(when);
  });

  it('is paused, and resumed', async () => {
    const { say, kept } = await saved();
    await say(button(await say('/schedule edit 1'), 'Pause'));
    expect((await say('/schedule')).lines[1]).toContain('paused since Wed 25 Nov 2026, 20:00');
    await say(button(await say('/schedule edit 1'), 'Resume'));
    expect((await kept())?.nextAt).toBe(Date.parse('2026-11-30T12:00Z'));
  });

  it('posts a test at once, and is told by which code', async () => {
    const { say, places, woken } = await saved();
    const { lines } = await say('/schedule test 1');
    const [delivery] = await places.posts.deliveries(GROUP, 9);
    expect(lines[1]).toContain(`/why ${delivery?.id} tells its story`);
    expect(woken).toHaveLength(2);
  });

  it('is removed with the line that makes it again', async () => {
    const { say } = await saved(GROUP, 'mon 20:00 Shanghai silent to 33');
    expect((await say('/schedule remove 1')).lines[1]).toBe(
      'Schedule 1 is removed. To have it again: /schedule add mon 20:00 Asia/Shanghai silent late 24h wait to 33 save',
    );
    expect((await say('/schedule')).lines[1]).toBe('No schedule is kept here yet.');
  });

  it('is meant without its number where there is no other', async () => {
    const { say } = await saved();
    expect((await say('/schedule pause')).lines[1]).toContain('Paused.');
  });
});

describe('one that waits for its report', () => {
  it('stands in the list with the day from which it may come', async () => {
    const { say } = await saved(GROUP, 'published Shanghai');
    expect((await say('/schedule')).lines[1]).toBe(
      '1. when the report is published, at the latest Wed 12:00, Asia/Shanghai · next once published, from 30 Nov 2026',
    );
  });
});

describe('two moderators at once', () => {
  it('the second is told that it was changed meanwhile, and shown what is there now', async () => {
    const { in: inPlace, say, kept } = await saved();
    const other = inPlace(GROUP, 'moderator', 'telegram:8');
    const [mine, theirs] = [
      button(await say('/schedule edit 1'), 'Tue'),
      button(await other('/schedule edit 1'), 'Fri'),
    ];
    const [save, late] = [button(await say(mine), 'Save'), button(await other(theirs), 'Save')];
    await say(save);
    const { lines } = await other(late);
    expect(lines[1]).toBe(
      'Somebody changed this schedule meanwhile, so your change was not made. This is what is there now:',
    );
    expect(lines[2]).toBe('When Tue 20:00, Asia/Shanghai');
    expect((await kept())?.version).toBe(2);
  });

  it('do nothing twice: neither an update that comes again nor the button for another language', async () => {
    const { in: inPlace, places } = open();
    const say = inPlace(GROUP);
    const line = '/schedule add mon 20:00 Shanghai save';
    const { next } = await say(line, 'one');
    await say(line, 'one');
    expect(next.at(-1)).toMatchObject({ line: '/schedule edit 1', locale: 'zh-CN' });
    const test = await say('/schedule test 1');
    await say(test.next.at(-1)?.line ?? '');
    expect(await places.posts.schedules(GROUP)).toHaveLength(1);
    expect(await places.posts.deliveries(GROUP, 9)).toHaveLength(1);
  });
});

const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...['mon', '周一', '25:00', '09:00', 'published', 'Shanghai', 'UTC+8', 'to', '<#555>', 'late', '6h', 'silent'],
        ...['sections', 'headline', 'ping', '<@&777>', 'v1', 'save', 'zh-CN', '1', '#1', '\u202e', '补发', 'hour'],
      ),
      { maxLength: 8 },
    )
    .map((words) => words.join(' ')),
);

describe('what cannot be', () => {
  it('is answered also where it is called as what every object has', async () => {
    const { say } = await saved();
    for (const word of ['valueOf', 'constructor', '__proto__'])
      expect((await say(`/schedule edit 1 ${word}`)).failure?.code).toBe('schedule_words');
  });

  it('is answered and never breaks anything, whatever is typed', async () => {
    const { say } = await saved();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('add', 'edit 1', 'edit', 'pause', 'test', 'preview'),
        typed,
        async (action, words) => {
          const { failure } = await say(`/schedule ${action} ${words}`);
          expect(failure?.code).not.toBe('unexpected');
        },
      ),
    );
  });

  it.each([
    ['add mon 25:00 Shanghai', '“25:00” is no time of day.'],
    ['add mon 09:00 Mars', '“Mars” is no time zone.'],
    ['add mon 09:00 UTC+8', '“UTC+8” is an offset'],
    ['add 周八 09:00 上海', 'No day of the week is in “周八 09:00 上海”.'],
    ['add mon 09:00 Shanghai bananas', '“bananas”'],
    ['add bananas', '“bananas”'],
    ['add mon 09:00 Shanghai late 99h', '“late 99h”: a missed post is caught up within 1 to 72 hours'],
    ['add mon 09:00 Shanghai to #general', '“to #general” names no place.'],
    ['add mon 09:00 Shanghai ping 777', 'Only Discord has roles'],
    ['add mon 09:00 Shanghai sections bananas', 'names no section'],
    ['edit 1 25:00', '“25:00” is no time of day.'],
    ['pause 7', 'There is no schedule 7 here. Those of this place: 1.'],
    ['test bananas', 'What “bananas” is to mean is not clear.'],
    ['frobnicate 1', '“frobnicate” does not fit the option action of /schedule.'],
  ])('/schedule %s is refused with what would do', async (line, said) => {
    const { say, places } = await saved();
    const before = places.everything();
    const { text, failure } = await say(`/schedule ${line}`);
    expect(failure).toBeDefined();
    expect(text).toContain(said);
    expect(places.everything()).toBe(before);
  });

  it('a button of a schedule that was removed', async () => {
    const { say } = await saved();
    const pause = button(await say('/schedule edit 1'), 'Pause');
    await say('/schedule remove 1');
    expect((await say(pause)).text).toContain('Schedule 1 was removed.');
  });

  it('a channel that the bot cannot see', async () => {
    const { in: inPlace } = open({ mayPost: async (place) => (place === CHANNEL ? 'yes' : 'gone') });
    const { text } = await inPlace(CHANNEL)('/schedule add mon 09:00 Shanghai to <#555> save');
    expect(text).toContain('That place is gone, or the bot cannot see it.');
  });

  it('a thousand schedules in one place', async () => {
    const { say } = await saved();
    for (let at = 1; at < 20; at += 1) await say('/schedule add mon 20:00 Shanghai save');
    expect((await say('/schedule add')).text).toContain('This place has 20 schedules, and more are not kept.');
  });

  it('a clock that shows a year before 2026', async () => {
    const { in: inPlace } = open({ now: '2019-01-01T00:00:00Z' });
    expect((await inPlace(GROUP)('/schedule add mon 20:00 Shanghai')).text).toContain('a year before 2026');
  });

  it('a schedule by somebody who does not moderate', async () => {
    const { in: inPlace, places } = open();
    const { failure } = await inPlace(GROUP, 'member')('/schedule add mon 20:00 Shanghai save');
    expect([failure?.code, await places.posts.schedules(GROUP)]).toEqual(['not_allowed', []]);
  });
});

describe('a schedule in a group that became a supergroup', () => {
  it('is there under its number, and posts to where the group is now', async () => {
    const { in: inPlace, places } = await saved();
    const moved = placeId('telegram', -1005);
    await places.once(undefined, async (changes) => {
      await changes.move(GROUP, moved);
      return {};
    });
    expect((await inPlace(moved)('/schedule edit 1')).lines).toContain('Where here');
    expect((await inPlace(GROUP)('/schedule')).lines[1]).toBe('No schedule is kept here yet.');
  });
});

describe('/schedule preview', () => {
  const stages = async (given: Partial<Parameters<typeof openPlaces>[0]>, before?: string) => {
    const { say } = await saved(GROUP, 'mon 20:00 Shanghai', { reports: [], ...given });
    if (before) await say(before);
    return Object.fromEntries(
      (await say('/schedule preview 1')).lines.slice(1, 7).map((line) => line.split(' ', 2) as [string, string]),
    );
  };
  const week = madeUpReport('2026-11-20', { total: 33.3, BTC: 11.1 });

  it('passes every stage when its week is there', async () => {
    expect(await stages({ reports: [week] })).toEqual({
      ...{ Figures: 'passed', Checks: 'passed', Gate: 'passed' },
      ...{ Rights: 'passed', Limits: 'passed', Rendering: 'passed' },
    });
  });

  it('waits where the report is not there, and says for what', async () => {
    expect(await stages({})).toMatchObject({
      Figures: 'waiting',
      Checks: 'skipped',
      Gate: 'waiting',
      Rendering: 'waiting',
    });
    const { say } = await saved(GROUP, 'mon 20:00 Shanghai', { reports: [] });
    expect((await say('/schedule preview 1')).text).toContain('The report on the week to 20 Nov 2026 is not known');
  });

  it.each([
    ['skipped', { is: 'sent', at: 0, known: 'answered' }],
    ['waiting', { is: 'planned' }],
  ] as const)('is %s where the week has a post already that is %o', async (staged, state) => {
    const { say, places } = await saved();
    const schedule = (await places.posts.schedules(GROUP))[0]?.id ?? madeUpId(1);
    const week = weekEnding('2026-11-20');
    await places.posts.change(({ deliveries }) =>
      deliveries.add(madeUpDelivery(7, { schedule, place: GROUP, week, state })),
    );
    const line = (await say('/schedule preview 1')).lines.find((each) => each.startsWith('Limits'));
    expect(line).toMatch(new RegExp(`^Limits ${staged} · this week has its post already: .* /why 00000007$`, 'u'));
  });

  it('skips what is paused, and what nobody can tell', async () => {
    const given = { reports: [week], mayPost: async () => undefined };
    expect(await stages(given, '/schedule pause 1')).toMatchObject({ Rights: 'skipped', Limits: 'skipped' });
  });
});

describe('words that are offered while one types', () => {
  it.each([
    ['', 'mon'],
    ['m', 'mon'],
    ['mon ', 'mon 09:00'],
    ['mon 09:00 Shang', 'mon 09:00 Asia/Shanghai'],
    ['mon 09:00 Asia/Shanghai si', 'mon 09:00 Asia/Shanghai silent'],
    ['09:00 Asia/Shanghai ', '09:00 Asia/Shanghai mon'],
  ])('after “%s” are whole lines, as “%s”', (typed, line) => {
    expect(suggestSchedule(typed)).toContain(line);
    expect(suggestSchedule(typed).length).toBeLessThanOrEqual(25);
  });
});
