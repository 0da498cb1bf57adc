import { card } from '../../src/cards/card.ts';
import { shortIdSchema } from '../../src/core/short-id.ts';
import { message, words } from '../../src/i18n/message.ts';
import type { Post } from '../../src/ports.ts';

export const CODE = shortIdSchema.parse('7k3m9qxa');

const said = (text: string) => message('lang-name', { name: words(text) });

/** A post that prints its code, with a button for each line. */
export const aPost = (lines: readonly string[] = ['/flows 2026-01-23'], title = 'Weekly recap'): Post => ({
  locale: 'en',
  card: card({
    title: said(title),
    blocks: [{ kind: 'text', tone: 'passport', message: message('post-code', { code: words(CODE.toUpperCase()) }) }],
    disclaimers: {},
    next: lines.map((line, at) => ({ label: said(`Button ${at + 1}`), line })),
  }),
});
