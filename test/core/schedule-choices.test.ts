import { describe, expect, it } from 'vitest';
import { type Choices, choiceWords, readChoices } from '../../src/core/schedule-choices.ts';

const LANGUAGES = [
  { tag: 'en', name: 'English' },
  { tag: 'zh-CN', name: '简体中文' },
];
const read = (typed: string) => readChoices(typed, LANGUAGES);

describe('what is chosen beside the hour', () => {
  it.each<[typed: string, choices: Choices, left: string]>([
    ['mon 09:00 Asia/Shanghai', {}, 'mon 09:00 Asia/Shanghai'],
    ['mon 09:00 silent zh-CN', { silent: true, locale: 'zh-CN' }, 'mon 09:00'],
    ['late 6h mon 09:00', { catchUp: { is: 'late', withinHours: 6 } }, 'mon 09:00'],
    ['late mon 09:00', { catchUp: { is: 'late', withinHours: 24 } }, 'mon 09:00'],
    ['late 09:00 mon', { catchUp: { is: 'late', withinHours: 24 } }, '09:00 mon'],
    ['no later than tue 18:00', {}, 'no later than tue 18:00'],
    ['skip caveat', { catchUp: { is: 'skip' }, gate: 'caveat' }, ''],
    ['FOLD WAIT ALOUD', { catchUp: { is: 'fold' }, gate: 'wait', silent: false }, ''],
    ['sections headline,levels mon', { sections: ['headline', 'levels'] }, 'mon'],
    ['mon to <#555> 09:00', { target: '555' }, 'mon 09:00'],
    ['to here no ping default', { target: 'here', mention: null, locale: null }, ''],
    ['ping <@&777>', { mention: '777' }, ''],
    ['picture', { picture: true }, ''],
    ['mon with a picture 09:00', { picture: true }, 'mon 09:00'],
    ['no picture silent', { picture: false, silent: true }, ''],
    ['without picture', { picture: false }, ''],
    ['周一 带图 9点', { picture: true }, '周一 9点'],
    ['不带图 静默', { picture: false, silent: true }, ''],
    ['不帶圖', { picture: false }, ''],
    ['pictures', {}, 'pictures'],
    ['v3 save', { version: 3, save: true }, ''],
    ['周一 9点 静默 补发 6 小时', { silent: true, catchUp: { is: 'late', withinHours: 6 } }, '周一 9点'],
    ['合并 等待 发到 33 保存', { catchUp: { is: 'fold' }, gate: 'wait', target: '33', save: true }, ''],
    [
      '跳过 附注 不静默 部分 headline、levels',
      { catchUp: { is: 'skip' }, gate: 'caveat', silent: false, sections: ['headline', 'levels'] },
      '',
    ],
    ['简体中文 published', { locale: 'zh-CN' }, 'published'],
  ])('%s', (typed, choices, left) => {
    const got = read(typed);
    expect('choices' in got && [got.choices, got.left.trim().replaceAll(/ +/gu, ' ')]).toEqual([choices, left]);
  });

  it.each([
    ['mon late 99h', 'bad_hours', 'late 99h'],
    ['mon late 0h', 'bad_hours', 'late 0h'],
    ['sections blah', 'bad_sections', 'sections'],
    ['mon to #general', 'bad_target', 'to #general'],
    ['mon ping @everyone', 'bad_role', 'ping'],
  ])('“%s” is %s, and points at the words', (typed, code, words) => {
    const got = read(typed);
    expect('fault' in got && [got.fault.code, typed.slice(got.fault.from, got.fault.to)]).toEqual([code, words]);
  });

  it('leaves everything else where it was typed, so that a fault in it still points there', () => {
    const got = read('silent mon 25:00');
    expect('left' in got && got.left.indexOf('25:00')).toBe(11);
  });

  it('is written in one way, which is read back to the same', () => {
    const chosen: Parameters<typeof choiceWords>[0] = {
      ...{ silent: true, locale: 'zh-CN', sections: ['headline', 'levels'], mention: '777' },
      ...{ catchUp: { is: 'late', withinHours: 6 }, gate: 'caveat', picture: true },
    };
    const got = read(choiceWords(chosen));
    expect('choices' in got && got).toMatchObject({
      choices: chosen,
      left: expect.stringMatching(/^ *$/u),
    });
  });

  it('is never slow and never thrown at, whatever is typed', () => {
    for (const piece of ['to ', 'late 9', 'sections headline,', 'ping <@&', '补发', ' ', 'v9'])
      expect(() => read(piece.repeat(2_000))).not.toThrow();
  });
});
