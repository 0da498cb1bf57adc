import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/app.ts';
import { type Block, type Card, card } from '../../../src/cards/card.ts';
import { disclaimerMessages } from '../../../src/cards/disclaimers.ts';
import { TOTAL } from '../../../src/core/subject.ts';
import { LOCALES } from '../../../src/i18n/locale.ts';
import { list, message, subjectValue, words } from '../../../src/i18n/message.ts';
import { rendererFor } from '../../../src/i18n/renderer.ts';
import { renderTelegram } from '../../../src/platforms/telegram/render.ts';
import { BREAK } from '../../../src/platforms/telegram/unlinked.ts';
import { parseHtml } from '../../doubles/telegram/html.ts';
import { openTidemark } from '../../support/ask.ts';
import { madeUpFigure } from '../../support/made-up.ts';

const ask = openTidemark();
const target = { chat_id: 1, callback: () => 'id' };
const en = rendererFor('en');

const answerOf = (drawn: Card): Answer => ({ card: drawn, locale: 'en', audience: 'place', next: [] });
const textsOf = (answer: Answer) =>
  renderTelegram(answer, rendererFor(answer.locale), target).map(({ text }) => parseHtml(text).text);

/** A card of whatever blocks, with everything it could owe. */
const cardOf = (blocks: readonly Block[], title = words('title')): Card =>
  card({
    title: message('text', { text: title }),
    blocks,
    disclaimers: { figures: 'not_advice', opinion: 'authors_view', limits: 'direction_not_digits' },
  });

/** What clients make a link of by themselves, as Telegram's own client library finds it. */
const LINKED =
  /(?<![\w/])@\w{2,32}|(?<!\w)[#＃][\w\p{L}]+|(?<!\w)\$[A-Z]{1,8}\b|(?<![\w/<>])\/\w{1,64}|[\w-]+:\/\/\S|[\p{L}\p{N}-]+\.\p{L}{2,}/giu;

describe('an answer on Telegram', () => {
  it('looks like this in English', async () => {
    const [first] = renderTelegram(await ask('/sol 2026-01-23'), en, target);
    expect(first).toBeDefined();
    const [flows] = renderTelegram(await ask('/flows 2026-01-23'), en, target);
    const lines = flows?.text.split('\n') ?? [];
    expect(lines[0]).toBe('<b>Fund flows · global digital asset products · week to 23 Jan 2026</b>');
    expect(lines[1]).toBe('▼ Total  <b>−$1.73B</b> net outflow');
    expect(lines.at(-3)).toMatch(
      /^<blockquote expandable>Single source, retold by 13 texts.* · CoinShares · .*<\/blockquote>$/u,
    );
    expect(lines.at(-1)).toBe('Single source, not cross-checked: read the direction, not the digits.');
  });

  it('looks like this in Chinese', async () => {
    const [flows] = renderTelegram(await ask('/flows 2026-01-23', { locale: 'zh-CN' }), rendererFor('zh-CN'), target);
    const lines = flows?.text.split('\n') ?? [];
    expect(lines[0]).toBe('<b>资金流 · 全球数字资产产品 · 截至 2026-01-23 当周</b>');
    expect(lines[1]).toBe('▼ 合计  <b>−17.3亿美元</b> 净流出');
    expect(lines.at(-2)).toBe('仅供参考，不构成投资建议。');
    expect(lines.at(-1)).toBe('单一来源，未经核对：看方向，勿执着于数字。');
  });

  it('names the parts of a recap in bold, each after an empty line', async () => {
    const [recap] = renderTelegram(await ask('/recap 2026-01-23'), en, target);
    for (const name of ['Regions', 'Assets', 'Rotation', 'Weeks in a row', 'Price levels', 'Against the week before'])
      expect(recap?.text).toContain(`\n\n<b>${name}</b>\n`);
  });

  it('quotes in a frame and leaves the commands of the house to be tapped', async () => {
    const [levels] = renderTelegram(await ask('/levels btc-93000-reclaim-2026-01'), en, target);
    expect(levels?.text).toContain('<blockquote>“比特币需重返 9.3 万美元才能否定看跌信号”\n— <i>');
    const [help] = renderTelegram(await ask('/help'), en, target);
    expect(help?.text).toContain('<b>/asset &lt;name&gt;</b> Any asset');
    expect(help?.text).not.toContain(BREAK);
    const [passport] = renderTelegram(await ask('/source total 2026-01-23'), en, target);
    expect(passport?.text).toContain('<b>Id</b> coinshares/2026-01-23/total');
  });

  it.each(LOCALES)('never folds a disclaimer in %s: apps hide what is folded until it is tapped', async (locale) => {
    for (const line of ['/flows', '/sol', '/history sol 12', '/levels', '/check BTC −$11.1M', '/source total']) {
      const answer = await ask(line, { locale });
      const { text, entities } = parseHtml(renderTelegram(answer, rendererFor(locale), target).at(-1)?.text ?? '');
      const folded = entities.filter(({ type }) => type === 'expandable_blockquote');
      for (const owed of disclaimerMessages(answer.card)) {
        const at = text.indexOf(rendererFor(locale).text(owed));
        expect([line, at > 0, folded.some(({ offset, length }) => at < offset + length)]).toEqual([line, true, false]);
      }
    }
  });

  it('has buttons by what they ask, under its last part alone, and no preview', async () => {
    const [flows] = renderTelegram(await ask('/flows 2026-01-23'), en, target);
    expect(flows?.link_preview_options).toEqual({ is_disabled: true });
    const rows =
      flows?.reply_markup && 'inline_keyboard' in flows.reply_markup ? flows.reply_markup.inline_keyboard : [];
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Source', 'ETF days'],
      ['◀ 16 Jan 2026', '30 Jan 2026 ▶'],
      ['BTC', 'ETH', 'SOL', 'XRP'],
      ['简体中文'],
    ]);
    const long = renderTelegram(await ask('/history 120'), en, target);
    expect(long.map(({ reply_markup }) => reply_markup !== undefined)).toEqual([false, true]);
    expect(long.map(({ text }) => /\(\d\/\d\)/u.exec(text)?.[0])).toEqual(['(1/2)', '(2/2)']);
  });

  it('is drawn once however often it is sent', async () => {
    const answer = await ask('/flows');
    let asked = 0;
    const counting = {
      ...en,
      text: (value: Parameters<typeof en.text>[0]) => {
        asked += 1;
        return en.text(value);
      },
    };
    const quiet = { ...answer, next: [] };
    const once = renderTelegram(quiet, counting, target);
    const cost = asked;
    expect(renderTelegram(quiet, counting, target)).toEqual(once);
    expect([cost > 0, asked]).toEqual([true, cost]);
  });

  it.each(LOCALES)('is accepted in %s whatever of the menu is asked', async (locale) => {
    for (const line of [
      '/flows',
      '/btc',
      '/regions',
      '/rotation',
      '/recap',
      '/history 120',
      '/compare 2026-01-23 2026-05-22',
    ]) {
      const answer = await ask(line, { locale });
      const texts = textsOf(answer);
      for (const text of texts) expect(text.length).toBeLessThanOrEqual(4096);
      for (const owed of disclaimerMessages(answer.card))
        expect(texts.at(-1)).toContain(rendererFor(locale).text(owed));
    }
  });
});

describe('text from outside', () => {
  it.each([
    ['a handle', 'ask @somebody or ＠x', '@somebody'],
    ['a command', '/start /flows@otherbot', '/start'],
    ['a link', 'https://evil.example/x?y=1', 'https://evil.example'],
    ['a host', 't.me/joinchat и пример.рф', 't.me'],
    ['an address', 'me@evil.example', 'me@evil'],
    ['a tag', '#moon ＃月 $MOON', '#moon'],
    ['a link with something unseen in it', 't.\u200bme/x', 't.me'],
    ['our own place-holder', 't.\ue000me/x', 't.me'],
  ])('does not become a link: %s', (_, typed, linked) => {
    const blocks = [
      { kind: 'quote', words: message('text', { text: words(typed) }), by: message('text', { text: words(typed) }) },
    ] as const;
    const [text = ''] = textsOf(answerOf(cardOf(blocks)));
    expect(text).not.toContain(linked);
    expect(text.match(LINKED) ?? []).toEqual([]);
  });

  it('keeps its figures, dates and publisher as they are', () => {
    const said = 'BTC −$1.73B, $17.1M, 9.3%, 2026/01/23';
    const [text] = textsOf(answerOf(cardOf([{ kind: 'facts', messages: [message('text', { text: words(said) })] }])));
    expect(text).toContain(said);
    const line = message('sources-report', { publisher: words('Coin.Shares'), series: words('x') });
    expect(textsOf(answerOf(cardOf([{ kind: 'text', tone: 'plain', message: line }])))[0]).toContain('Coin.Shares');
  });

  it('says what was said and nothing else, whatever it holds', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        '<b>',
        '</blockquote>',
        '&amp;',
        '&',
        '<a href="tg://user?id=1">',
        '"',
        '@all',
        't.me/x',
        '/start',
        '#x',
      ),
    );
    const texts = fc.array(hostile, { maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [first, second] = [message('text', { text: words(one) }), message('text', { text: words(other) })];
        const blocks: readonly Block[] = [
          { kind: 'quote', words: first, by: second },
          { kind: 'folded', heading: first, line: '/flows', messages: [second] },
          { kind: 'terms', terms: [{ term: first, detail: second }] },
          { kind: 'table', columns: [first, second], rows: [{ cells: [first, second] }, { gap: second }] },
          { kind: 'text', tone: 'caution', message: first },
        ];
        const said = textsOf(answerOf(cardOf(blocks, words('title'))))
          .join('\n')
          .replaceAll(BREAK, '');
        for (const value of [first, second]) {
          const expected = en.text(value).replaceAll('\ue000', '');
          expect(said).toContain(expected.trim());
        }
        for (const text of textsOf(answerOf(cardOf(blocks)))) expect(text.match(LINKED) ?? []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a card that is too long for one message', () => {
  const figures = (count: number) =>
    Array.from({ length: count }, (_, at) => madeUpFigure(TOTAL, (at % 2 ? 1 : -1) * (111 + at) * 111 * 100_000));

  it('is split at lines: every figure once, the disclaimers together in the last part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (count, lines) => {
        const shown = figures(count);
        const blocks: readonly Block[] = [
          { kind: 'figures', rows: shown.map((figure) => ({ label: subjectValue(TOTAL), figure })) },
          {
            kind: 'facts',
            messages: Array.from({ length: lines }, () => message('text', { text: words('汉 x '.repeat(99)) })),
          },
        ];
        const answer = answerOf(cardOf(blocks));
        const parts = renderTelegram(answer, en, target).map(({ text }) => parseHtml(text));
        for (const { text, entities } of parts) {
          expect(text.length).toBeLessThanOrEqual(4096);
          expect(entities.length).toBeLessThanOrEqual(100);
        }
        const rows = parts.flatMap(({ text }) => text.split('\n')).filter((line) => /^[▲▼] /u.test(line));
        expect(rows.map((row) => row.slice(2))).toEqual(
          shown.map((figure) => `Total  ${en.text({ is: 'figure', figure })}`),
        );
        for (const owed of disclaimerMessages(answer.card)) expect(parts.at(-1)?.text).toContain(en.text(owed));
      }),
      { numRuns: 60 },
    );
  });

  it('cuts a line that no part can hold with an ellipsis when it holds no figure', () => {
    const value = list([1, 2, 3].map((at) => words(String(at).repeat(1_990))));
    const [, text = ''] = textsOf(answerOf(cardOf([{ kind: 'facts', messages: [message('text', { text: value })] }])));
    expect(text.split('\n')[1]).toMatch(/^1+, 2+, 3+…$/u);
  });

  it('breaks a line that holds figures between them, and loses none', () => {
    const shown = figures(900);
    const value = list(shown.map((figure) => ({ is: 'figure', figure }) as const));
    const texts = textsOf(answerOf(cardOf([{ kind: 'facts', messages: [message('text', { text: value })] }])));
    expect(texts.length).toBeGreaterThan(1);
    const said = texts.join('\n').match(/[+−]\$[\d.]+[BM]?(?=[,\n])/gu);
    expect(said).toEqual(shown.map((figure) => en.text({ is: 'figure', figure })));
  });
});
