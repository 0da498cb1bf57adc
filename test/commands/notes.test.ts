import { describe, expect, it } from 'vitest';
import { openTidemark } from '../support/ask.ts';

const ask = openTidemark({ now: '2026-11-25' });

describe('/notes', () => {
  it('names each note with its author, document and day, and says how to see one whole', async () => {
    const { lines, card } = await ask('/notes');
    expect(lines[0]).toBe('Notes on how the market is built');
    const text = lines.join('\n');
    for (const said of [
      '1. AI in trading',
      '2. Sovereign holders with debt',
      '3. Thin depth under stress',
      '4. Risk-off and high beta at once',
      'BlockSec, Bitget · AI × Trading × Security: The Evolution of Risk in the Age of Intelligent Trading · retold 26 Jan 2026',
      'Kaiko Research · When October Surprise Meets Crypto Liquidity Drought · 13 Oct 2025',
      'AiCoin · 百亿美元出逃:加密资金在押注什么 · 26 Jan 2026',
    ])
      expect(text).toContain(said);
    expect(lines).toContain('/notes with a number shows one whole, with what it cannot show.');
    expect(card.next.map(({ line }) => line)).toEqual(['/notes 1', '/notes 2', '/notes 3', '/notes 4']);
  });

  it.each([1, 2, 3, 4])('shows note %i whole: words, author, scope, what it cannot show, address', async (number) => {
    const { lines } = await ask(`/notes ${number}`);
    const text = lines.join('\n');
    expect(lines[0]).toMatch(new RegExp(`^${number}\\. `, 'u'));
    expect(lines[1]).toMatch(/^“.+”$/u);
    expect(lines[2]).toMatch(/^— .+ · .+ · (?:retold )?\d{1,2} \w+ 202\d$/u);
    for (const part of ['What it says', 'What it speaks of', 'What it cannot show', 'Address https://'])
      expect(text).toContain(part);
    expect(lines.at(-1)).toBe('View of the named author, not of this bot or this community.');
  });

  it('does so in Chinese, with the author’s words as they were written', async () => {
    const { lines } = await ask('/notes', { locale: 'zh-CN' });
    expect(lines[0]).toBe('市场结构笔记');
    expect(lines).toContain('/notes 加编号可看全文，包括它不能说明什么。');
    const whole = (await ask('/notes 3', { locale: 'zh-CN' })).lines;
    expect(whole[0]).toBe('3. 压力下深度变薄');
    expect(whole[1]).toContain('order books on several exchanges');
    expect(whole).toContain('它不能说明什么 现在的深度如何，也不说明其他各周的深度。');
    expect(whole.at(-1)).toBe('以上为所署作者的观点，不代表本机器人或本社群。');
  });

  it('takes a number in full-width digits', async () => {
    expect((await ask('/notes ３')).text).toBe((await ask('/notes 3')).text);
  });

  it.each(['/notes 0', '/notes 9', '/notes 99'])('says that there is no such note: %s', async (line) => {
    const { lines, card } = await ask(line);
    expect(lines[1]).toBe(`There is no note ${line.slice(7)}.`);
    expect(card.next).toHaveLength(4);
  });

  it.each(['/notes x', '/notes -1', '/notes 1.1', '/notes 111', '/notes 1e1'])(
    'refuses what is no number: %s',
    async (line) => {
      expect((await ask(line)).failure).toMatchObject({ code: 'bad_option', option: 'number' });
    },
  );

  it('shows no note before it was written, and numbers stay', async () => {
    const early = openTidemark({ now: '2025-11-11' });
    expect((await early('/notes')).text).toContain('3. Thin depth under stress');
    expect((await early('/notes')).text).not.toContain('1. AI in trading');
    expect((await early('/notes 1')).lines[1]).toBe('There is no note 1.');
    expect((await openTidemark({ now: '2025-01-01' })('/notes')).lines[1]).toBe('No note is known yet.');
  });
});
