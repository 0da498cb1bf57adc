import type { InlineKeyboardButton } from '@grammyjs/types';
import type { SendMessage } from '../../src/platforms/telegram/render.ts';
import { escapeHtml } from '../../src/platforms/web/render.ts';
import { type Parsed, parseHtml } from '../../test/doubles/telegram/html.ts';
import { textOnPhone } from './markup.ts';

type Entity = Parsed['entities'][number];

/** What a message of ours may be drawn with. A block takes lines of its own. */
const DRAWN: Readonly<Record<string, { readonly tag: string; readonly block?: true; readonly folds?: true }>> = {
  bold: { tag: 'b' },
  italic: { tag: 'i' },
  code: { tag: 'code' },
  blockquote: { tag: 'blockquote', block: true },
  expandable_blockquote: { tag: 'blockquote', block: true, folds: true },
};

/** A question in a group and the messages that answer it, or those that nobody asked for, as Telegram's apps draw them on a phone. */
export function telegramChat(asked: string | undefined, messages: readonly SendMessage[], unfolded = false): string {
  const answers = messages.map((message, at) => {
    const avatar = at === messages.length - 1 ? '<div class="avatar" aria-hidden="true">T</div>' : '';
    const name = at === 0 ? '<div class="name">Tidemark</div>' : '';
    return `<div class="answer"><div class="bubble">${avatar}${name}<div class="text">${textHtml(message.text, unfolded)}</div><div class="time">12:00</div></div>
${keyboardHtml(message)}</div>`;
  });
  const question =
    asked === undefined
      ? ''
      : `<div class="asked"><div class="bubble"><div class="text">${textOnPhone(asked)}</div><div class="time">12:00 ✓✓</div></div></div>`;
  return `${question}
${answers.join('\n')}`;
}

/** Apps get a text and what is drawn over it, and so does this: nothing of the message's own HTML reaches the page. */
function textHtml(html: string, unfolded: boolean): string {
  const { text, entities } = parseHtml(html);
  const outerFirst = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return drawSpan(text, { start: 0, end: text.length }, outerFirst, unfolded);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function drawSpan(text: string, { start, end }: Span, entities: readonly Entity[], unfolded: boolean): string {
  let [drawn, at] = ['', start];
  let left = entities;
  while (left[0]) {
    const [entity] = left;
    const inner = { start: entity.offset, end: entity.offset + entity.length };
    const within = left.slice(1).filter(({ offset }) => offset < inner.end);
    left = left.slice(1 + within.length);
    const kind = DRAWN[entity.type];
    if (!kind) throw new Error(`the preview does not know how Telegram draws “${entity.type}”`);
    const folded = kind.folds && !unfolded ? ' class="folded"' : '';
    const before = text.slice(at, inner.start);
    drawn += textOnPhone(kind.block ? before.replace(/\n$/u, '') : before);
    drawn += `<${kind.tag}${folded}>${drawSpan(text, inner, within, unfolded)}</${kind.tag}>`;
    // The block ends its line by itself.
    at = kind.block && text[inner.end] === '\n' ? inner.end + 1 : inner.end;
  }
  return drawn + textOnPhone(text.slice(at, end));
}

function keyboardHtml({ reply_markup: markup }: SendMessage): string {
  const rows = markup?.inline_keyboard ?? [];
  const button = ({ text }: InlineKeyboardButton) => `<span class="button">${escapeHtml(text)}</span>`;
  return rows.map((row) => `<div class="row">${row.map(button).join('')}</div>`).join('');
}
