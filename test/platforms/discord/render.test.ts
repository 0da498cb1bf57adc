import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/app.ts';
import { type Block, type Card, card } from '../../../src/cards/card.ts';
import { TOTAL } from '../../../src/core/subject.ts';
import { message, words } from '../../../src/i18n/message.ts';
import { rendererFor } from '../../../src/i18n/renderer.ts';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import type { DiscordMessage } from '../../../src/platforms/discord/wire.ts';
import { checkMessage, componentsOf, type MessageBody } from '../../doubles/discord/message-rules.ts';
import { SHAPES } from '../../doubles/discord/shapes.ts';
import { openTidemark } from '../../support/ask.ts';
import { M, madeUpFigure } from '../../support/made-up.ts';
import { activeMarkup } from './markup-scanner.ts';

const en = rendererFor('en');
const ask = openTidemark({ now: '2026-01-27' });

const answerOf = (shown: Card, next: Answer['next'] = []): Answer => ({
  card: shown,
  locale: 'en',
  audience: 'place',
  next,
});

const textOf = ({ components }: DiscordMessage): string =>
  componentsOf(components as unknown as MessageBody['components'] & object)
    .flatMap(({ content }) => (typeof content === 'string' ? [content] : []))
    .join('\n');

function expectAccepted(payload: DiscordMessage): void {
  const body = JSON.parse(JSON.stringify(payload)) as MessageBody;
  expect(SHAPES.followup.complaint(body)).toBeUndefined();
  checkMessage(body);
  expect(payload.allowed_mentions).toEqual({ parse: [] });
}

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '**',
          '*',
          '_',
          '__',
          '~~',
          '`',
          '```',
          '||',
          '> ',
          '>>> ',
          '# ',
          '-# ',
          '- ',
          '1. ',
          '[a](https://e.test)',
        ],
        ...[
          '<@123456789012345678>',
          '@everyone',
          '@here',
          '<#1>',
          '<:a:1>',
          '<t:1:R>',
          '<@&1>',
          '</flows:1>',
          '\\',
          '\n',
        ],
        ...['https://evil.test/x', 'discord.gg/abc', 'http:', '//', ' ', 'x', '百亿', '\u202e', '\ud83d'],
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

/** Every kind of block with the same text from outside in each of its places. */
const everywhere = (text: string): readonly Block[] => {
  const value = words(text);
  const line = message('text', { text: value });
  return [
    { kind: 'facts', messages: [line] },
    { kind: 'quote', words: line, by: line },
    { kind: 'table', columns: [line, line], rows: [{ cells: [value, value] }, { gap: line }] },
    { kind: 'terms', terms: [{ term: value, detail: value }] },
    { kind: 'figures', rows: [{ label: value, figure: madeUpFigure(TOTAL, -111 * M), note: line }] },
    ...(['lead', 'heading', 'plain', 'caution', 'passport'] as const).map(
      (tone) => ({ kind: 'text', tone, message: line }) as const,
    ),
  ];
};

const OWED = { figures: 'not_advice', opinion: 'authors_view', limits: 'direction_not_digits' } as const;

const hostileCard = (text: string): Card =>
  card({ title: message('text', { text: words(text) }), blocks: everywhere(text), disclaimers: OWED });

describe('a card as a Discord message', () => {
  it('is accepted whatever stands in it, and no markup of it comes from outside', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const next = { label: message('text', { text: words(text) }), line: '/flows', locale: 'en' } as const;
        const payload = renderDiscord(answerOf(hostileCard(text), Array(30).fill(next)), en);
        expectAccepted(payload);
        const own = activeMarkup(textOf(renderDiscord(answerOf(hostileCard('x')), en)));
        const found = activeMarkup(textOf(payload));
        expect(found.filter((kind) => !own.includes(kind))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['**bold**', '\\*\\*bold\\*\\*'],
    ['<@1> @everyone <#2> <:x:3> <t:4:R>', '\\<\\@1\\> \\@everyone \\<\\#2\\> \\<\\:x\\:3\\> \\<t\\:4\\:R\\>'],
    ['https://evil.test/x discord.gg/abc', 'https\\://evil.test\\/x discord.gg\\/abc'],
    ['# head', '\\# head'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['2026-01-23: −$1.73B', '2026-01-23: −$1.73B'],
  ])('shows %s as it was typed', (typed, sent) => {
    const line = message('text', { text: words(typed) });
    const facts = card({
      title: message('help-title'),
      blocks: [{ kind: 'facts', messages: [line] }],
      disclaimers: OWED,
    });
    expect(textOf(renderDiscord(answerOf(facts), en)).split('\n')).toContain(sent);
  });

  it.each(['figures', 'facts', 'table', 'quote', 'terms', 'text'] as const)(
    'keeps passport and disclaimers and says how much is gone when there are 200 blocks of %s',
    (kind) => {
      const long = everywhere(`beginning ${'of many words '.repeat(6)}end`).filter((block) => block.kind === kind)[0];
      const passport = {
        kind: 'text',
        tone: 'passport',
        message: message('text', { text: words('my passport') }),
      } as const;
      const blocks = [...Array<Block>(200).fill(long as Block), passport];
      const shown = card({ title: message('help-title'), blocks, disclaimers: OWED });
      const payload = renderDiscord(answerOf(shown), en);
      expectAccepted(payload);
      const text = textOf(payload);
      expect(text).toMatch(/\d+ lines are not shown here/u);
      for (const kept of ['-# my passport', '-# Information only', '-# View of the named author', '-# Single source'])
        expect(text).toContain(kept);
      for (const amount of text.match(/−\$[\d.]+[A-Z]?/gu) ?? []) expect(amount).toBe('−$111.0M');
      expect(text.split('```').length % 2).toBe(1);
    },
  );

  it('cannot fold: a button asks for what other platforms fold, and nothing of it stands in the message', () => {
    const line = (text: string) => message('text', { text: words(text) });
    const folded = { kind: 'folded', heading: line('More'), line: '/flows', messages: [line('yyy')] } as const;
    const shown = card({ title: line('Title'), blocks: [folded], disclaimers: OWED });
    const asked: string[] = [];
    const payload = renderDiscord(answerOf(shown), en, (next) => `id-${asked.push(next.line)}`);
    expectAccepted(payload);
    expect(textOf(payload)).not.toContain('yyy');
    expect(payload.components[1]).toMatchObject({ components: [{ label: 'More', custom_id: 'id-1' }] });
    expect(asked).toEqual(['/flows']);
  });

  it('is the same object again for an answer that is shared', async () => {
    const answer = await ask('/flows');
    expect(renderDiscord(answer, en).components[0]).toBe(renderDiscord(answer, en).components[0]);
  });

  it('is coloured by the asset that was asked for, whichever way the total went', async () => {
    const { components } = renderDiscord(await ask('/sol'), en);
    expect(components[0]).toMatchObject({ accent_color: 0x3b82f6 });
  });

  it('has its buttons in rows by what they ask', async () => {
    const { components } = renderDiscord(await ask('/flows 2026-01-23'), en);
    const labels = components.slice(1).map((row) => ('components' in row ? row.components : []));
    expect(labels.map((row) => row.map((each) => ('label' in each ? each.label : '')))).toEqual([
      ['Source', 'ETF days'],
      ['◀ 16 Jan 2026'],
      ['BTC', 'ETH', 'SOL', 'XRP'],
      ['简体中文'],
    ]);
  });

  it('holds at most five rows of five buttons, each with its own id', () => {
    const next = { label: message('next-source'), line: '/source BTC', locale: 'en' } as const;
    const { components } = renderDiscord(answerOf(hostileCard('x'), Array(40).fill(next)), en);
    const rows = components.slice(1).map((row) => ('components' in row ? row.components.length : 0));
    expect(rows).toEqual([5, 5, 5, 5, 5]);
    expect(new Set(JSON.stringify(components).match(/"custom_id":"[^"]+"/gu)).size).toBe(25);
  });

  it('lists what may be chosen above its buttons, 25 at most, whatever it is called', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 2, max: 40 }), (text, count) => {
        const called = message('text', { text: words(text) });
        const choices = Array.from({ length: count }, (_, at) => ({
          ...{ label: called, line: `/flows ${at}`, locale: 'en' as const },
          choice: { of: called, shown: called, ...(at === 0 && { holds: true as const }) },
        }));
        const source = { label: message('next-source'), line: '/source BTC', locale: 'en' } as const;
        const payload = renderDiscord(answerOf(hostileCard('x'), [source, ...choices]), en);
        expectAccepted(payload);
        const [, list, buttons] = payload.components;
        expect(list).toMatchObject({ type: 1, components: [{ type: 3, options: { length: Math.min(25, count) } }] });
        expect(buttons).toMatchObject({ type: 1, components: [{ type: 2, label: 'Source' }] });
      }),
      { numRuns: 100 },
    );
  });

  it('lists nothing where all there is to choose holds already', () => {
    const called = message('next-source');
    const choice = { of: called, shown: called, holds: true } as const;
    const { components } = renderDiscord(
      answerOf(hostileCard('x'), [{ label: called, line: '/flows', locale: 'en', choice }]),
      en,
    );
    expect(components).toHaveLength(1);
  });

  it.each([
    '/flows',
    '/btc',
    '/rotation',
    '/regions',
    '/recap 2026-02-20',
    '/levels',
    '/sources',
    '/source BTC',
    '/history total 60',
    '/help',
  ])('is accepted with the real figures of %s', async (line) => {
    for (const locale of ['en', 'zh-CN'] as const)
      expectAccepted(renderDiscord(await ask(line, { locale }), rendererFor(locale)));
  });

  it('looks like this in English', async () => {
    const payload = renderDiscord(await ask('/flows'), en);
    expect(payload.components[0]).toMatchObject({ type: 17, accent_color: 0xf97316 });
    expect(textOf(payload).split('\n').slice(0, 4)).toEqual([
      '## Fund flows · global digital asset products · week to 23 Jan 2026',
      '▼ Total **−$1.73B** net outflow',
      '▼ US **−$1.8B** net outflow',
      '▲ Rest of world **+$15M to +$125M \\(derived\\)** net inflow',
    ]);
    expect(textOf(payload).split('\n').at(-1)).toMatch(/^-# Single source/u);
  });

  it('looks like this in Chinese', async () => {
    const answer = await ask('/history total 3', { locale: 'zh-CN' });
    const lines = textOf(renderDiscord(answer, rendererFor('zh-CN'))).split('\n');
    expect(lines.some((line) => /^\*\*2026-01-23\*\* · −17\.3亿美元 · 净流出$/u.test(line))).toBe(true);
    expect(lines.join('\n')).not.toContain('```');
  });

  it('sets a table that fits a phone in columns, and a wider one in short lines', async () => {
    const figure = { is: 'figure', figure: madeUpFigure(TOTAL, -111 * M) } as const;
    const table = (gap: string): Block => ({
      kind: 'table',
      columns: [message('history-week'), message('history-flow')],
      rows: [{ cells: [words('23 Jan 2026'), figure] }, { gap: message('text', { text: words(gap) }) }],
    });
    const drawn = (gap: string) =>
      textOf(
        renderDiscord(answerOf(card({ title: message('help-title'), blocks: [table(gap)], disclaimers: OWED })), en),
      );
    expect(drawn('no figure')).toContain('```\nWeek to      Net flow\n23 Jan 2026  −$111.0M\n· no figure\n```');
    expect(drawn('11 weeks without a figure here')).toContain(
      '-# Week to · Net flow\n**23 Jan 2026** · −$111.0M\n· 11',
    );
    const lines = textOf(renderDiscord(await ask('/history total 3'), en)).split('\n');
    expect(lines).toContain('**23 Jan 2026** · −$1.73B · net outflow');
  });

  it('names the parts of a recap under headings', async () => {
    const lines = textOf(renderDiscord(await ask('/recap 2026-01-23'), en)).split('\n');
    for (const name of ['Regions', 'Assets', 'Rotation', 'Weeks in a row', 'Price levels', 'Against the week before'])
      expect(lines).toContain(`### ${name}`);
  });

  it('is for whoever asked alone when it is a refusal', async () => {
    expect(renderDiscord(await ask('/nope'), en).flags & 64).toBe(64);
    expect(renderDiscord(await ask('/flows'), en).flags & 64).toBe(0);
  });
});
