import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import type { Told } from '../support/ask.ts';
import { openPlaces } from '../support/ask-in-place.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const NOW = '2026-01-28T12:00:00Z';
const GROUP = placeId('telegram', -1003);
const open = (given: Partial<Parameters<typeof openPlaces>[0]> = {}) =>
  openPlaces({ now: NOW, mayPost: async () => 'yes', ...given });

/** The line of a button, by what stands on it. */
function button({ next, locale }: Told, label: string): string {
  const found = next.find((each) => rendererFor(locale).text(each.label) === label);
  if (!found) throw new TypeError(`no button ${label}`);
  return found.line;
}

function begun(given: Partial<Parameters<typeof openPlaces>[0]> = {}) {
  const bot = open(given);
  return { ...bot, say: bot.in(GROUP), kept: () => bot.places.posts.following.of(GROUP) };
}

async function on(given: Partial<Parameters<typeof openPlaces>[0]> = {}) {
  const bot = begun(given);
  await bot.say('/alert on');
  return bot;
}

describe('a moderator chooses what a place is told of', () => {
  it('by a button, which switches it on from now on', async () => {
    const { say, kept, woken } = begun();
    const nothing = await say('/alert');
    expect(nothing.lines[1]).toBe(
      'Nothing is told here by itself yet. /alert on begins with the price levels of this place.',
    );
    const { lines } = await say(button(nothing, 'Switch on'));
    expect(lines.slice(0, 8)).toEqual([
      'What this place is told of as it happens',
      'On. What happens from now on is told here.',
      'On since Wed 28 Jan 2026, 12:00. What happened before is not told.',
      'Levels all that happens: touched, closed beyond, fell back, crossed, failed',
      'Repeat each time it happens',
      'Cooldown none',
      'If late told, and marked as late',
      'Sound with a sound',
    ]);
    expect(await kept()).toMatchObject({ levels: 'all', since: Date.parse(NOW), by: 'telegram:7', flows: [] });
    expect(woken).toHaveLength(1);
  });

  it.each([
    ['levels decisive', { levels: 'decisive' }],
    ['levels off', { levels: 'off' }],
    ['repeat once', { repeat: 'once' }],
    ['cooldown 6h', { cooldownHours: 6 }],
    ['late fold', { late: 'fold' }],
    ['silent', { silent: true }],
  ])('/alert %s is kept, and is the first choice where there was none', async (line, expected) => {
    const { say, kept } = begun();
    expect((await say(`/alert ${line}`)).lines[1]).toBe('Changed.');
    expect(await kept()).toMatchObject(expected);
  });

  it('and what is so already is not changed again', async () => {
    const { say, kept } = await on();
    const before = await kept();
    for (const line of ['on', 'levels all', 'loud', 'cooldown 0'])
      expect((await say(`/alert ${line}`)).lines[1]).toBe('It is so already, so nothing was changed.');
    expect(await kept()).toEqual(before);
  });

  it('by buttons that change what they show', async () => {
    const { say, kept } = await on();
    const first = await say(button(await say('/alert'), 'Levels: what decides'));
    const second = await say(button(first, 'If late: fold'));
    await say(button(second, 'Silent'));
    expect(await kept()).toMatchObject({ levels: 'decisive', late: 'fold', silent: true });
  });

  it('in Chinese as well', async () => {
    const { inChinese, places } = open();
    const say = inChinese(GROUP);
    await say(button(await say('/alert'), '开启'));
    expect((await say('/alert 价位 仅决定性')).lines[1]).toBe('已修改。');
    expect((await say('/alert 冷却 6 小时')).text).toContain('6 小时内不重复报同一件事');
    const { lines } = await say('/alert 净流出超过10亿 一次 直到 2026-12-31');
    expect(lines[1]).toBe('规则 1 已保存，今后公布的周会按它告知。');
    expect(lines).toContain('1. 合计：净流出超过 10亿美元；仅第一次、到 2026-12-31 为止');
    expect(await places.posts.following.of(GROUP)).toMatchObject({ levels: 'decisive', cooldownHours: 6 });
  });
});

describe('rules about weekly flows', () => {
  it.each([
    ['flow total below -1bn', 'total: net outflow of more than $1B, each time'],
    ['flow BTC above 500m once', 'BTC: net inflow of more than $500M, the first time alone'],
    [
      'sign Bitcoin cooldown 4w',
      'BTC: from net inflow to net outflow, or back, each time, not again in the 4 weeks behind it',
    ],
    ['streak total 4 until 2026-12-31', 'total: 4 weeks in a row with one direction, each time, until 31 Dec 2026'],
    ['record ETH', 'ETH: the largest of its direction in all known weeks, each time'],
  ])('/alert %s', async (line, shown) => {
    const { say, kept } = begun();
    const { lines } = await say(`/alert ${line}`);
    expect(lines[1]).toBe('Rule 1 is kept. It tells of weeks that come out from now on.');
    expect(lines.map((each) => each.toLowerCase())).toContain(`1. ${shown}`.toLowerCase());
    // The newest week that was out: what came before is no news.
    expect((await kept())?.flows[0]).toMatchObject({ number: 1, after: '2026-01-23' });
  });

  it.each(['flow total below -1bn', 'sign BTC', 'streak total 4', 'record ETH'])(
    '/alert %s switches nothing on about levels, and says so',
    async (line) => {
      const { say, kept } = begun();
      const { lines } = await say(`/alert ${line}`);
      expect(lines[2]).toBe('Nothing about price levels is told here; /alert levels all switches that on.');
      expect(await kept()).toMatchObject({ levels: 'off' });
      expect((await say('/alert levels all')).lines).toContain(
        'Levels all that happens: touched, closed beyond, fell back, crossed, failed',
      );
      expect((await say('/alert sign ETH')).text).not.toContain('Nothing about price levels');
      expect(await kept()).toMatchObject({ levels: 'all' });
    },
  );

  it('are removed by their numbers, which are not given again', async () => {
    const { say, kept } = begun();
    await say('/alert sign BTC');
    const { lines } = await say(button(await say('/alert sign ETH'), 'Remove rule 1'));
    expect(lines[1]).toBe('Rule 1 is removed. Its number is not given again.');
    await say('/alert sign BTC');
    expect((await kept())?.flows.map(({ number }) => number)).toEqual([2, 3]);
  });

  it('are not caught up after a pause', async () => {
    const places = createPlaceBookInMemory();
    const say = openPlaces({ now: '2026-01-21T12:00:00Z', places }).in(GROUP);
    await say('/alert sign BTC');
    await say('/alert off');
    expect((await places.posts.following.of(GROUP))?.flows[0]?.after).toBe('2026-01-16');
    await openPlaces({ now: NOW, places }).in(GROUP)('/alert on');
    const kept = await places.posts.following.of(GROUP);
    expect(kept).toMatchObject({ since: Date.parse(NOW), flows: [{ after: '2026-01-23' }] });
    expect(kept?.pausedSince).toBeUndefined();
  });
});

describe('a pause', () => {
  it('says since when, and that nothing is told', async () => {
    const { say, kept } = await on();
    const { lines } = await say(button(await say('/alert'), 'Pause'));
    expect(lines.slice(1, 3)).toEqual([
      'Paused. Nothing is told until it is switched on again.',
      'Paused since Wed 28 Jan 2026, 12:00. Nothing is told until it is switched on again, and what happens meanwhile is not caught up.',
    ]);
    expect((await kept())?.pausedSince).toBe(Date.parse(NOW));
  });

  it('of what was never on changes nothing', async () => {
    const { say, kept } = begun();
    expect((await say('/alert off')).lines[1]).toBe('It is so already, so nothing was changed.');
    expect(await kept()).toBeUndefined();
  });
});

describe('a test', () => {
  it('waits to be posted the way that alerts go', async () => {
    const { say, places, woken } = await on();
    expect((await say('/alert test')).lines[1]).toContain('A test alert was ordered');
    const [alert, ...others] = await places.posts.following.alertsAbout(GROUP, 'test', 9);
    expect(alert).toMatchObject({
      what: 'test',
      at: Date.parse(NOW),
      body: { is: 'test' },
      outcome: { is: 'waiting' },
    });
    expect(others).toEqual([]);
    expect(woken).toHaveLength(2);
  });

  it.each(['', '/alert off'])('is not made where nothing is told: %s', async (before) => {
    const { say, places } = before === '' ? begun() : await on();
    if (before !== '') await say(before);
    expect((await say('/alert test')).failure?.code).toBe('alerts_not_on');
    expect(await places.posts.following.alertsAbout(GROUP, 'test', 9)).toEqual([]);
  });
});

describe('two moderators at once', () => {
  it('the second is told that it was changed meanwhile, and shown what is there now', async () => {
    const { in: inPlace, say, kept } = await on();
    const other = inPlace(GROUP, 'moderator', 'telegram:8');
    const [mine, theirs] = [
      button(await say('/alert'), 'Levels: none'),
      button(await other('/alert'), 'If late: fold'),
    ];
    await say(mine);
    const { lines } = await other(theirs);
    expect(lines[1]).toBe('Somebody changed this meanwhile, so your change was not made. This is what is there now:');
    expect(lines).toContain('Levels none');
    expect(await kept()).toMatchObject({ levels: 'off', late: 'mark' });
  });

  it('do nothing twice: neither an update that comes again nor the button for another language', async () => {
    const { say, kept, places } = await on();
    const { next } = await say('/alert sign BTC', 'one');
    await say('/alert sign BTC', 'one');
    expect(next.at(-1)).toMatchObject({ line: '/alert', locale: 'zh-CN' });
    await say('/alert test', 'two');
    await say('/alert test', 'two');
    expect((await kept())?.flows).toHaveLength(1);
    expect(await places.posts.following.alertsAbout(GROUP, 'test', 9)).toHaveLength(1);
  });

  it('who decided what is written down', async () => {
    const { say, places } = await on();
    await say('/alert levels decisive');
    await say('/alert levels decisive');
    const decisions = await places.decisions(GROUP, 9);
    expect(decisions.map(({ by, what }) => [by, what])).toEqual([
      ['telegram:7', 'alert.changed'],
      ['telegram:7', 'alert.on'],
    ]);
    expect(decisions[0]?.before).toContain('"levels":"all"');
  });
});

describe('what cannot be', () => {
  it.each([
    ['bananas', '“bananas” does not fit the option action of /alert.'],
    ['levels some', '“some” is none of these: /alert levels all, decisive or off.'],
    ['levels', '“…” is none of these'],
    ['cooldown 6', '“6” is no time up to 720 hours.'],
    ['late never', '“never” is none of these: /alert late mark or fold.'],
    ['repeat twice', '“twice” is none of these: /alert repeat every or once.'],
    ['remove two', '“two” is no number of a rule.'],
    ['remove 7', 'There is no rule 7 here. This place has none.'],
    ['on please', 'What “please” is to mean is not clear.'],
    ['flow BTC above', 'has no amount. Type a rule as flow total below -1bn'],
    ['flow BTC', 'What to wait for is not said. Type a rule as'],
    ['flow BTC 500m', 'Which way “500m” is to have gone is not clear'],
    ['flow BTC above 500', '“500” is less than any report prints.'],
    ['flow BTC above 111bn', 'more than three times the largest known week'],
    ['sign BTC until 2026-01-01', '2026-01-01 is over already.'],
    ['streak total 99', 'A streak is of 2 to 52 weeks'],
    ['sign BTX', 'No asset “btx” is in the record. Did you mean BTC'],
  ])('/alert %s is refused with what would do', async (line, said) => {
    const { say, places } = await on();
    const before = places.everything();
    const { text, failure } = await say(`/alert ${line}`);
    expect(failure).toBeDefined();
    expect(text).toContain(said);
    expect(places.everything()).toBe(before);
  });

  it('an asset that no week names is refused with the nearest', async () => {
    const { say } = await on();
    expect((await say('/alert sign BTX')).failure).toMatchObject({
      code: 'asset_unknown',
      nearest: expect.arrayContaining(['BTC']),
    });
  });

  it('the same rule twice, in whatever words', async () => {
    const { say } = begun();
    await say('/alert flow total below -1bn');
    expect((await say('/alert 净流出超过10亿')).text).toContain('Rule 1 waits for the same already.');
  });

  it('a thousand rules in one place', async () => {
    const { say } = begun();
    for (let at = 1; at <= 20; at += 1) await say(`/alert flow total above ${at * 11}m`);
    expect((await say('/alert sign BTC')).text).toContain(
      'This place has 20 rules about weekly flows, and more are not kept.',
    );
  });

  it('a place where the bot may not post', async () => {
    const { say, kept } = begun({ mayPost: async () => 'no_right' });
    for (const line of ['on', 'sign BTC', 'levels all'])
      expect((await say(`/alert ${line}`)).text).toContain('The bot may not post there.');
    expect(await kept()).toBeUndefined();
  });

  it('a clock that shows a year before 2026', async () => {
    const { say } = begun({ now: '2019-01-01T00:00:00Z' });
    expect((await say('/alert on')).text).toContain('a year before 2026');
  });

  it('alerts by somebody who does not moderate', async () => {
    const { in: inPlace, kept } = begun();
    const member = inPlace(GROUP, 'member');
    for (const line of ['', ' on', ' test', ' sign BTC'])
      expect((await member(`/alert${line}`)).failure?.code).toBe('not_allowed');
    expect(await kept()).toBeUndefined();
  });

  it('is answered and never breaks anything, whatever is typed', async () => {
    const { say } = await on();
    const word = fc.constantFrom(
      ...[
        'levels',
        'flow',
        'BTC',
        'above',
        '500m',
        '-1bn',
        'once',
        'v1',
        'remove',
        '1',
        'until',
        '净流出',
        '连续',
        '\u202e',
        '__proto__',
      ],
    );
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(word, { maxLength: 6 }).map((all) => all.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (line) => {
        expect((await say(`/alert ${line}`)).failure?.code).not.toBe('unexpected');
      }),
    );
  });
});
