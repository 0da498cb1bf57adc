import { answer, page, type Route, versioned } from './host.ts';

/** One entry of a sitemap. */
export interface Listed {
  readonly path: string;
  readonly lastmod?: string;
  readonly host?: string;
}

/** A sitemap as CoinShares has one, with a version of its own. */
export function sitemap(listed: readonly Listed[], etag = '"s1"'): Route {
  const urls = listed.map(
    ({ path, lastmod, host = 'https://coinshares.com' }) =>
      `<url><loc>${host}${path}</loc>${lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`}</url>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>`;
  return versioned('application/xml', xml, etag);
}

/** A weekly page in the publisher's markup, its tables pictures, with made-up figures. */
export const weeklyPage = (published: string, words: string): Route =>
  page(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Digital asset fund flows | CoinShares</title></head>
<body><main><article><h1>Volume 999: Digital Asset Fund Flows Weekly Report</h1>
<p class="published-on">Published on<span>${published}</span></p>
<div class="article-content__main"><ul><li><p>${words}</p></li></ul>
<p>Regionally, made-up inflows of US$11.1m were seen in one country and US$22.2m in another.</p>
<p><img src="https://example.org/ranked-flows-detail.png" alt=""></p></div></article></main></body></html>`);

export interface Item {
  readonly title: string;
  readonly link: string;
  readonly summary?: string;
  readonly date?: string;
}

export const rss = (items: readonly Item[], etag = '"f1"'): Route =>
  versioned(
    'application/rss+xml; charset=utf-8',
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example News</title><link>https://news.example.org/</link>
${items
  .map(
    ({ title, link, summary = '', date }) =>
      `<item><title><![CDATA[${title}]]></title><link>${link.replaceAll('&', '&amp;')}</link><description><![CDATA[${summary}]]></description>${date === undefined ? '' : `<pubDate>${date}</pubDate>`}</item>`,
  )
  .join('\n')}</channel></rss>`,
    etag,
  );

export const atom = (items: readonly Item[]): Route =>
  answer(
    'application/atom+xml',
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example News</title><link href="https://news.example.org/"/>
${items
  .map(
    ({ title, link, summary = '', date = '' }) =>
      `<entry><title>${title}</title><link rel="self" href="https://news.example.org/self"/><link href="${link}"/><summary>${summary}</summary><published>${date}</published></entry>`,
  )
  .join('\n')}</feed>`,
  );
