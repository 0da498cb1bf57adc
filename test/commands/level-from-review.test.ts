import { describe, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { UNDATED } from '../support/report-texts.ts';
import { openReviewing } from '../support/reviewing.ts';

const DESK = placeId('telegram', 42);
const CLAIMS = [
  'Ann Analyst says Bitcoin must reclaim $93,000 to void the bearish signal.',
  '比特币若跌破 88,800 美元，则看涨信号被否定。',
].join('\n');

async function open(text = `${UNDATED}\n${CLAIMS}`) {
  const bot = openReviewing();
  await bot.says(`/report ${text}`);
  return { ...bot, kept: () => bot.places.posts.following.levelsOf(DESK) };
}

describe('claims about levels in a text that was read', () => {
  it('are listed in their own words, each with a button that has it followed', async () => {
    const { says } = await open();
    const { lines, next } = await says('/level from 1');
    expect(lines[0]).toBe('Claims about price levels in review 1');
    expect(lines).toContain('“Ann Analyst says Bitcoin must reclaim $93,000 to void the bearish signal.”');
    expect(lines).toContain(
      'Claim 1: BTC $93,000. Our reading, not the author’s: close back above $93,000 on Binance BTCUSDT, daily candles (UTC), one close. A touch does not count.',
    );
    expect(lines).toContain('View of the named author, not of this bot or this community.');
    expect(next.slice(0, 2).map(({ line }) => line)).toEqual(['/level from 1 1', '/level from 1 2']);
  });

  it('are followed as their author’s, with a reading that is ours or chosen', async () => {
    const { says, kept, woken } = await open();
    const { lines, next } = await says('/level from 1 1 4h closes 2');
    expect(lines[0]).toBe('Price level 1. BTC $93,000');
    expect(lines).toContain('Our reading, not the author’s:');
    expect(lines).toContain('Chosen here: candles, number of closes. Chosen by us: venue, direction, band.');
    const [level] = await kept();
    expect(level?.level).toMatchObject({
      claim: {
        words: 'Ann Analyst says Bitcoin must reclaim $93,000 to void the bearish signal.',
        ...{ author: 'Ann Analyst', document: 'CoinShares', meaning: 'bearish_signal_void', price: 93000 },
      },
      reading: { direction: 'reclaim_above', timeframe: '4h', closes: 2, placeChose: ['timeframe', 'closes'] },
    });
    expect(level?.level.claim).not.toHaveProperty('setBy');
    expect(level?.level.claim).not.toHaveProperty('url');
    expect(next.at(-1)?.line).toBe('/level edit 1');
    expect(woken()).toBe(1);
  });

  it('without an author are nobody’s by name', async () => {
    const { says, kept } = await open();
    const { text } = await says('/level from 1 2');
    expect(text).toContain('author not named · CoinShares');
    expect((await kept())[0]?.level.claim).not.toHaveProperty('author');
    expect((await kept())[0]?.level.reading.direction).toBe('lose_below');
  });

  it('in Chinese', async () => {
    const { says } = await open();
    const { lines } = await says('/level 来自 1', { locale: 'zh-CN' });
    expect(lines[0]).toBe('审阅 1 中关于价位的说法');
    expect(lines).toContain('以上为所署作者的观点，不代表本机器人或本社群。');
  });

  it.each([
    ['from 1 9', 'Review 1 has no claim 9 about a price level: there are 2.'],
    ['from 1 1 94k', 'Asset and price are the author’s words'],
    ['from 1 1 bananas', 'Asset and price are the author’s words'],
    ['from 7', 'There is no review 7.'],
    ['from bananas', '“bananas” is no number of a review.'],
    ['from 1 bananas', 'What “bananas” is to mean'],
  ])('/level %s is refused in a sentence', async (line, said) => {
    const { says, kept } = await open();
    const { text, failure } = await says(`/level ${line}`);
    expect(failure).toBeDefined();
    expect(text).toContain(said);
    expect(await kept()).toEqual([]);
  });

  it('that were added already are refused, and their price stays as it was said', async () => {
    const { says } = await open();
    await says('/level from 1 1');
    expect((await says('/level from 1 1')).text).toContain('That is level 1 already');
    expect((await says('/level edit 1 94k')).text).toContain('Asset and price are the author’s words');
    expect((await says('/level edit 1 4h')).lines[1]).toContain('Changed.');
    expect((await says('/level retire 1')).text).toContain(
      'It came from a text that was read: /level from adds it again.',
    );
  });

  it('are not there in every text', async () => {
    const { says } = await open(UNDATED);
    expect((await says('/level from 1')).text).toContain('The text of review 1 claims nothing about a price level.');
  });

  it('are for those who run the bot: a moderator may not read reviews', async () => {
    const { says, kept } = await open();
    for (const line of ['/level from 1', '/level from 1 1']) {
      const { failure, text } = await says(line, { role: 'moderator' });
      expect(failure).toMatchObject({ code: 'not_allowed', role: 'operator' });
      expect(text).not.toContain('Analyst');
    }
    expect(await kept()).toEqual([]);
  });
});
