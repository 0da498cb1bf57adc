import { describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import type { Alert } from '../../src/core/alert.ts';
import type { Following } from '../../src/core/following.ts';
import { usd } from '../../src/core/money.ts';
import { placeId, type Settings } from '../../src/core/place.ts';
import type { Report } from '../../src/core/report.ts';
import { assetSubject, TOTAL } from '../../src/core/subject.ts';
import type { Verification } from '../../src/core/verification.ts';
import { addDays, isoDate, weekEnding } from '../../src/core/week.ts';
import { findCausalWording } from '../../src/core/wording.ts';
import { findLocale, type Locale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import { drawPost } from '../../src/platforms/discord/post-message.ts';
import { drawDelivery } from '../../src/platforms/telegram/outlet.ts';
import { prepareAlertPost } from '../../src/usecases/alert-post.ts';
import { checkMessage } from '../doubles/discord/message-rules.ts';
import { parseHtml } from '../doubles/telegram/html.ts';
import { M, madeUpFigure, madeUpReport, madeUpStore } from '../support/made-up.ts';
import {
  madeUpAlertLevel,
  madeUpFlowAlert,
  madeUpFlowRule,
  madeUpFollowing,
  madeUpLevelAlert,
  madeUpTestAlert,
  madeUpToldAlert,
} from '../support/made-up-alerts.ts';
import { madeUpDelivery } from '../support/made-up-posts.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A four-hour candle closes then; midnight in Shanghai. */
const AT = Date.parse('2026-01-27T16:00:00Z');
const GROUP = placeId('telegram', -1);
const LOCALES: readonly Locale[] = ['en', 'zh-CN'];
const code = madeUpDelivery(7).id;

interface Given {
  readonly reports?: readonly Report[];
  /** After the candle's end. */
  readonly told?: number;
  readonly settings?: Settings;
  readonly late?: Following['late'];
}

async function postOf(
  alerts: readonly Alert[],
  { reports = [], told = MINUTE, settings = {}, late = 'mark' }: Given = {},
) {
  const places = createPlaceBookInMemory();
  await places.once(undefined, async (changes) => {
    await changes.saveSettings(GROUP, settings);
    return {};
  });
  const sources = {
    ...{ reports: madeUpStore(reports), levels: { levels: async () => [] }, clock: stoppedClock(AT + told) },
    ...{ places, languages: { find: findLocale }, defaultLocale: 'en' as const },
    following: { alertsOf: async () => alerts },
  };
  const post = await prepareAlertPost(sources, madeUpDelivery(7), madeUpFollowing({ late }));
  if (post.is !== 'ready') throw new Error('an alert waits for nothing');
  return post;
}

async function read(alerts: readonly Alert[], given: Given = {}) {
  const { card, locale } = await postOf(alerts, given);
  const screen = { width: Number.POSITIVE_INFINITY, paint: NO_PAINT };
  const lines = renderText(card, rendererFor(locale), screen).split('\n');
  return { card, text: lines.join('\n'), title: lines[0], lines };
}

const own = madeUpAlertLevel('own', { reading: { placeChose: ['direction', 'timeframe'] } });
const quoted = madeUpAlertLevel('quoted', { words: 'SOL must get back above 111' });
const crossed = madeUpLevelAlert(quoted, 'crossed', { at: AT });
const touched = madeUpLevelAlert(own, 'touched', { at: AT, close: 110.22 });

describe('one level alert', () => {
  it('says what happened, by which candle, whose claim it is, how it is read and by whom', async () => {
    const { lines, card } = await read([crossed], { settings: { timeZone: 'Asia/Shanghai' } });
    expect(lines.map((line) => line.replaceAll(/ {2,}/gu, ' '))).toEqual([
      'SOL closed above $111',
      'Reclaimed: closed above $111 at 112.11 USDT (4-hour candle to Wed 28 Jan 2026, 00:00).',
      '4-hour candle of Example Exchange SOLUSDT: open 110.11 USDT, high 113.33 USDT, low 109.99 USDT, close 112.11 USDT; closed Wed 28 Jan 2026, 00:00 (Asia/Shanghai) · Tue 27 Jan 2026, 16:00 UTC.',
      '“SOL must get back above 111”',
      '— Example Author · Example Research · 23 Jan 2026',
      'If met, in the author’s view: the bearish signal is void. Level: SOL at $111.',
      'Reading (all of it ours): close back above $111 on Example Exchange SOLUSDT, 4-hour candles (UTC), one close. A touch does not count.',
      'The level is in dollars, the pair in USDT, which is not the dollar.',
      'Example Exchange · one trading venue · as of Tue 27 Jan 2026, 16:00 UTC · published · stored here, fetched 1 min ago',
      'Post 00000007 · /why 00000007',
      'View of the named author, not of this bot or this community.',
      'Information only, not investment advice.',
      'Single source, not cross-checked: read the direction, not the digits.',
    ]);
    expect(card.disclaimers).toEqual({
      figures: 'not_advice',
      limits: 'direction_not_digits',
      opinion: 'authors_view',
    });
    expect(card.next.map(({ line }) => line)).toEqual(['/levels', '/why level quoted']);
  });

  it('calls a touch a touch, and a level of the place its own', async () => {
    const { title, text } = await read([touched]);
    expect(title).toBe('SOL touched $111, not closed above it');
    expect(text).toContain('Touched $111, not closed above it: high 113.33 USDT, close 110.22 USDT');
    expect(text).toContain('Set by a moderator, 23 Jan 2026; nobody’s claim stands behind it.');
    expect(text).toContain(
      'Reading (chosen by this place: direction, candles; the rest is ours): close back above $111',
    );
    expect(text).toContain('closed Tue 27 Jan 2026, 16:00 UTC.');
    expect(text).not.toMatch(/view of the named author/iu);
  });

  it('in Chinese as well', async () => {
    const settings = { locale: 'zh-CN', timeZone: 'Asia/Shanghai' };
    expect((await read([crossed], { settings })).title).toBe('SOL 收盘站上 111美元');
    const { title, text } = await read([touched], { settings });
    expect(title).toBe('SOL 触及 111美元，收盘未站上');
    expect(text).toContain('收盘于 2026-01-28（周三）00:00（Asia/Shanghai）· 2026-01-27（周二）16:00 UTC。');
    expect(text).toContain('解读（由此处选定：方向、K 线周期；其余是我们的选择）');
  });

  it.each([
    ['reclaim_above', 'crossed', 'SOL closed above $111', 'SOL 收盘站上 111美元'],
    ['reclaim_above', 'failed', 'SOL closed back at or below $111', 'SOL 收盘回到 111美元 或以下'],
    ['reclaim_above', 'armed', 'SOL is back below $111 and watched again', 'SOL 回到 111美元 之下，重新关注'],
    ['lose_below', 'crossed', 'SOL closed below $111', 'SOL 收盘跌破 111美元'],
    ['hold_above', 'touched', 'SOL touched $111, not closed below it', 'SOL 触及 111美元，收盘未跌破'],
    ['hold_above', 'failed', 'SOL closed back at or above $111', 'SOL 收盘回到 111美元 或以上'],
    [
      'reject_below',
      'closed_beyond',
      'SOL closed above $111, close 1 of the 3 it takes',
      'SOL 收盘站上 111美元，所需 3 次收盘中的第 1 次',
    ],
    [
      'lose_below',
      'fell_back',
      'SOL did not close below $111 again, after 1 of 3 closes',
      'SOL 未再收盘跌破 111美元，所需 3 次收盘只有 1 次',
    ],
  ] as const)('that is read as %s and %s has its title', async (direction, what, english, chinese) => {
    const alert = madeUpLevelAlert(madeUpAlertLevel('own', { reading: { direction, closes: 3 } }), what, { at: AT });
    expect((await read([alert])).title).toBe(english);
    expect((await read([alert], { settings: { locale: 'zh-CN' } })).title).toBe(chinese);
  });

  it('that holds, and is crossed, is not what the claim waits for', async () => {
    const holds = madeUpAlertLevel('quoted', { words: 'SOL must hold 111', reading: { direction: 'hold_above' } });
    expect((await read([madeUpLevelAlert(holds, 'crossed', { at: AT })])).text).not.toContain('If met');
  });

  it('that a program told of waits for the close, and confirms nothing', async () => {
    const alert = madeUpToldAlert(own, AT - HOUR);
    const { title, text } = await read([alert], { told: 0 - HOUR + MINUTE });
    expect(title).toBe('AiCoin says that SOL touched $111, not confirmed');
    expect(text).toContain('No closed candle has confirmed it.');
    expect(text).toContain(
      'Watching for the close: the 4-hour candle of Example Exchange SOLUSDT closes Tue 27 Jan 2026, 16:00 UTC. Only that close counts.',
    );
    expect((await read([alert])).text).toContain('that held it closed Tue 27 Jan 2026, 16:00 UTC.');
  });
});

describe('an alert that is told late', () => {
  it.each([
    ['not within five minutes', 5 * MINUTE, undefined],
    ['by minutes', 11 * MINUTE, 'Late by 11 minutes.'],
    ['by hours', 11.1 * HOUR, 'Late by 11 hours.'],
    ['by days', 111 * HOUR, 'Late by 4 days.'],
  ])('says by how much: %s', async (_, told, line) => {
    const { lines } = await read([touched], { told });
    expect(lines.find((each) => each.startsWith('Late'))).toBe(line);
  });

  it('says that quiet hours held it, where they did', async () => {
    const settings = { timeZone: 'Asia/Shanghai', quietHours: { from: '23:00', to: '07:00' } };
    const { lines } = await read([touched], { told: 7 * HOUR, settings });
    expect(lines[1]).toBe('Held by the quiet hours of this place, 23:00 to 07:00.');
    expect(lines.some((line) => line.startsWith('Late'))).toBe(false);
    const seenLate = madeUpLevelAlert(own, 'touched', { at: AT, seenAt: AT + 3 * HOUR });
    expect((await read([seenLate], { told: 7 * HOUR, settings })).text).toContain('Late by 3 hours.');
  });

  it.each([
    ['five minutes', 5 * MINUTE, undefined],
    ['eleven minutes', 11 * MINUTE, 'Late by 11 minutes.'],
    ['three days', 72 * HOUR, 'Late by 3 days.'],
  ])('is not held by quiet hours that are over: told %s after their end', async (_, after, late) => {
    const settings = { timeZone: 'Asia/Shanghai', quietHours: { from: '23:00', to: '07:00' } };
    const { lines } = await read([touched], { told: 7 * HOUR + after, settings });
    expect(lines[1]).toBe('Held by the quiet hours of this place, 23:00 to 07:00.');
    expect(lines.find((line) => line.startsWith('Late'))).toBe(late);
  });

  it('is one line a level where the place folds what is late, with how many of what and the latest', async () => {
    const older = [
      madeUpLevelAlert(own, 'touched', { at: AT - 12 * HOUR }),
      madeUpLevelAlert(own, 'crossed', { at: AT - 8 * HOUR }),
      madeUpLevelAlert(own, 'failed', { at: AT - 4 * HOUR }),
    ];
    const folded =
      'SOL $111, from Tue 27 Jan 2026, 04:00 to Tue 27 Jan 2026, 12:00: 3 older events (touched 1×, crossed 1×, failed 1×). Latest of these: SOL closed back at or below $111.';
    const { title, lines } = await read([...older, touched, crossed], { late: 'fold' });
    expect(title).toBe('5 alerts');
    expect(lines).toContain(folded);
    for (const line of ['SOL closed above $111', 'SOL touched $111, not closed above it'])
      expect(lines).toContain(line);
    const alone = await read(older, { late: 'fold' });
    expect(alone.title).toBe('3 alerts');
    expect(alone.lines[1]).toBe(folded);
    expect((await read(older)).text).not.toContain('older events');
  });
});

const weekAt = (at: number) => weekEnding(addDays(isoDate('2025-11-28'), at * 7));
/** A week each, in millions, up to the week to 23 January. */
const reportsOf = (flows: readonly number[]) =>
  flows.map((total, at) => madeUpReport(weekAt(at + 9 - flows.length), { total }));
const WEEK = '2026-01-23';

describe('an alert on weekly flows', () => {
  const beyond = madeUpFlowRule(1, { condition: { is: 'beyond', subject: TOTAL, usd: usd(-100 * M) } });

  it('shows the figure with its passport, and the rule in words', async () => {
    const { lines, card } = await read([madeUpFlowAlert(beyond, WEEK, AT)], { reports: reportsOf([33.3, -111]) });
    expect(lines.map((line) => line.replaceAll(/ {2,}/gu, ' '))).toEqual([
      'Total: net outflow of more than $100M, week to 23 Jan 2026',
      '▼ Total −$111.0M net outflow',
      'Of the week to 23 Jan 2026.',
      'Rule 1 of this place: Total: net outflow of more than $100M, each time.',
      'Single source, retold by 2 texts, not cross-checked · Example Research · published 26 Jan 2026 (derived: the Monday after) · bundled record · the newest week',
      'Post 00000007 · /why 00000007',
      'Information only, not investment advice.',
      'Single source, not cross-checked: read the direction, not the digits.',
    ]);
    expect(card.next.map(({ line }) => line)).toEqual(['/history total']);
  });

  it('remembers which figure it showed', async () => {
    const { figures } = await postOf([madeUpFlowAlert(beyond, WEEK, AT)], { reports: reportsOf([-111]) });
    expect(figures).toEqual([{ id: expect.stringContaining('2026-01-23/total'), vintage: 1 }]);
  });

  it.each([
    [
      { is: 'sign_change', subject: TOTAL },
      [33.3, -111],
      ['Total: turned to net outflow, week to 23 Jan 2026', 'The week before: +$33.3M.'],
      ['合计：转为净流出，截至 2026-01-23 当周', '前一周：+3,330万美元。'],
    ],
    [
      { is: 'streak', subject: TOTAL, weeks: 3 },
      [33.3, -11.1, -22.2, -33.3],
      [
        'Total: 3 weeks of net outflow in a row, week to 23 Jan 2026',
        'Total: 3 weeks of net outflow in a row, since the week to 9 Jan 2026. The week before went the other way.',
      ],
      ['合计：连续 3 周净流出，截至 2026-01-23 当周', '前一周方向相反。'],
    ],
    [
      { is: 'record', subject: TOTAL },
      [11.1, 11.1, -22.2, 11.1, 22.2, 11.1, 11.1, 22.2, -111],
      [
        'Total: largest net outflow of all known weeks, week to 23 Jan 2026',
        'Total: largest net outflow in the record, which starts with the week to 28 Nov 2025, against 8 weeks in between.',
      ],
      ['合计：所有已知周中最大的净流出，截至 2026-01-23 当周', '记录始于截至 2025-11-28 当周'],
    ],
  ] as const)('of %o says what it rests on', async (condition, flows, english, chinese) => {
    const alert = madeUpFlowAlert(madeUpFlowRule(1, { condition }), WEEK, AT);
    const reports = reportsOf(flows);
    const inEnglish = await read([alert], { reports });
    expect(inEnglish.title).toBe(english[0]);
    expect(inEnglish.text).toContain(english[1]);
    const inChinese = await read([alert], { reports, settings: { locale: 'zh-CN' } });
    expect(inChinese.title).toBe(chinese[0]);
    expect(inChinese.text).toContain(chinese[1]);
  });

  it('counts the weeks that a record has no figure of', async () => {
    const alert = madeUpFlowAlert(madeUpFlowRule(1, { condition: { is: 'record', subject: TOTAL } }), WEEK, AT);
    const early = madeUpReport('2025-10-31', { total: 11.1 });
    const { text } = await read([alert], {
      reports: [early, ...reportsOf([11.1, 11.1, 11.1, 11.1, 22.2, 11.1, 11.1, 22.2, 111])],
    });
    expect(text).toContain('against 9 known weeks in between; 3 weeks of that span without a figure in the record.');
  });

  const withTotal = (verification: Verification, millions = -111): readonly Report[] => {
    const report = madeUpReport(WEEK, {});
    return [{ ...report, figures: [madeUpFigure(TOTAL, millions * M, { week: WEEK, verification })] }];
  };
  const restated: Verification = {
    ...{ state: 'restated', on: isoDate('2026-01-27') },
    ...{ from: madeUpFigure(TOTAL, -111 * M), to: madeUpFigure(TOTAL, -88.8 * M) },
  };

  it.each<[string, readonly Report[], string, boolean]>([
    [
      'restated',
      withTotal(restated, -88.8),
      'By the figures that are known now, the rule is not met for this week.',
      true,
    ],
    [
      'withdrawn',
      withTotal({ state: 'withdrawn', on: isoDate('2026-01-27') }),
      'Its publisher withdrew the figure, and it is not shown.',
      false,
    ],
    ['gone', [], 'This week has no figure any more that is used.', false],
    [
      'contradicted',
      withTotal({ state: 'differs', with: 'Example Data', theirs: madeUpFigure(TOTAL, 11.1 * M) }),
      'An independent publisher prints another amount for the figure, so no alert rests on it.',
      false,
    ],
  ])('whose figure was %s since says that it holds no longer', async (_, reports, line, isShown) => {
    const { title, text } = await read([madeUpFlowAlert(beyond, WEEK, AT)], { reports });
    expect(title).toBe('Total, week to 23 Jan 2026: what fired holds no longer');
    expect(text).toContain(line);
    expect(text.includes('−$88.8M')).toBe(isShown);
    expect(text).not.toContain('▼ Total  −$111.0M');
  });

  it('whose figure is on hold does not show it', async () => {
    const btc = madeUpFlowRule(1, { condition: { is: 'beyond', subject: assetSubject('BTC'), usd: usd(-100 * M) } });
    const { text } = await read([madeUpFlowAlert(btc, WEEK, AT)], {
      reports: [madeUpReport(WEEK, { total: -11.1, BTC: -333 })],
    });
    expect(text).toContain('The figure is on hold until a person has looked, and is not shown.');
    expect(text).not.toContain('333');
  });
});

describe('several at once', () => {
  const flow = madeUpFlowAlert(
    madeUpFlowRule(1, { condition: { is: 'beyond', subject: TOTAL, usd: usd(-100 * M) } }),
    WEEK,
    AT,
  );

  it('are one message, what decides most first', async () => {
    const { title, lines } = await read([touched, flow, crossed], { reports: reportsOf([-111]) });
    expect(title).toBe('3 alerts');
    const heads = [
      'SOL closed above $111',
      'Total: net outflow of more than $100M, week to 23 Jan 2026',
      'SOL touched $111, not closed above it',
    ];
    const places = heads.map((head) => lines.indexOf(head));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect((await read([touched, crossed], { settings: { locale: 'zh-CN' } })).title).toBe('2 条提醒');
  });

  it('of the same kind have the newest first', async () => {
    const before = madeUpLevelAlert(own, 'failed', { at: AT - 4 * HOUR });
    const { lines } = await read([before, crossed]);
    expect(lines.indexOf('SOL closed above $111')).toBeLessThan(lines.indexOf('SOL closed back at or below $111'));
  });
});

describe('a test', () => {
  it.each([
    ['en', 'A test alert', 'This is a test. It was posted to see how alerts look here; nothing happened.'],
    ['zh-CN', '一条测试提醒', '这是一次测试，只为看看提醒在此处的样子；并没有发生什么。'],
  ])('says that it is one (%s)', async (locale, name, line) => {
    const { title, text, card } = await read([madeUpTestAlert(AT)], { settings: { locale } });
    expect(title).toBe(name);
    expect(text).toContain(line);
    expect(card.disclaimers).toEqual({});
  });
});

describe.each(LOCALES)('in %s whatever is told at once is one message of each platform', (locale) => {
  const hostile = '[*_~`|](https://example.test) <b>@everyone</b> '.repeat(30);
  const hundred = (words: string | undefined) =>
    Array.from({ length: 100 }, (_, at) =>
      madeUpLevelAlert(
        madeUpAlertLevel(`level-${at}`, { ...(words !== undefined && { words }), reading: { placeChose: ['closes'] } }),
        at % 2 === 0 ? 'crossed' : 'touched',
        { at: AT - at * 4 * HOUR },
      ),
    );
  const flows = Array.from({ length: 20 }, (_, at) =>
    madeUpFlowAlert(
      madeUpFlowRule(at + 1, { condition: { is: 'beyond', subject: TOTAL, usd: usd(-(at + 1) * M) } }),
      WEEK,
      AT,
    ),
  );
  const settings = { locale, timeZone: 'America/Argentina/ComodRivadavia', quietHours: { from: '00:00', to: '23:59' } };

  it.each([
    ['a hundred levels', hundred(undefined)],
    ['a hundred claims', hundred('SOL must get back above 111')],
    ['a hundred hostile claims', hundred(hostile)],
    ['one hostile claim', hundred(hostile).slice(0, 1)],
    ['twenty rules and eighty levels', [...flows, ...hundred('SOL must get back above 111').slice(0, 80)]],
  ])('%s', async (_, alerts) => {
    const post = await postOf(alerts, { settings, reports: reportsOf([33.3, -111]), told: 7 * HOUR });
    const telegram = drawDelivery(post, { code, silent: false });
    expect(telegram).toHaveLength(1);
    expect(parseHtml(telegram[0]?.text ?? '').text.length).toBeLessThanOrEqual(4096);
    const discord = drawPost(post, { code, silent: false });
    expect(discord).toHaveLength(1);
    const { thread: __, ...body } = JSON.parse(JSON.stringify(discord[0]));
    checkMessage(body);
  });

  it('and how many did not fit is said', async () => {
    const { text } = await read(hundred(undefined), { settings });
    const lines = text
      .split('\n')
      .filter((line) => /closed above|收盘站上/u.test(line) && line.includes('Example Exchange SOLUSDT ·'));
    const left = Number(/(\d+) (?:more did not fit|条放不进)/u.exec(text)?.[1]);
    expect(lines.length).toBeGreaterThan(3);
    expect(left).toBeGreaterThan(50);
  });

  it('without a cause between two facts, or advice', async () => {
    const all = [crossed, touched, madeUpToldAlert(own, AT), ...flows.slice(0, 2), madeUpTestAlert(AT)];
    for (const alert of all) {
      const { text } = await read([alert], { settings, reports: reportsOf([33.3, -111]) });
      expect(findCausalWording(text, locale)).toEqual([]);
      expect(text).not.toMatch(/\b(?:buy|sell|should)\b|买入|卖出|应该|建议(?!。)/iu);
    }
  });
});
