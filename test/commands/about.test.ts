import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { openTidemark } from '../support/ask.ts';

const ask = openTidemark();

describe('/lang', () => {
  it('says which language this is, which there are and how to ask in one', async () => {
    const { lines } = await ask('/lang');
    expect(lines).toContain('This answer is in English.');
    expect(lines).toContain('en · English');
    expect(lines).toContain('zh-CN · 简体中文');
    expect(lines.at(-1)).toMatch(/^That holds for one answer/u);
  });

  it.each(['/lang zh', '/lang zh-CN', '/lang ZH-cn', '/lang zh-Hans-SG', '/lang 简体中文'])(
    '%s answers in Chinese once',
    async (line) => {
      const { lines, locale } = await ask(line);
      expect(locale).toBe('zh-CN');
      expect(lines).toContain('本次回答使用简体中文。');
      expect((await ask('/lang')).locale).toBe('en');
    },
  );

  it.each([
    ['/lang zh /flows 2026-01-23', '/flows 2026-01-23', 'zh-CN'],
    ['/lang zh flows 2026-01-23', '/flows 2026-01-23', 'zh-CN'],
    ['/lang 简体中文 /asset 比特币', '/btc', 'zh-CN'],
  ] as const)('%s answers that command in it', async (line, same, locale) => {
    expect((await ask(line)).text).toBe((await ask(same, { locale })).text);
  });

  it('answers in English inside a Chinese place', async () => {
    expect((await ask('/lang en /sol', { locale: 'zh-CN' })).text).toBe((await ask('/sol')).text);
  });

  it('of a language that is not known names those that are', async () => {
    const { failure, lines } = await ask('/lang klingon');
    expect(failure?.code).toBe('language_unknown');
    expect(lines[1]).toBe('“klingon” is not a language of this bot. Known: en, zh-CN.');
  });

  it('inside another /lang is refused, in the language first chosen', async () => {
    const { failure, lines, locale } = await ask('/lang zh /lang en /flows');
    expect([failure?.code, locale]).toEqual(['too_many_words', 'zh-CN']);
    expect(lines[0]).toBe('未能完成');
  });

  it('refuses a wrong command in the language asked for', async () => {
    const { lines } = await ask('/lang zh /flws');
    expect(lines[1]).toBe('没有“flws”这个命令。是否要找：/flows？');
  });
});

describe('/help', () => {
  it('lists every command once, in the order of the menu, with what it takes', async () => {
    const { lines } = await ask('/help');
    const listed = lines.flatMap((line) => /^\/(\w+)/u.exec(line)?.[1] ?? []).filter((name) => name !== 'help');
    expect(listed).toEqual(Object.keys(COMMANDS).filter((name) => name !== 'help'));
    expect(lines.join('\n')).toContain('/source <figure> [week] The passport of one figure');
    expect(lines.join('\n')).toContain('/compare <first> <second>');
    expect(lines.at(-1)).toBe('No advice, no forecast, no reasons for prices.');
  });

  it.each(['/help flows', '/help /flows', '/help ／FLOWS'])('%s explains one command', async (line) => {
    const { lines } = await ask(line);
    expect(lines[1]).toBe('Usage: /flows [week]');
    expect(lines[2]).toBe('week A reporting week by its Friday, as 2026-01-23. Without it: the newest known.');
  });

  it('explains every command there is, in both languages', async () => {
    for (const name of Object.keys(COMMANDS)) {
      expect((await ask(`/help ${name}`)).text).toContain(`Usage: /${name}`);
      expect((await ask(`/help ${name}`, { locale: 'zh-CN' })).text).toContain(`用法：/${name}`);
    }
  });

  it.each([
    ['/help flws', 'There is no command “flws”. Did you mean /flows?'],
    ['/help nonsense', 'There is no command “nonsense”. See /help.'],
  ])('%s is refused with what may have been meant', async (line, sentence) => {
    expect((await ask(line)).lines[1]).toBe(sentence);
  });
});

describe('/privacy', () => {
  it('says what is kept, sent, read and logged, in both languages', async () => {
    const { text } = await ask('/privacy');
    expect(text).toContain('Kept on disk: what moderators set for a place');
    expect(text).toContain(
      'the site of a link that is given to /check or /report, to where the weekly report comes out, and to the sources',
    );
    expect(text).toContain('without what you typed');
    expect(text).toContain('Price levels of a place, what it is told of by itself');
    expect(text).toContain('of the keys of its webhooks a digest alone');
    const chinese = await ask('/privacy', { locale: 'zh-CN' });
    expect(chinese.text).toContain('保存在磁盘上的只有');
    expect(chinese.text).toContain('webhook 的密钥只保存摘要');
  });
});
