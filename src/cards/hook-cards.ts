import { type AlertHook, HOOK_KINDS, type HookKind } from '../core/alert-hook.ts';
import { type Message, message, words } from '../i18n/message.ts';
import { type Card, card, type TextBlock } from './card.ts';
import { momentMessage } from './moment-message.ts';
import { caution, plain } from './text-blocks.ts';

/** What was done. `again`: the message came twice, and its key is shown no second time. */
export type HookSaid = { readonly is: 'sent' | 'removed'; readonly number: number } | { readonly is: 'again' };

export interface HooksView {
  readonly hooks: readonly AlertHook[];
  /** Whether anybody listens for what programs post. */
  readonly heard: boolean;
  readonly timeZone: string;
  readonly said?: HookSaid;
}

/** The webhooks of a place, none with its key. */
export function hooksCard({ hooks, heard, timeZone, said }: HooksView): Card {
  return card({
    title: message('hook-title'),
    blocks: [
      ...(said ? [saidBlock(said)] : []),
      ...(heard ? [] : [caution(message('hook-unheard'))]),
      ...(hooks.length === 0 ? [plain(message('hook-none'))] : []),
      { kind: 'terms', terms: hooks.map((hook) => termOf(hook, timeZone)) },
      plain(message('hook-what')),
      plain(message('hook-how')),
    ],
    disclaimers: {},
    next: [
      ...(heard ? HOOK_KINDS.map((kind) => ({ label: message(`hook-new-${kind}`), line: `/hook new ${kind}` })) : []),
      ...hooks.map(({ number }) => ({
        label: message('hook-remove', { number }),
        line: `/hook remove ${number}`,
      })),
    ],
  });
}

const termOf = ({ number, kind, since }: AlertHook, timeZone: string) => ({
  term: message('hook-number', { number }),
  detail: message('hook-line', { kind: kindMessage(kind), since: momentMessage(since, timeZone) }),
});

const kindMessage = (kind: HookKind): Message => message(`hook-kind-${kind}`);

function saidBlock(said: HookSaid): TextBlock {
  switch (said.is) {
    case 'again':
      return caution(message('hook-said-again'));
    case 'sent':
    case 'removed':
      return { kind: 'text', tone: 'lead', message: message(`hook-said-${said.is}`, { number: said.number }) };
  }
}

/** The message that TradingView is given, to fill in: documented in docs/webhooks.md. */
export const TRADINGVIEW_TEMPLATE =
  '{"ticker": "{{ticker}}", "exchange": "{{exchange}}", "close": "{{close}}", "interval": "{{interval}}", "time": "{{time}}", "timenow": "{{timenow}}"}';

/** A key, for whoever asked for it alone. `publicUrl`: how the world reaches the listener, where that is known. */
export function hookKeyCard({ number, kind }: AlertHook, key: string, publicUrl: string | undefined): Card {
  const path = `hooks/alert/${key}`;
  return card({
    title: message('hook-key-title', { number, kind: kindMessage(kind) }),
    blocks: [
      caution(message('hook-key-once', { number })),
      plain(
        publicUrl === undefined
          ? message('hook-key-path', { page: words(path) })
          : message('hook-key-address', { page: words(`${publicUrl}/${path}`) }),
      ),
      plain(message('hook-key-alone', { key: words(key) })),
      plain(
        kind === 'tradingview'
          ? message('hook-key-tradingview', { template: words(TRADINGVIEW_TEMPLATE) })
          : message('hook-key-aicoin'),
      ),
    ],
    disclaimers: {},
  });
}
