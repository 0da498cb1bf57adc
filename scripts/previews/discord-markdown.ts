import { escapeHtml } from '../../src/platforms/web/render.ts';
import { textOnPhone } from './markup.ts';

const FENCE = '```';

/**
 * A text of ours as Discord's apps draw it: a title, small print, quotations, bold and italic, code between fences, signs behind a
 * backslash as they are. Whatever else would mean something there is refused, never drawn as if it meant nothing.
 */
export function markdownHtml(content: string): string {
  const lines = content.split('\n');
  const html: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at] !== FENCE) {
      html.push(lineHtml(lines[at] ?? ''));
      continue;
    }
    const end = lines.indexOf(FENCE, at + 1);
    if (end < 0) throw new Error('the preview found code that does not end');
    html.push(`<pre>${escapeHtml(lines.slice(at + 1, end).join('\n'))}</pre>`);
    at = end;
  }
  return html.join('');
}

const STARTS = [
  { sign: '## ', tag: 'h2' },
  { sign: '### ', tag: 'h3' },
  { sign: '-# ', tag: 'small' },
  { sign: '> ', tag: 'blockquote' },
] as const;

function lineHtml(line: string): string {
  const start = STARTS.find(({ sign }) => line.startsWith(sign));
  if (start) return `<${start.tag}>${inlineHtml(line.slice(start.sign.length))}</${start.tag}>`;
  return `<p>${inlineHtml(line)}</p>`;
}

const TOKEN = /\\(?<plain>[!-/:-@[-`{-~])|(?<star>\*\*?)|(?<text>[^\\*]+)/gu;

/** https://support.discord.com/hc/en-us/articles/210298617: what a sign means there, wherever it stands in a line. */
const MEANS = /[\\_~`|<>[\]#@]|\w+:\/\/|^\s*(?:[-+]|\d+\.)\s/u;

function inlineHtml(line: string): string {
  const open: string[] = [];
  let [html, read] = ['', 0];
  for (const { 0: whole, groups = {} } of line.matchAll(TOKEN)) {
    read += whole.length;
    const { plain, star, text } = groups;
    if (star) html += turn(open, star === '**' ? 'b' : 'i');
    else if (plain) html += escapeHtml(plain);
    else html += unmarked(text ?? '');
  }
  if (read !== line.length || open.length > 0) throw new Error(`the preview cannot read “${line}”`);
  return html;
}

function turn(open: string[], tag: string): string {
  if (open.at(-1) !== tag) {
    open.push(tag);
    return `<${tag}>`;
  }
  open.pop();
  return `</${tag}>`;
}

function unmarked(text: string): string {
  if (MEANS.test(text)) throw new Error(`the preview does not know how Discord draws “${text}”`);
  return textOnPhone(text);
}
