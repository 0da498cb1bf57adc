import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/sources/article.ts';
import { failureOf } from '../support/failure-of.ts';
import { madeUpPage } from '../support/made-up-page.ts';

const NOW = Date.UTC(2026, 0, 28, 12);
const ADDRESS = new URL('https://news.example.org/funds');

interface Given {
  readonly type?: string;
  readonly charset?: string;
  readonly address?: URL;
  readonly withinMs?: number;
}

const read = (html: string | Uint8Array, { type = 'text/html', charset, address = ADDRESS, withinMs }: Given = {}) => {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html;
  const body = { is: 'body' as const, bytes, type, ...(charset !== undefined && { charset }) };
  return readArticle(body, address, { now: NOW, ...(withinMs !== undefined && { withinMs }) });
};

describe('a page', () => {
  it('is read whole: its text, and the date of its publication', async () => {
    const head = '<meta property="article:published_time" content="2026-01-26T10:05:00Z">';
    const { text, publishedOn } = await read(madeUpPage({ head }));
    expect(text).toMatch(/^Funds lost \$111m in a week\nFunds of digital assets saw outflows of \$111 million/u);
    expect(publishedOn).toBe('2026-01-26');
  });

  it.each(['text/plain', 'text/markdown'])('may be %s, and is taken as it is', async (type) => {
    expect(await read('# Funds\r\n\r\nOutflows of $111m < last week\n', { type })).toEqual({
      text: '# Funds\n\nOutflows of $111m < last week',
    });
  });

  it('that is empty has no article', async () => {
    for (const type of ['text/html', 'text/plain'])
      expect(await failureOf(read(' \n', { type }))).toMatchObject({ why: 'no_article' });
  });

  it('is left, and said to be, where many wait to be read', async () => {
    const asked = Array.from({ length: 40 }, () => read(madeUpPage()).catch((failure) => failure.failure.why));
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === 'busy')).toHaveLength(40 - 2 - 16);
    expect(answers.filter(({ text }) => text !== undefined)).toHaveLength(2 + 16);
    expect(await read(madeUpPage())).toHaveProperty('text');
  });

  it('that has none is for those who log in where its address says so', async () => {
    const address = new URL('https://news.example.org/login?next=/funds');
    expect(await failureOf(read('<div id="root"></div>', { address }))).toMatchObject({ why: 'login' });
    expect(await failureOf(read('<div id="root"></div>'))).toMatchObject({ why: 'no_article' });
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7 and words, many words')],
    ['an archive', Buffer.from('PK\u0003\u0004 and words')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['zeros', Buffer.from('words\0words')],
  ])('is not read where it is %s that calls itself text', async (_, bytes) => {
    for (const type of ['text/html', 'text/plain'])
      expect(await failureOf(read(bytes, { type }))).toEqual({
        code: 'fetch_not_text',
        host: 'news.example.org',
        type: '',
      });
  });
});

const CHINESE =
  '数字资产投资产品上周净流出1.11亿美元，比特币流出8880万美元，索拉纳流入1110万美元，示例研究在其周报中写道，该报告每周一发布。';
/** The same words in other bytes: Node reads these charsets and writes none of them. */
const IN_CHARSETS: Readonly<Record<string, readonly [words: string, bytes: readonly number[]]>> = {
  gbk: ['净流出', [0xbe, 0xbb, 0xc1, 0xf7, 0xb3, 0xf6]],
  gb2312: ['净流出', [0xbe, 0xbb, 0xc1, 0xf7, 0xb3, 0xf6]],
  big5: ['淨流出', [0xb2, 0x62, 0xac, 0x79, 0xa5, 0x58]],
  shift_jis: ['純流出', [0x8f, 0x83, 0x97, 0xac, 0x8f, 0x6f]],
  'euc-kr': ['유출', [0xc0, 0xaf, 0xc3, 0xe2]],
};

describe('what a page is written in', () => {
  const around = (charset: string, bytes: readonly number[], declared: boolean) => {
    const head = `<html><head>${declared ? `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">` : ''}<title>x</title></head><body><article><h1>Example</h1><p>Example Research writes of last week and of the funds that it counts: `;
    return Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(' $111m</p></article></body></html>')]);
  };

  it.each(Object.entries(IN_CHARSETS))('is %s by its meta element', async (charset, [words, bytes]) => {
    expect((await read(around(charset, bytes, true))).text).toContain(words);
  });

  it.each(Object.entries(IN_CHARSETS))('is %s by its header', async (charset, [words, bytes]) => {
    expect((await read(around(charset, bytes, false), { charset })).text).toContain(words);
  });

  it('is UTF-8 where nothing is said, also in Chinese', async () => {
    expect((await read(`<article><h1>周报</h1><p>${CHINESE}</p></article>`)).text).toBe(`周报\n${CHINESE}`);
  });

  it('is what fits, where the header says what does not', async () => {
    const [words, bytes] = IN_CHARSETS['gbk'] ?? ['', []];
    expect((await read(around('gbk', bytes, true), { charset: 'utf-8' })).text).toContain(words);
  });

  it('is what the header says and nobody knows: then UTF-8', async () => {
    expect((await read(madeUpPage(), { charset: 'klingon' })).text).toContain('$111 million');
  });

  it('is no text, where nothing is said and nothing fits', async () => {
    const [, bytes] = IN_CHARSETS['gbk'] ?? ['', []];
    expect(await failureOf(read(around('', bytes, false)))).toMatchObject({ code: 'fetch_not_text' });
  });
});

describe('a page that is made to harm', () => {
  it.each([
    ['twenty thousand boxes deep', `<body>${'<div>'.repeat(20_000)}${'words, words. '.repeat(50)}`],
    [
      'sixty columns of many boxes each',
      `<body>${`${'<div>'.repeat(450)}<p>aaa bbb ccc ddd eee, fff ggg hhh</p>${'</div>'.repeat(450)}`.repeat(60)}`,
    ],
  ])('%s holds up nobody', async (_, html) => {
    let [longest, last] = [0, performance.now()];
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const outcome = await read(html, { withinMs: 1_000 }).then(
      () => 'read',
      () => 'refused',
    );
    clearInterval(pulse);
    expect(['read', 'refused']).toContain(outcome);
    expect(longest).toBeLessThan(1_500);
  });
});
