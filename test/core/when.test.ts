import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedWhen, parseWhen, type When, whenSchema, whenWords } from '../../src/core/when.ts';

/** Where somebody types who has set Tokyo for the chat. */
const read = (typed: string): ParsedWhen => parseWhen(typed, 'Asia/Tokyo');
const written = (typed: string): string => {
  const parsed = read(typed);
  return 'when' in parsed
    ? whenWords(parsed.when)
    : `${parsed.fault.code}: ${typed.slice(parsed.fault.from, parsed.fault.to)}`;
};

describe('when a schedule runs is understood as it is typed', () => {
  it.each([
    ['mon 09:00 Asia/Shanghai', 'mon 09:00 Asia/Shanghai'],
    ['monday 9am New York', 'mon 09:00 America/New_York'],
    ['Mon 9:30', 'mon 09:30 Asia/Tokyo'],
    ['Every Monday at 6 pm, London time', 'mon 18:00 Europe/London'],
    ['09:00 UTC, thursdays', 'thu 09:00 UTC'],
    ["fri 10 o'clock", 'fri 10:00 Asia/Tokyo'],
    ['sat 0900', 'sat 09:00 Asia/Tokyo'],
    ['wed 8.15 a.m.', 'wed 08:15 Asia/Tokyo'],
    ['tue 12am', 'tue 00:00 Asia/Tokyo'],
    ['tue 12pm', 'tue 12:00 Asia/Tokyo'],
    ['ｍｏｎ　０９：００', 'mon 09:00 Asia/Tokyo'],
    ['mon\u200b 09:00\ufeff', 'mon 09:00 Asia/Tokyo'],
  ])('%j', (typed, canonical) => {
    expect(written(typed)).toBe(canonical);
  });

  it.each([
    ['周一 09:00 上海', 'mon 09:00 Asia/Shanghai'],
    ['每周一上午9点北京时间', 'mon 09:00 Asia/Shanghai'],
    ['星期一 9点', 'mon 09:00 Asia/Tokyo'],
    ['週一 上午9點半', 'mon 09:30 Asia/Tokyo'],
    ['礼拜天 晚上八点', 'sun 20:00 Asia/Tokyo'],
    ['星期二十点', 'tue 10:00 Asia/Tokyo'],
    ['周二二十三点一刻', 'tue 23:15 Asia/Tokyo'],
    ['周三 中午12点', 'wed 12:00 Asia/Tokyo'],
    ['週五 １８：００ 紐約', 'fri 18:00 America/New_York'],
    ['月曜 09:00', 'mon 09:00 Asia/Tokyo'],
    ['毎週月曜日の午後6時30分 東京', 'mon 18:30 Asia/Tokyo'],
    ['월요일 9:00', 'mon 09:00 Asia/Tokyo'],
    ['매주 화요일 오후 9시 반', 'tue 21:30 Asia/Tokyo'],
  ])('%j, in the words of another language', (typed, canonical) => {
    expect(written(typed)).toBe(canonical);
  });

  it.each([
    ['when published', 'published by wed 12:00 Asia/Tokyo'],
    ['once the report is out', 'published by wed 12:00 Asia/Tokyo'],
    ['when it’s out', 'published by wed 12:00 Asia/Tokyo'],
    ['published London', 'published by wed 12:00 Europe/London'],
    ['published by tue 18:00 London', 'published by tue 18:00 Europe/London'],
    ['发布时', 'published by wed 12:00 Asia/Tokyo'],
    ['公布时 最晚 周二 18:00', 'published by tue 18:00 Asia/Tokyo'],
    ['报告发布后，最晚周二18:00前 北京时间', 'published by tue 18:00 Asia/Shanghai'],
    ['公開時 遅くとも火曜18時まで', 'published by tue 18:00 Asia/Tokyo'],
    ['발표되면 늦어도 화요일 18:00까지', 'published by tue 18:00 Asia/Tokyo'],
  ])('%j, once the report is there', (typed, canonical) => {
    expect(written(typed)).toBe(canonical);
  });

  it('24:00 is the midnight at which a day ends, so that it is the next day', () => {
    expect(written('mon 24:00')).toBe('tue 00:00 Asia/Tokyo');
    expect(written('周日24点')).toBe('mon 00:00 Asia/Tokyo');
  });
});

describe('what is not understood is said with its place', () => {
  it.each([
    ['', 'no_day: '],
    ['09:00', 'no_day: 09:00'],
    ['common 9:00', 'no_day: common 9:00'],
    ['published by 18:00', 'no_day: published by 18:00'],
    ['mon', 'no_time: mon'],
    ['published by tue London', 'no_time: published by tue London'],
    ['mon 25:00', 'bad_time: 25:00'],
    ['周一 ２５：００', 'bad_time: ２５：００'],
    ['mon 24:01', 'bad_time: 24:01'],
    ['mon 9:60', 'bad_time: 9:60'],
    ['mon 9:5', 'bad_time: 9:5'],
    ['mon 9:00:30', 'bad_time: 9:00:30'],
    ['mon 13am', 'bad_time: 13'],
    ['mon 9', 'bad_time: 9'],
    ['mon 12345pm', 'bad_time: 12345'],
    ['周一 上午12点', 'bad_time: 12点'],
    ['mon 9:00 Mars', 'bad_zone: Mars'],
    ['mon 9:00 UTC+8', 'offset_is_no_zone: UTC+8'],
    ['mon 9:00 GMT+8', 'offset_is_no_zone: GMT+8'],
    ['mon 9:00 +08:00', 'offset_is_no_zone: +08:00'],
    ['mon 9:00 Etc/GMT-8', 'offset_is_no_zone: Etc/GMT-8'],
    ['周一 9:00 东八区', 'offset_is_no_zone: 东八区'],
    ['please mon 9:00 London', 'words_left: please'],
    ['mon 9:00 London please', 'words_left: please'],
    ['mon 9:00 London, Paris', 'words_left: Paris'],
    ['mon tue 9:00 UTC', 'words_left: tue'],
    ['mon 9:00 10:00 UTC', 'words_left: 10:00'],
    ['mon 😀 9:00 UTC', 'words_left: 😀'],
  ])('%j', (typed, fault) => {
    expect(written(typed)).toBe(fault);
  });

  it('a zone that is none comes with those that may have been meant', () => {
    const nearest = (typed: string) => {
      const parsed = read(typed);
      return 'fault' in parsed && parsed.fault.code === 'bad_zone' ? parsed.fault.nearest : undefined;
    };
    expect(nearest('mon 9:00 Sanghai')).toEqual(['Asia/Shanghai']);
    expect(nearest('Sanghai mon 9:00')).toEqual(['Asia/Shanghai']);
    expect(nearest('mon 9:00 EST')).toEqual(['America/New_York']);
    expect(nearest('mon 9:00 CST')).toEqual(['America/Chicago', 'Asia/Shanghai']);
    expect(nearest('mon 9:00 xyzzy')).toEqual([]);
    expect(nearest('mon 9:00 constructor')).toEqual([]);
    expect(nearest(`mon 9:00 ${'sanghai'.repeat(20)}`)).toEqual([]);
  });

  it('no zone is a fault where none is set for the chat', () => {
    expect(parseWhen('mon 9:00')).toEqual({ fault: { code: 'no_zone', from: 0, to: 8 } });
    expect(parseWhen('mon 9:00 Shanghai')).toHaveProperty('when');
  });

  it('whatever is typed is read, or refused with a place in it', () => {
    const pieces = fc.constantFrom(
      'mon',
      '周二',
      '9:00',
      '24:00',
      '25',
      'pm',
      '下午',
      'London',
      'published',
      'UTC+8',
      '最晚',
      '😀',
      '\0',
      'ß',
      '㏂',
      '十',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join(' ')),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = read(text);
        if ('when' in parsed) return whenSchema.safeParse(parsed.when).success;
        const { from, to } = parsed.fault;
        return 0 <= from && from <= to && to <= text.length && (from < to || text === '');
      }),
      { numRuns: 3000 },
    );
  });

  it('a text that goes on and on is refused from where it is too long', () => {
    const long = 'a,'.repeat(50_000);
    expect(read(`mon 9:00 ${long}`)).toEqual({ fault: { code: 'words_left', from: 200, to: 100_009 } });
  });
});

describe('the canonical form', () => {
  const moments = fc.record({
    weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
    time: fc.integer({ min: 0, max: 1439 }).map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16)),
  });
  const whens = (zones: fc.Arbitrary<string>) =>
    fc
      .tuple(moments, zones, fc.boolean())
      .map(([at, timeZone, weekly]) =>
        whenSchema.parse(weekly ? { is: 'weekly', ...at, timeZone } : { is: 'published', latest: at, timeZone }),
      );

  it('is read back to the same', () => {
    fc.assert(
      fc.property(whens(fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC')), (when) => {
        expect(parseWhen(whenWords(when))).toEqual({ when });
      }),
      { numRuns: 1000 },
    );
  });

  it('is read back to the same in every zone of IANA', () => {
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      const when: When = whenSchema.parse({ is: 'weekly', weekday: 7, time: '00:05', timeZone });
      expect(parseWhen(whenWords(when))).toEqual({ when });
    }
  });
});
