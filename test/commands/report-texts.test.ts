import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/errors.ts';
import { ON_HOLD, RETOLD, UNDATED, WEEK } from '../support/report-texts.ts';
import { openReviewing } from '../support/reviewing.ts';

describe('a text that is handed over', () => {
  it('that is a bare link in somebody else’s message is read where that leads', async () => {
    const links = {
      read: async (address: string) => ({ text: RETOLD[0], origin: 'link' as const, address, fetchedAt: 1_110 }),
    };
    const { says } = openReviewing({ links });
    const answer = await says('/report https://news.example.org/flows', { handed: { as: 'message' } });
    expect(answer.text).toContain('BTC −$88.8M · open');
  });

  it('as a file is read when it is asked for; one that cannot be is refused in a sentence', async () => {
    const { says } = openReviewing();
    const read = async () => RETOLD[0];
    expect((await says('/report', { handed: { as: 'file', read } })).text).toContain('from a file');
    const broken = async () => {
      throw new AppError({ code: 'file_unreachable', file: 'flows.txt' });
    };
    const refused = await says('/report', { handed: { as: 'file', read: broken } });
    expect(refused.text).toContain('flows.txt could not be fetched. Send it once more, or paste its text.');
  });

  it('is a text though it begins with a number or is a link', async () => {
    const { says } = openReviewing();
    const answer = await says(`/report 7 accept`, { handed: { as: 'message' } });
    expect(answer.failure).toEqual({ code: 'text_without_report' });
  });

  it('by a link is what the link leads to, under its outlet', async () => {
    const links = {
      read: async (address: string) => ({ text: RETOLD[0], origin: 'link' as const, address, fetchedAt: 1_110 }),
    };
    const { says, figure } = openReviewing({ links });
    const { text } = await says('/report https://www.example.test/flows?id=1');
    expect(text).toContain('from a link, example.test');
    expect(text).not.toContain('flows?id=1');
    await says('/report 1 accept');
    expect(await figure(WEEK, 'BTC')).toMatchObject({ via: ['https://www.example.test/flows?id=1'], fetchedAt: 1_110 });
  });

  it('by two addresses of one outlet, or word for word at another, counts once', async () => {
    const texts: Readonly<Record<string, string>> = {
      'https://one.test/en': RETOLD[0],
      'https://one.test/zh': RETOLD[2],
      'https://two.test/en': RETOLD[1],
    };
    const links = {
      read: async (address: string) => ({
        ...{ text: texts[address] ?? '', origin: 'link' as const, address, fetchedAt: 1_110 },
      }),
    };
    const { says, figure } = openReviewing({ links });
    for (const [at, address] of Object.keys(texts).entries()) {
      await says(`/report ${address}`);
      await says(`/report ${at + 1} accept`);
    }
    expect((await figure(WEEK, 'BTC'))?.verification).toEqual({ state: 'repeated', texts: 2 });
  });
});

describe('a publisher’s own page', () => {
  const page = (text: string) => ({
    read: async (address: string) => ({ text, origin: 'publisher' as const, address, fetchedAt: 1_110 }),
  });
  const OWN = '/report https://etp.coinshares.com/weekly';

  it('is accepted by the rule where that is switched on, and said to be', async () => {
    const { says, figure, decisions, woken } = openReviewing({ links: page(RETOLD[0]), acceptsPublisherPages: true });
    const { text } = await says(OWN);
    expect(text).toContain('Accepted by the rule for publishers’ own pages');
    expect(await figure(WEEK, 'BTC')).toMatchObject({ document: 'https://etp.coinshares.com/weekly', vintage: 1 });
    expect((await decisions()).map(({ by, what }) => [by, what])).toEqual([['rule', 'report.accept']]);
    expect(woken()).toBe(1);
  });

  it('waits for a person where it is not', async () => {
    const { says, reportOf } = openReviewing({ links: page(RETOLD[0]) });
    expect((await says(OWN)).text).toContain('BTC −$88.8M · open');
    expect(await reportOf(WEEK)).toBeUndefined();
  });

  it.each([
    ['that is not dated', UNDATED],
    ['of which a figure is on hold', ON_HOLD],
    [
      'without a total',
      'Bitcoin products saw $88.8 million of outflows in the week to 20 November 2026, CoinShares said.',
    ],
  ])('%s waits for a person all the same', async (_, text) => {
    const { says, places } = openReviewing({ links: page(text), acceptsPublisherPages: true });
    await says(OWN);
    expect(await places.reviews.find(1)).toMatchObject({ state: { is: 'open' } });
  });

  it('is not what somebody pastes, whatever it says', async () => {
    const { says, places } = openReviewing({ acceptsPublisherPages: true });
    await says(`/report ${RETOLD[0]}`);
    expect(await places.reviews.find(1)).toMatchObject({ state: { is: 'open' } });
  });

  it('restates what was known, where a person accepts that', async () => {
    const other = RETOLD[0].replace('US$88.8 million', 'US$77.7 million');
    const { says, accepts, figure } = openReviewing({ links: page(other), acceptsPublisherPages: true });
    await accepts(RETOLD[1]);
    await says(OWN);
    await says('/report 2 accept BTC total SOL');
    expect((await figure(WEEK, 'BTC'))?.verification).toMatchObject({ state: 'restated', to: { usd: -77_700_000 } });
    expect((await says('/source BTC')).text).toContain('Restated on 25 Nov 2026: −$88.8M before, −$77.7M now');
  });
});

describe('a hostile text', () => {
  it('of a hundred kilobytes and more is kept as far as that, and its figures all the same', async () => {
    const { says, places } = openReviewing();
    await says(`/report ${'比特币 '.repeat(30_000)}。\n${RETOLD[0]}`);
    const review = await places.reviews.find(1);
    expect(Buffer.byteLength(review?.found.text ?? '')).toBeLessThanOrEqual(100_000);
    expect(
      review?.lines.map(
        ({ sentence }) => sentence.includes('111') || sentence.includes('1.1') || sentence.includes('88.8'),
      ),
    ).toEqual([true, true, true]);
  });

  it('of more than a megabyte is refused', async () => {
    const { says } = openReviewing();
    const { failure } = await says(`/report ${'a'.repeat(1_000_001)}`);
    expect(failure).toEqual({ code: 'text_too_long', limit: 1_000_000 });
  });

  it('shows no mark that nobody sees, and turns no line around', async () => {
    const { says } = openReviewing();
    const text = `\u202eDigital asset products\u2066 saw outflows of \u200bUS$111 million\u202c last week, CoinShares says.\u0007`;
    const answer = await says(`/report ${text}`);
    expect(answer.text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(answer.text).toContain('US$111 million');
  });

  it('that dates itself ahead of its time is asked for its week', async () => {
    const { says } = openReviewing();
    const { text } = await says(`/report ${RETOLD[0].replace('2026', '2027')}`);
    expect(text).toContain('The text does not say of which week it is.');
  });
});
