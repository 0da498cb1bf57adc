import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/errors.ts';
import { isoDate } from '../../src/core/week.ts';
import type { LinkReader } from '../../src/ports.ts';
import { openTidemark } from '../support/ask.ts';

const PAGE = 'https://news.example.test/flows?week=23';

/** Pages by their address; what is not among them is refused, as a door to the network refuses. */
function linksTo(pages: Readonly<Record<string, { readonly text: string; readonly publishedOn?: string }>>) {
  const asked: string[] = [];
  const links: LinkReader = {
    async read(address) {
      asked.push(address);
      const page = pages[address];
      if (!page) throw new AppError({ code: 'text_unreadable', file: address, why: 'denied' });
      const { text, publishedOn } = page;
      return { text, origin: 'link', address, fetchedAt: 0, ...(publishedOn && { publishedOn: isoDate(publishedOn) }) };
    },
  };
  return { links, asked };
}

const right =
  'Crypto funds bleed\nCoinShares weekly report, week to 23 January 2026: Bitcoin saw outflows of $1.09 billion.';

describe('somebody gives a link', () => {
  it('and the page behind it is checked', async () => {
    const { links, asked } = linksTo({ [PAGE]: { text: right } });
    const { lines, failure } = await openTidemark({ links })(`/check ${PAGE}`);
    expect(failure).toBeUndefined();
    expect(lines.slice(0, 2)).toEqual([
      'Check against CoinShares, week to 23 Jan 2026',
      '✓ BTC: −$1.09B matches the report’s −$1.09B.',
    ]);
    expect(asked).toEqual([PAGE]);
  });

  it.each([`<${PAGE}>`, `(${PAGE}).`, `look at this: ${PAGE}`, `看看这个：${PAGE}，真的吗？`])(
    'as %s, and it is found',
    async (given) => {
      const { links, asked } = linksTo({ [PAGE]: { text: right } });
      await openTidemark({ links })(`/check ${given}`);
      expect(asked).toEqual([PAGE]);
    },
  );

  it.each([
    `Bitcoin saw outflows of $1.09 billion. ${PAGE}`,
    `百亿美元出逃 ${PAGE}`,
    `${PAGE} ${PAGE}2`,
    `good morning`,
    `ftp://news.example.test/x`,
  ])('beside figures, or several, or none: “%s” is checked as it is, and nothing is opened', async (given) => {
    const { links, asked } = linksTo({ [PAGE]: { text: right } });
    expect((await openTidemark({ links })(`/check ${given}`)).failure).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('that is refused, and reads why', async () => {
    const { failure } = await openTidemark(linksTo({}))(`/check ${PAGE}`);
    expect(failure?.code).toBe('text_unreadable');
  });

  it('to a page that is too long or holds no figure, and reads that', async () => {
    const { links } = linksTo({ [PAGE]: { text: 'a '.repeat(60_000) }, [`${PAGE}4`]: { text: 'Good morning' } });
    expect((await openTidemark({ links })(`/check ${PAGE}`)).failure?.code).toBe('text_too_long');
    expect((await openTidemark({ links })(`/check ${PAGE}4`)).lines).toContain(
      'No dollar amount with a fund flow was found in it.',
    );
  });

  it('where nobody opens links, and is asked for the text', async () => {
    const { failure, lines } = await openTidemark()(`/check ${PAGE}`);
    expect(failure?.code).toBe('links_unread');
    expect(lines[1]).toBe('This Tidemark opens no links. Paste the text itself behind the command.');
    expect((await openTidemark()(`/check ${PAGE}`, { locale: 'zh-CN' })).lines[1]).toBe(
      '这个 Tidemark 不打开链接。请把正文粘贴在命令后。',
    );
  });

  it('with words beside it where nobody opens links, and the words are checked', async () => {
    expect((await openTidemark()(`/check what is this ${PAGE}`)).lines).toContain(
      'No dollar amount with a fund flow was found in it.',
    );
  });
});

describe('a page that names no week', () => {
  const report = 'Fund flows\nCoinShares: weekly crypto fund outflows. Bitcoin saw outflows of $1.09 billion.';
  const toldOf = async (publishedOn: string) => {
    const { links } = linksTo({ [PAGE]: { text: report, publishedOn } });
    return (await openTidemark({ links })(`/check ${PAGE}`)).lines.slice(0, 3);
  };

  it.each(['2026-01-26', '2026-01-28', '2026-02-01'])(
    'but is dated %s is held against the report that was the newest then',
    async (publishedOn) => {
      expect(await toldOf(publishedOn)).toEqual([
        'Check against CoinShares, week to 23 Jan 2026',
        expect.stringMatching(/^The text names no week; its page is dated .*, when this report was the newest\.$/u),
        '✓ BTC: −$1.09B matches the report’s −$1.09B.',
      ]);
    },
  );

  it('and is dated where no report is known is held against the nearest, and nothing is called wrong', async () => {
    expect(await toldOf('2026-09-01')).toEqual([
      'Check against CoinShares, week to 22 May 2026',
      'The text speaks of the week to 28 Aug 2026, which is not in the record; this is the nearest known report.',
      '? BTC: −$1.09B is the figure of the week to 23 Jan 2026; whether the text means that week is open.',
    ]);
  });
});
