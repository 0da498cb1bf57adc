import { describe, expect, it } from 'vitest';
import { ON_HOLD, RETOLD, UNDATED, WEEK } from '../support/report-texts.ts';
import { openReviewing } from '../support/reviewing.ts';

describe('/report', () => {
  it('shows each figure with the sentence it came from, what is not known first, and keeps nothing but the review', async () => {
    const { says, reportOf } = openReviewing();
    const { text, lines } = await says(`/report ${UNDATED}`);
    expect(lines[0]).toBe('Review 1');
    expect(text).toContain(
      'The text does not say of which week it is. Say so, by its Friday: /report 1 week 2026-11-20',
    );
    expect(text).toContain('BTC −$88.8M · open\n“Bitcoin saw outflows of US$88.8 million.”');
    expect(text.indexOf('does not say of which week')).toBeLessThan(text.indexOf('Figures'));
    expect(await reportOf(WEEK)).toBeUndefined();
  });

  it('lists what is open', async () => {
    const { says } = openReviewing();
    expect((await says('/report')).text).toContain('None is open.');
    await says(`/report ${UNDATED}`);
    await says(`/report ${RETOLD[1]}`);
    const { text, next } = await says('/report');
    expect(text).toContain('Review 1 CoinShares · week not stated · 3 figures');
    expect(text).toContain('Review 2 CoinShares · week to 20 Nov 2026 · 3 figures');
    expect(next.map(({ line }) => line)).toEqual(expect.arrayContaining(['/report 1', '/report 2']));
  });

  it('goes from a text to an accepted vintage, with a correction and a refusal', async () => {
    const { says, figure, reportOf, woken } = openReviewing();
    await says(`/report ${UNDATED}`);
    expect((await says('/report 1 accept')).failure).toEqual({
      ...{ code: 'review_lacks', what: 'week', number: 1, newest: WEEK },
    });
    expect((await says('/report 1 fix BTC -77.7m')).text).toContain('corrected to −$77.7M by telegram:42');
    const dated = (await says(`/report 1 week ${WEEK}`)).text;
    expect(dated).toContain('The week is set: to 20 Nov 2026.');
    expect(dated).not.toContain('open again');
    expect(dated).toContain('corrected to −$77.7M by telegram:42');
    expect((await says('/report 1 refuse SOL')).text).toContain('SOL +$11.1M · refused by telegram:42');
    expect(woken()).toBe(0);
    const { text } = await says('/report 1 accept');
    expect(text).toContain(
      'Accepted by telegram:42, Wed 25 Nov 2026, 12:00: vintage 1 of CoinShares’s report of the week.',
    );
    expect(woken()).toBe(1);
    expect((await reportOf(WEEK))?.figures.map(({ subject, usd }) => [subject.key, usd])).toEqual([
      ['total', -111_000_000],
      ['BTC', -77_700_000],
    ]);
    expect(await figure(WEEK, 'BTC')).toMatchObject({
      ...{ asPrinted: 'US$88.8 million', origin: 'read', vintage: 1 },
      corrected: { on: '2026-11-25', review: 1 },
    });
    expect((await says('/flows')).text).toMatch(/BTC −\$77\.7M net outflow/u);
    expect((await says('/report')).text).toContain('None is open.');
  });

  it('has a corrected figure say what was printed, and that an operator corrected it, but not who', async () => {
    const { says } = openReviewing();
    await says(`/report ${RETOLD[0]}`);
    await says('/report 1 fix BTC -44.4m');
    await says('/report 1 accept');
    const { text } = await says('/source BTC', { role: 'member' });
    expect(text).toContain('As printed US$88.8 million\nCorrected to −$44.4M by an operator, 25 Nov 2026, at review 1');
    expect(text).toContain('typed to the nearest $100K');
    expect(text).not.toContain('telegram:42');
    const chinese = (await says('/source BTC', { role: 'member', locale: 'zh-CN' })).text;
    expect(chinese).toMatch(/更正.{0,2}由运营者于 2026-11-25 改为 −4,440万美元（审阅 1）/u);
    expect((await says('/source SOL', { role: 'member' })).text).not.toContain('Corrected');
  });

  it('refused whole is used for nothing', async () => {
    const { says, reportOf } = openReviewing();
    await says(`/report ${RETOLD[0]}`);
    expect((await says('/report 1 refuse')).text).toContain('Refused by telegram:42');
    expect(await reportOf(WEEK)).toBeUndefined();
  });

  it('refused whole after a correction publishes nothing, and says so', async () => {
    const { says, reportOf, woken } = openReviewing();
    await says(`/report ${ON_HOLD}`);
    await says('/report 1 fix total -22.2m');
    await says('/report 1 accept SOL');
    expect((await says('/report 1 refuse')).text).toContain('12:00. Nothing of it is used.');
    expect([await reportOf(WEEK), woken()]).toEqual([undefined, 0]);
  });

  it('waits for a word of acceptance once its last open figure is refused or corrected', async () => {
    const { says, reportOf, figure } = openReviewing();
    await says(`/report ${RETOLD[0]}`);
    await says('/report 1 accept BTC');
    expect((await says('/report 1 fix SOL +22.2m')).text).toContain('Corrected. The rest is still open.');
    const { text } = await says('/report 1 refuse total');
    expect(text).toContain('Refused. Nothing is used yet: /report 1 accept uses what is left');
    expect((await says('/report 1 fix SOL +33.3m')).text).toContain('Corrected. Nothing is used yet: /report 1 accept');
    expect(await reportOf(WEEK)).toBeUndefined();
    expect((await says('/report 1 accept')).text).toContain('Accepted by telegram:42');
    expect(await figure(WEEK, 'SOL')).toMatchObject({ usd: 33_300_000 });
    expect(await figure(WEEK, 'total')).toBeUndefined();
  });

  it('says what is open again only where something had been accepted', async () => {
    const { says } = openReviewing();
    await says(`/report ${RETOLD[0]}`);
    const named = (await says('/report 1 publisher Bitwise')).text;
    expect(named).toContain('The publisher is set: Bitwise.');
    expect(named).not.toContain('open again');
    expect(named).toContain('The text itself names CoinShares as its publisher, not Bitwise.');
    await says('/report 1 accept BTC');
    const dated = (await says('/report 1 week 2015-11-20')).text;
    expect(dated).toContain('The week is set: to 20 Nov 2015.\nWhat had been accepted or corrected is open again.');
    expect(dated).toContain('The week to 20 Nov 2015 lies before the first one that our record knows');
  });

  it('names what can be typed by its own figures', async () => {
    const { text } = await openReviewing().says(`/report ${RETOLD[0]}`);
    expect(text).toContain(
      'Type /report 1 accept, or accept BTC SOL, refuse total, fix BTC -11.1m, week 2026-11-20, publisher NAME.',
    );
  });

  it('speaks Chinese', async () => {
    const { says } = openReviewing();
    const zh = { locale: 'zh-CN' } as const;
    const { text } = await says(`/report ${RETOLD[2]}`, zh);
    expect(text).toContain('已读取。有人接受之前，其中任何数字都不会采用。');
    expect(text).toContain('BTC −8,880万美元 · 待定\n“比特币净流出8880万美元，Solana 净流入1110万美元。”');
    expect((await says('/report 1 更正 BTC -7770万', zh)).text).toContain('更正为 −7,770万美元');
    expect((await says('/report 1 拒绝 SOL', zh)).text).toContain('telegram:42 已拒绝');
    expect((await says('/report 1 接受', zh)).text).toContain('成为 CoinShares 当周报告的第 1 版');
  });

  it('has buttons for the whole and for each figure, for the version that is shown', async () => {
    const { says } = openReviewing();
    const { next } = await says(`/report ${RETOLD[0]}`);
    const lines = next.map(({ line }) => line);
    expect(lines).toEqual(
      expect.arrayContaining([
        '/report 1 v1 accept',
        '/report 1 v1 refuse',
        '/report 1 v1 accept BTC',
        '/report 1 v1 refuse total',
      ]),
    );
    await says('/report 1 v1 accept BTC', { by: 'discord:501' });
    const stale = await says('/report 1 v1 accept');
    expect(stale.text).toContain('Somebody else was faster, and nothing of yours was done.');
    expect(stale.text).toContain('BTC −$88.8M · accepted by discord:501');
    await says('/report 1 v2 refuse', { by: 'discord:501' });
    const closed = await says('/report 1 v2 accept');
    expect(closed.text).toContain(
      'This review was decided before, and nothing was changed. To change a figure now, bring the corrected text with /report',
    );
    expect(closed.text).toContain('Refused by discord:501');
  });

  it('asked again in another language shows what there is, and does nothing again', async () => {
    const { says } = openReviewing();
    const { next } = await says(`/report ${RETOLD[0]}`);
    expect(next.find(({ locale }) => locale === 'zh-CN')?.line).toBe('/report 1');
  });

  it.each(['member', 'moderator'] as const)('is refused to a %s, who changes nothing', async (role) => {
    const { says } = openReviewing();
    expect((await says(`/report ${RETOLD[0]}`, { role })).failure).toMatchObject({ code: 'not_allowed' });
    await says(`/report ${RETOLD[0]}`);
    expect((await says('/report 1 accept', { role })).failure).toMatchObject({ code: 'not_allowed' });
    expect((await says('/report 1')).text).toContain('BTC −$88.8M · open');
  });

  it.each([
    ['/report Bitcoin rose.', { code: 'text_without_report' }],
    ['/report https://example.test/flows', { code: 'links_unread' }],
    ['/report 9', { code: 'review_unknown', typed: '9', known: [1] }],
    ['/report 9 accept', { code: 'review_unknown', typed: '9', known: [1] }],
    ['/report 1 acept', { code: 'review_words', typed: 'acept', number: 1 }],
    ['/report 1 accept XRP', { code: 'review_line', typed: 'XRP', known: ['total', 'BTC', 'SOL'] }],
    ['/report 1 fix BTC much', { code: 'review_amount', why: 'unreadable', typed: 'much' }],
    ['/report 1 fix BTC -88.8', { code: 'review_amount', why: 'small', typed: '-88.8' }],
    ['/report 1 fix BTC -1,110bn', { code: 'review_amount', why: 'large', typed: '-1,110bn' }],
    ['/report 1 fix BTC 77.7m', { code: 'review_amount', why: 'unsigned', typed: '77.7m' }],
    ['/report 1 fix', { code: 'review_example', what: 'fix', line: '/report 1 fix BTC -11.1m' }],
    ['/report 1 fix total', { code: 'review_example', what: 'fix', line: '/report 1 fix total -11.1m' }],
    ['/report 1 week', { code: 'review_example', what: 'week', line: '/report 1 week 2026-11-20' }],
    ['/report 1 publisher', { code: 'review_example', what: 'publisher', line: '/report 1 publisher CoinShares' }],
    ['/report 1 week last', { code: 'review_week', why: 'malformed', typed: 'last', nearest: ['2026-11-20'] }],
    [
      '/report 1 week 2026-11-19',
      { code: 'review_week', why: 'not_friday', typed: '2026-11-19', nearest: ['2026-11-13', '2026-11-20'] },
    ],
    ['/report 1 week 2026-11-27', { code: 'review_week', why: 'ahead', typed: '2026-11-27', nearest: [WEEK] }],
    ['/report 1 publisher example.test', { code: 'review_publisher', typed: 'example.test' }],
  ])('%s is refused with what to do', async (line, failure) => {
    const { says, places } = openReviewing();
    await says(`/report ${RETOLD[0]}`);
    for (const locale of ['en', 'zh-CN'] as const) {
      const answer = await says(line, { locale });
      expect(answer.failure).toEqual(failure);
      expect(answer.lines[1]?.length).toBeGreaterThan(10);
    }
    expect(await places.reviews.find(1)).toMatchObject({ version: 1 });
  });

  it('takes the same text once, however it is spaced, and shows its review', async () => {
    const { says, places } = openReviewing();
    await says(`/report ${RETOLD[0]}`);
    const again = await says(`/report ${RETOLD[0].replaceAll(' ', '\u200b  ')}`);
    expect(again.text).toContain('This very text was brought before. This is its review:');
    expect(await places.reviews.find(2)).toBeUndefined();
    await says('/report 1 refuse');
    expect((await says(`/report ${RETOLD[0]}`)).lines[0]).toBe('Review 2');
  });

  it('works each update once: what comes again changes nothing again', async () => {
    const { says, places, reports, decisions } = openReviewing();
    const bring = () => says(`/report ${RETOLD[0]}`, { update: 'telegram:4242:1001' });
    await bring();
    await bring();
    expect(await places.reviews.find(2)).toBeUndefined();
    const accept = () => says('/report 1 accept', { update: 'telegram:4242:1002' });
    await accept();
    const [vintage, decided] = [await reports.vintage(), await decisions()];
    expect((await accept()).text).toContain('Accepted by telegram:42');
    expect([await reports.vintage(), await decisions()]).toEqual([vintage, decided]);
  });

  it('keeps who decided what, without the text', async () => {
    const { says, decisions } = openReviewing();
    await says(`/report ${RETOLD[0]}`);
    await says('/report 1 refuse SOL', { by: 'discord:501' });
    await says('/report 1 accept');
    expect((await decisions()).map(({ by, what }) => [by, what])).toEqual([
      ['telegram:42', 'report.accept'],
      ['discord:501', 'report.refuse'],
    ]);
    expect(JSON.stringify(await decisions())).not.toContain('Digital asset');
  });
});

describe('a superlative in a text', () => {
  const said = (week: string, total: string) =>
    `/report CoinShares weekly report, week to ${week}: crypto funds saw net outflows of ${total}, the largest since mid-November 2025.`;

  it('stands beside what our own record can say of it', async () => {
    const { text } = await openReviewing().says(said('23 January 2026', '$1.73 billion'));
    expect(text).toContain(
      'The text: “…funds saw net outflows of $1.73 billion, the largest since mid-November 2025.”',
    );
    expect(text).toContain(
      'Total: largest net outflow since the week to 21 Nov 2025, against 7 known weeks in between;',
    );
  });

  it('that our record knows nothing of, or speaks against, is not borne out', async () => {
    const { text } = await openReviewing().says(said('20 November 2026', '$11.1 million'));
    expect(text).toContain('Total: our record has no week to compare it with, or the last known one before it was as');
  });

  it('without one nothing is said of any record', async () => {
    expect((await openReviewing().says(`/report ${RETOLD[0]}`)).text).not.toContain('our record');
  });
});

describe('a retelling under another name', () => {
  const UNNAMED =
    'Digital asset products lost US$111 million in the week to 20 November 2026. Bitcoin products lost US$88.8 million.';

  it.each([
    ['with a space in it', 'Coin Shares'],
    ['with a Greek letter in it', 'C\u03bfinshares'],
  ])('%s is the publisher’s own, and confirms nothing', async (_, name) => {
    const { says, figure } = openReviewing();
    await says(`/report CoinShares: ${UNNAMED}`);
    await says('/report 1 accept');
    await says(`/report ${UNNAMED}`);
    await says(`/report 2 publisher ${name}`);
    await says('/report 2 accept');
    expect((await figure(WEEK, 'total'))?.verification.state).not.toBe('agrees');
  });

  it('that was given before in another letter case is the same again', async () => {
    const { says, figure } = openReviewing();
    for (const [number, name] of [
      [1, 'Example Research'],
      [2, 'example research'],
    ] as const) {
      await says(`/report ${UNNAMED} ${number}`);
      await says(`/report ${number} publisher ${name}`);
      await says(`/report ${number} accept`);
    }
    expect((await figure(WEEK, 'total'))?.verification.state).not.toBe('agrees');
  });
});
