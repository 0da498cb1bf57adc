const PARAGRAPH =
  'Example Research counts what goes into listed funds and out of them, and writes it down at the end of each week for everybody.';

interface Parts {
  readonly title?: string;
  readonly head?: string;
  readonly body?: string;
  readonly around?: string;
}

/** A page as a newsroom makes it, with made-up figures: an article among menus, neighbours and small print. */
export const madeUpPage = ({
  title = 'Funds lost $111m in a week',
  head = '',
  body = '',
  around = '',
}: Parts = {}) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | Example News</title>${head}</head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/markets">Markets</a></li><li><a href="/about">About</a></li></ul></nav></header>
<main><article><h1>${title}</h1>
<p>Funds of digital assets saw outflows of $111 million in the week to 23 January 2026, Example Research writes.</p>
<p>${PARAGRAPH}</p>${body}
<p>${PARAGRAPH} It is read by many, and repeated by more.</p></article></main>
<aside><h2>Read next</h2><ul><li><a href="/1">Another article about something else</a></li></ul></aside>${around}
<footer><p><a href="/privacy">Privacy</a> <a href="/terms">Terms</a></p></footer></body></html>`;
