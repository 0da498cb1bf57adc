import { describe, expect, it } from 'vitest';
import { publicationOf } from '../../src/sources/article.ts';
import { readPage } from '../../src/sources/page-reading.ts';
import { madeUpPage } from '../support/made-up-page.ts';

const NOW = Date.UTC(2026, 0, 28, 12);

/** The text of an article and the date that it has; fails the test where the page holds none. */
function read(html: string, main?: string) {
  const page = readPage({ html, ...(main !== undefined && { main }) });
  if (page.is !== 'article') return expect.unreachable(`it holds ${page.is}`);
  return { text: page.text, ...publicationOf(page.dates, NOW) };
}

describe('an article', () => {
  it('begins with its headline, and has paragraphs on lines of their own, without what stands around it', () => {
    const { text } = read(madeUpPage());
    const lines = text.split('\n');
    expect(lines[0]).toBe('Funds lost $111m in a week');
    expect(lines[1]).toMatch(/^Funds of digital assets saw outflows of \$111 million/u);
    expect(lines).toHaveLength(4);
    expect(text).not.toMatch(/Home|Read next|Privacy|Another article/u);
  });

  it('has items of a list and rows of a table on lines of their own', () => {
    const list =
      '<ul><li>Bitcoin saw outflows of $88.8 million</li><li><p>Solana saw inflows of $11.1 million</p></li></ul>';
    const table =
      '<table><thead><tr><th>Asset</th><th>US$m</th></tr></thead><tbody><tr><td>Bitcoin</td><td>-88.8</td></tr><tr><td>Solana</td><td>11.1</td></tr></tbody></table>';
    const { text } = read(madeUpPage({ body: list + table }));
    expect(text.split('\n').slice(3, 8)).toEqual([
      'Bitcoin saw outflows of $88.8 million',
      'Solana saw inflows of $11.1 million',
      'Asset | US$m',
      'Bitcoin | -88.8',
      'Solana | 11.1',
    ]);
  });

  it('keeps broken lines and words within words apart as they are seen', () => {
    const { text } = read(
      madeUpPage({ body: '<p>Bitcoin: <b>−$88.8</b>m<br>Solana: +$11.1<i>m</i>\n   and no more of it this week</p>' }),
    );
    expect(text).toContain('\nBitcoin: −$88.8m\nSolana: +$11.1m and no more of it this week\n');
  });

  it('has nothing of what is not shown', () => {
    const hidden =
      '<script>var a = "$999m";</script><style>p { color: red }</style><noscript>$888m</noscript><template>$777m</template>';
    const { text } = read(madeUpPage({ body: hidden }));
    expect(text).not.toMatch(/999|888|777|color/u);
  });

  it('stands where we know that it does, however short it is', () => {
    const html = `<h1>Volume 999</h1><div class="content"><ul><li><p>Digital asset products saw outflows totalling US$111m last week.</p></li></ul></div><p>${'Other words. '.repeat(50)}</p>`;
    expect(read(html, '.content')).toEqual({
      text: 'Volume 999\nDigital asset products saw outflows totalling US$111m last week.',
    });
  });
});

describe('the date of publication', () => {
  const dated = (head: string, body = '') => read(madeUpPage({ head, body })).publishedOn;
  const linked = (...nodes: readonly object[]) =>
    `<script type="application/ld+json">${JSON.stringify(nodes)}</script>`;
  const article = (date: string, type = 'NewsArticle') => ({ '@type': type, datePublished: date });

  it.each([
    ['linked data', linked(article('2026-01-26T23:30:00-05:00')), '2026-01-27'],
    [
      'linked data in a graph',
      linked({ '@graph': [{ '@type': 'WebSite' }, article('2026-01-26', 'Article')] }),
      '2026-01-26',
    ],
    [
      'linked data of several types',
      linked({ '@type': ['Thing', 'BlogPosting'], datePublished: '2026-01-26' }),
      '2026-01-26',
    ],
    ['linked data of a page', linked({ '@type': 'WebPage', mainEntity: article('2026-01-26') }), '2026-01-26'],
    ['a property', '<meta property="article:published_time" content="2026-01-26T10:05:00Z">', '2026-01-26'],
    ['a name', '<meta name="article:published_time" content="2026-01-26">', '2026-01-26'],
  ])('is that of %s', (_, head, date) => {
    expect(dated(head)).toBe(date);
  });

  it.each([
    ['a time element', '<time datetime="2026-01-26T10:05:00Z">two days ago</time>', '2026-01-26'],
    ['the publisher’s own line', '<p class="published-on">Published on<span>Jan 26th, 2026</span></p>', '2026-01-26'],
  ])('is that of %s', (_, body, date) => {
    expect(dated('', body)).toBe(date);
  });

  it.each([
    ['a page that states none', '', ''],
    ['articles of several days', linked(article('2026-01-26'), article('2026-01-19')), ''],
    ['times of several days', '', '<time datetime="2026-01-26">x</time><time datetime="2026-01-19">y</time>'],
    ['something else than an article', linked({ '@type': 'Event', datePublished: '2026-01-26' }), ''],
    [
      'data that no parser takes',
      '<script type="application/ld+json">{"@type":"Article", datePublished: 2026}</script>',
      '',
    ],
    ['words', '<meta property="article:published_time" content="yesterday">', ''],
    ['a date that does not exist', '<meta property="article:published_time" content="2026-02-30">', ''],
    ['a date to come', '<meta property="article:published_time" content="2026-01-29">', ''],
    ['a date of another century', '<meta property="article:published_time" content="1970-01-01">', ''],
  ])('is not known of %s', (_, head, body) => {
    expect(dated(head, body)).toBeUndefined();
  });

  it('is today’s where the page states today', () => {
    expect(dated('<meta property="article:published_time" content="2026-01-28T23:59:00Z">')).toBe('2026-01-28');
  });

  it('is that of the plainest statement', () => {
    const meta = '<meta property="article:published_time" content="2026-01-20">';
    expect(dated(linked(article('2026-01-26')) + meta)).toBe('2026-01-26');
    expect(dated(linked(article('2026-01-30')) + meta)).toBe('2026-01-20');
  });
});

describe('a page without an article', () => {
  it.each([
    ['nothing', ''],
    ['nothing but markup', '<html><body></body></html>'],
    ['a menu', `<ul>${'<li><a href="/x">Home of something</a></li>'.repeat(100)}</ul>`],
    [
      'links with long words',
      `<div>${`<p><a href="/x">${'An article about funds and flows. '.repeat(4)}</a></p>`.repeat(20)}</div>`,
    ],
    ['a few words', '<p>Not found</p>'],
    ['a script', `<script>${'var a = "words of a program, and more words";'.repeat(50)}</script>`],
    ['no markup at all', 'x'],
  ])('holds %s', (_, html) => {
    expect(readPage({ html })).toEqual({ is: 'nothing' });
  });

  const FORM = '<form><input name="user"><input type="password" name="word"><button>Log in</button></form>';

  it.each([
    ['a form for a password', `<h1>Welcome back</h1>${FORM}`],
    [
      'a teaser and a form',
      `<article><h1>Funds</h1><p>Funds of digital assets saw outflows of $111 million. Log in to read on.</p></article>${FORM}`,
    ],
    [
      'a teaser that says that it is one',
      `<script type="application/ld+json">{"isAccessibleForFree":false}</script><article><h1>Funds</h1><p>Funds of digital assets saw outflows of $111 million, we write.</p></article>`,
    ],
  ])('is for those who log in: %s', (_, html) => {
    expect(readPage({ html })).toEqual({ is: 'login' });
  });

  it('is none of these where a form stands beside a whole article', () => {
    expect(read(madeUpPage({ around: FORM, body: `<p>${'More of the report. '.repeat(20)}</p>` })).text).toContain(
      '$111 million',
    );
  });
});
