import type { Answer } from '../../src/app.ts';
import type { DeliveryId } from '../../src/core/delivery.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { drawPost } from '../../src/platforms/discord/post-message.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { drawDelivery } from '../../src/platforms/telegram/outlet.ts';
import { renderTelegram } from '../../src/platforms/telegram/render.ts';
import type { Post } from '../../src/ports.ts';
import { discordChat } from './discord-look.ts';
import { DISCORD_STYLE } from './discord-style.ts';
import { telegramChat } from './telegram-look.ts';
import { TELEGRAM_STYLE } from './telegram-style.ts';

export const PLATFORMS = ['telegram', 'discord'] as const;
export type Platform = (typeof PLATFORMS)[number];

export const LOOKS = ['light', 'dark'] as const;
export type Look = (typeof LOOKS)[number];

export interface Asked {
  readonly line: string;
  readonly answer: Answer;
  readonly unfolded?: boolean;
}

/** What a platform would be sent for an answer, drawn as its apps do: a page with one phone for each look, side by side. */
export function previewPage(platform: Platform, looks: readonly Look[], asked: Asked): string {
  const { locale } = asked.answer;
  return pageOf(platform, looks, { locale, chat: CHATS[platform](asked, locale) });
}

/** The same for what is posted by itself under a code. */
export function postPage(platform: Platform, looks: readonly Look[], post: Post, code: DeliveryId): string {
  return pageOf(platform, looks, { locale: post.locale, chat: POSTS[platform](post, code) });
}

function pageOf(
  platform: Platform,
  looks: readonly Look[],
  { locale, chat }: { readonly locale: Locale; readonly chat: string },
): string {
  const phones = looks.map((look) => `<article class="${platform} ${look}">\n${chat}\n</article>`);
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${platform}</title>
<style>${STYLE}</style>
${phones.join('\n')}
</html>`;
}

const CHATS: Readonly<Record<Platform, (asked: Asked, locale: Locale) => string>> = {
  telegram({ line, answer, unfolded }, locale) {
    const target = { chat_id: 0, callback: () => 'next' };
    return telegramChat(line, renderTelegram(answer, rendererFor(locale), target), unfolded);
  },
  discord: ({ line, answer }, locale) => discordChat(line, renderDiscord(answer, rendererFor(locale)), locale),
};

const POSTS: Readonly<Record<Platform, (post: Post, code: DeliveryId) => string>> = {
  telegram(post, code) {
    const messages = drawDelivery(post, { code, silent: false });
    return telegramChat(
      undefined,
      messages.map((each) => ({ chat_id: 0, ...each })),
    );
  },
  discord: (post, code) =>
    drawPost(post, { code })
      .map((message) => discordChat(undefined, message, post.locale))
      .join('\n'),
};

const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; display: flex; align-items: stretch; }
article { flex: 1 1 0; min-width: 0; }
.date { white-space: nowrap; }
${TELEGRAM_STYLE}
${DISCORD_STYLE}
`.trim();
