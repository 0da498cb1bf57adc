import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restOfWorld } from '../../src/core/derived.ts';
import { type Measured, measured } from '../../src/core/measured.ts';
import { usd } from '../../src/core/money.ts';
import { step } from '../../src/core/printed.ts';
import { assetSubject, type Subject, TOTAL } from '../../src/core/subject.ts';
import { isoDate, weekEnding } from '../../src/core/week.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import {
  day,
  figureValue,
  list,
  measuredValue,
  message,
  subjectValue,
  type Value,
  words,
} from '../../src/i18n/message.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { M, madeUpFigure, madeUpReport } from '../support/made-up.ts';
import { madeUpFact } from '../support/open-live.ts';

const inBoth = (value: Value) => (['en', 'zh-CN'] as const).map((locale) => rendererFor(locale).text(value));

describe('a figure in words', () => {
  it('says when it is approximate', () => {
    const figure = { ...madeUpFigure(TOTAL, -111 * M), approx: true };
    expect(inBoth(figureValue(figure))).toEqual(['about −$111.0M', '约−1.110亿美元']);
  });

  it('says when it is derived, and is then a range', () => {
    const rest = restOfWorld(madeUpReport('2026-01-23', { total: -111.1, US: -222.2 }));
    expect(rest && inBoth(figureValue(rest))).toEqual([
      '+$111.0M to +$111.2M (derived)',
      '+1.110亿美元 至 +1.112亿美元（推算）',
    ]);
  });
});

describe('names', () => {
  it.each<[Subject, string, string]>([
    [TOTAL, 'Total', '合计'],
    [assetSubject('SOL'), 'SOL', 'SOL'],
    [assetSubject('SHORT_BTC'), 'Short Bitcoin', '做空比特币'],
    [{ scope: 'region', key: 'US' }, 'US', '美国'],
    [{ scope: 'region', key: 'CH' }, 'Switzerland', '瑞士'],
    [{ scope: 'group', key: 'EUROPE' }, 'Europe', '欧洲'],
    [{ scope: 'group', key: 'EUROPE_AND_CANADA' }, 'Europe & Canada together', '欧洲和加拿大（合计）'],
    [{ scope: 'group', key: 'CH_DE' }, 'Switzerland & Germany together', '瑞士和德国（合计）'],
  ])('%o is %s, %s', (subject, english, chinese) => {
    expect(inBoth(subjectValue(subject))).toEqual([english, chinese]);
  });
});

describe('numbers, dates and prices', () => {
  it.each<[string, Value, string, string]>([
    ['a date', day(isoDate('2026-01-23')), '23 Jan 2026', '2026-01-23'],
    ['a week', message('week', { end: day(weekEnding('2026-01-23')) }), 'week to 23 Jan 2026', '截至 2026-01-23 当周'],
    ['one week ago', message('age-weeks', { weeks: 1 }), '1 week old', '1 周前'],
    ['weeks ago', message('age-weeks', { weeks: 26 }), '26 weeks old', '26 周前'],
    ['a share', { is: 'share', share: { low: 0.9856, high: 1.0029 } }, '98.6–100.3%', '98.6–100.3%'],
    ['an exact share', { is: 'share', share: { low: 0.5, high: 0.5 } }, 'about 50.0%', '约 50.0%'],
    ['a list', list([words('SOL'), words('XRP')]), 'SOL, XRP', 'SOL、XRP'],
    ['a step', { is: 'unsigned', amount: { usd: usd(100_000), step: step(100_000) } }, '$100K', '10万美元'],
  ])('%s', (_, value, english, chinese) => {
    expect(inBoth(value)).toEqual([english, chinese]);
  });
});

describe('a number that is no flow', () => {
  const passport = madeUpFact(0);
  const written = (number: Pick<Measured, 'amount' | 'unit'> & Partial<Pick<Measured, 'form' | 'approx'>>) =>
    inBoth(measuredValue(measured(passport, { name: 'value', ...number })));

  it.each<[string, Parameters<typeof written>[0], string, string]>([
    ['a price in dollars', { amount: 111_111.111, unit: 'usd' }, '$111,111.11', '111,111.11美元'],
    ['a price in USDT', { amount: 1_110, unit: 'usdt' }, '1,110.00 USDT', '1,110.00 USDT'],
    ['a small price', { amount: 0.0111234, unit: 'usd' }, '$0.01112', '0.01112美元'],
    ['an ounce', { amount: 2_222.2, unit: 'usd_per_ounce' }, '$2,222.20/oz', '2,222.20美元/盎司'],
    ['shares', { amount: 111_111, unit: 'shares' }, '111,111 shares', '111,111 股'],
    ['coins', { amount: 11_111, unit: 'staked_ether' }, '11,111 stETH', '11,111 stETH'],
    ['a large amount', { amount: 11_100_000_000, unit: 'usd', form: 'compact' }, '$11.1B', '111亿美元'],
    ['a gain', { amount: 11.11, unit: 'percent', form: 'signed' }, '+11.1%', '+11.1%'],
    ['a loss', { amount: -11.11, unit: 'percent', form: 'signed' }, '−11.1%', '−11.1%'],
    ['what rounds to nothing', { amount: -0.01, unit: 'percent', form: 'signed' }, '0.0%', '0.0%'],
    ['about so many', { amount: 111, unit: 'points', approx: true }, 'about 111', '约111'],
  ])('%s', (_, number, english, chinese) => {
    expect(written(number)).toEqual([english, chinese]);
  });

  it('is never one that no number is', () => {
    for (const amount of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => written({ amount, unit: 'usd' })).toThrow(RangeError);
  });
});

describe('text from outside', () => {
  it.each(LOCALES.map((locale) => [locale]))(
    'never changes how a %s sentence runs on, whatever is in it',
    (locale: Locale) => {
      const renderer = rendererFor(locale);
      const [before, after] = renderer
        .text(message('failure-asset_unknown', { typed: words('X'), nearest: words('Y') }))
        .split('X') as [string, string];
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
          const text = renderer.text(message('failure-asset_unknown', { typed: words(typed), nearest: words('Y') }));
          expect(text.startsWith(before) && text.endsWith(after)).toBe(true);
          expect(text).not.toMatch(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
        }),
      );
    },
  );

  it('is no message: braces and keys in it are shown as they are', () => {
    expect(inBoth(words('{ $low } week = x'))).toEqual(['{ $low } week = x', '{ $low } week = x']);
  });
});
