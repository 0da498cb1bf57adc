import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cooldownTyped,
  findAlertAction,
  lateTyped,
  levelsTyped,
  repeatTyped,
  ruleNumberTyped,
  versionTyped,
} from '../../src/core/alert-words.ts';
import { readFlowRule } from '../../src/core/flow-words.ts';

const BN = 1_000_000_000;
const M = 1_000_000;
const rule = (condition: object, subject?: string, rest: object = {}) => ({
  rule: { condition, repeat: 'every', cooldownWeeks: 0, ...(subject !== undefined && { subject }), ...rest },
});
const beyond = (usd: number) => ({ is: 'beyond', usd });

describe('a rule about weekly flows is read as it is typed', () => {
  it.each([
    ['flow total below -1bn', rule(beyond(-BN), 'total')],
    ['flow BTC above 500m', rule(beyond(500 * M), 'btc')],
    ['BTC inflow of more than $1.11bn', rule(beyond(1_110_000_000), 'btc')],
    ['outflow 1bn', rule(beyond(-BN))],
    ['SOL net outflow over 11.1m', rule(beyond(-11_100_000), 'sol')],
    ['flow ETH below −1.5bn', rule(beyond(-1.5 * BN), 'eth')],
    ['flow total above 1,110,000,000', rule(beyond(1_110_000_000), 'total')],
    ['净流出超过10亿', rule(beyond(-BN))],
    ['比特币净流入超过5亿美元', rule(beyond(500 * M), '比特币')],
    ['资金 合计 流出大于 1100万', rule(beyond(-11 * M), '合计')],
    ['ＢＴＣ 净流出超过１０亿', rule(beyond(-BN), 'btc')],
    ['sign BTC', rule({ is: 'sign_change' }, 'btc')],
    ['转向 比特币', rule({ is: 'sign_change' }, '比特币')],
    ['streak total 4', rule({ is: 'streak', weeks: 4 }, 'total')],
    ['streak of 4 weeks', rule({ is: 'streak', weeks: 4 })],
    ['连续4周 以太坊', rule({ is: 'streak', weeks: 4 }, '以太坊')],
    ['record ETH', rule({ is: 'record' }, 'eth')],
    ['纪录 ETH', rule({ is: 'record' }, 'eth')],
    ['record near protocol', rule({ is: 'record' }, 'near protocol')],
    ['sign BTC once', rule({ is: 'sign_change' }, 'btc', { repeat: 'once' })],
    ['sign BTC cooldown 4w', rule({ is: 'sign_change' }, 'btc', { cooldownWeeks: 4 })],
    ['streak total 4 until 2026-12-31', rule({ is: 'streak', weeks: 4 }, 'total', { expiresOn: '2026-12-31' })],
    [
      '净流出超过10亿 冷却 4 周 一次 直到 2026年12月31日',
      rule(beyond(-BN), undefined, { cooldownWeeks: 4, repeat: 'once', expiresOn: '2026-12-31' }),
    ],
  ])('%s', (typed, expected) => {
    expect(readFlowRule(typed)).toEqual(expected);
  });
});

describe('nothing of it is understood half', () => {
  it.each([
    ['bananas', 'no_kind', ''],
    ['flow BTC', 'no_kind', ''],
    ['flow BTC above', 'no_amount', ''],
    ['flow BTC above 500 eur', 'bad_amount', '500 eur'],
    ['flow BTC above 0', 'bad_amount', '0'],
    ['flow BTC above 500', 'amount_small', '500'],
    ['flow BTC above 111bn', 'amount_large', '111bn'],
    ['flow BTC 500m', 'bad_side', '500m'],
    ['flow BTC below 500m', 'bad_side', '500m'],
    ['flow BTC above -1bn', 'bad_side', '-1bn'],
    ['outflow below 1bn', 'bad_side', '1bn'],
    ['streak total', 'bad_weeks', ''],
    ['streak total 1', 'bad_weeks', '1'],
    ['streak total 99', 'bad_weeks', '99'],
    ['streak total 4.5', 'bad_weeks', ''],
    ['sign BTC cooldown 99w', 'bad_cooldown', 'cooldown 99w'],
    ['sign BTC cooldown', 'bad_cooldown', 'cooldown'],
    ['sign BTC until tomorrow', 'bad_until', 'until'],
    ['sign BTC until 2026-02-30', 'bad_until', 'until 2026-02-30'],
    ['flow BTC above 500m, ETH', 'words_left', 'eth'],
    ['连续 4 周 BTC，ETH', 'words_left', 'eth'],
  ])('%s is %s', (typed, why, words) => {
    expect(readFlowRule(typed)).toEqual({ fault: { why, typed: words } });
  });

  it('and whatever is typed is a rule or a fault, with an amount that says which way', () => {
    const word = fc.constantFrom(
      ...[
        'flow',
        'BTC',
        'above',
        'below',
        '-1bn',
        '500m',
        '10亿',
        '净流出',
        '超过',
        'streak',
        '4',
        'once',
        'until',
        '周',
      ],
    );
    const typed = fc.oneof(
      fc.array(word, { maxLength: 8 }).map((all) => all.join(' ')),
      fc.string({ maxLength: 60 }),
    );
    fc.assert(
      fc.property(typed, (line) => {
        const read = readFlowRule(line);
        if ('rule' in read && read.rule.condition.is === 'beyond') expect(read.rule.condition.usd).not.toBe(0);
        expect('rule' in read || read.fault.why.length > 0).toBe(true);
      }),
    );
  });
});

describe('what else is chosen is read', () => {
  it.each([
    ['6h', 6],
    ['2 days', 48],
    ['6 小时', 6],
    ['0', 0],
    ['无', 0],
    ['720h', 720],
    ['721h', undefined],
    ['6', undefined],
    ['6m', undefined],
    ['-6h', undefined],
    ['soon', undefined],
  ])('cooldown %s', (typed, hours) => {
    expect(cooldownTyped(typed)).toBe(hours);
  });

  it.each([
    ['开启', 'on'],
    ['LEVELS', 'levels'],
    ['测试', 'test'],
    ['bananas', undefined],
    ['constructor', undefined],
  ])('the action %s', (typed, action) => {
    expect(findAlertAction(typed)).toBe(action);
  });

  it.each([
    [levelsTyped, 'Decisive', 'decisive'],
    [levelsTyped, '全部', 'all'],
    [repeatTyped, '一次', 'once'],
    [lateTyped, '合并', 'fold'],
    [lateTyped, 'v3', undefined],
    [ruleNumberTyped, '#2', 2],
    [ruleNumberTyped, 'two', undefined],
  ])('%o of %s', (read, typed, chosen) => {
    expect(read(typed)).toBe(chosen);
  });

  it('with the version that a button was made for', () => {
    expect(versionTyped('all v3')).toEqual({ rest: 'all', version: 3 });
    expect(versionTyped('v12')).toEqual({ rest: '', version: 12 });
    expect(versionTyped(' all ')).toEqual({ rest: 'all' });
  });
});
