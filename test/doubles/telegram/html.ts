/** What Telegram makes of a text with parse_mode HTML: the text people see and what is drawn over it. */
export interface Parsed {
  readonly text: string;
  readonly entities: readonly { readonly type: string; readonly offset: number; readonly length: number }[];
}

/** Telegram's own complaint, without 'Bad Request: '. */
export class ParseError extends Error {}

const TAGS: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strikethrough',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const TOKEN =
  /<(?<close>\/?)(?<tag>[a-zA-Z][a-zA-Z0-9-]*)(?<attributes>[^<>]*)>|&(?:(?<name>\w+)|#(?<code>\d+));|(?<lone><)/gu;

/** Parses as https://core.telegram.org/bots/api#html-style says, and refuses with the texts of the real server. */
export function parseHtml(html: string): Parsed {
  const open: Opened[] = [];
  const entities: Parsed['entities'][number][] = [];
  let [text, last] = ['', 0];
  for (const match of html.matchAll(TOKEN)) {
    text += html.slice(last, match.index);
    last = match.index + match[0].length;
    const { close, tag, attributes = '' } = match.groups ?? {};
    const byte = Buffer.byteLength(html.slice(0, match.index));
    if (tag === undefined) text += characterOf(match, byte);
    else if (close) entities.push(...ended(open.pop(), tag, text.length, byte));
    else open.push({ tag, type: typeOf(tag, attributes, byte), offset: text.length });
  }
  const left = open.at(-1);
  if (left) throw new ParseError(`can't parse entities: Can't find end tag corresponding to start tag "${left.tag}"`);
  return { text: text + html.slice(last), entities };
}

interface Opened {
  readonly tag: string;
  readonly type: string;
  readonly offset: number;
}

function characterOf({ 0: whole, groups: { name, code, lone } = {} }: RegExpExecArray, byte: number): string {
  if (lone) throw new ParseError(`can't parse entities: Unsupported start tag "" at byte offset ${byte}`);
  return code === undefined ? (NAMED[name ?? ''] ?? whole) : String.fromCodePoint(Number(code));
}

function ended(begun: Opened | undefined, tag: string, end: number, byte: number): Parsed['entities'] {
  if (!begun) throw new ParseError(`can't parse entities: Unexpected end tag at byte offset ${byte}`);
  if (begun.tag !== tag)
    throw new ParseError(
      `can't parse entities: Unmatched end tag at byte offset ${byte}, expected "</${begun.tag}>", found "</${tag}>"`,
    );
  const { type, offset } = begun;
  return end > offset ? [{ type, offset, length: end - offset }] : [];
}

function typeOf(tag: string, attributes: string, byte: number): string {
  const type = TAGS[tag];
  const expandable = tag === 'blockquote' && attributes === ' expandable';
  // The real server ignores unknown attributes; a double that did would hide a slip of ours.
  if (!type || (attributes !== '' && !expandable))
    throw new ParseError(`can't parse entities: Unsupported start tag "${tag}" at byte offset ${byte}`);
  return expandable ? 'expandable_blockquote' : type;
}
