import type { Locale } from '../../src/i18n/locale.ts';
import { type ActionRow, type Container, type DiscordMessage, EPHEMERAL } from '../../src/platforms/discord/wire.ts';
import { escapeHtml } from '../../src/platforms/web/render.ts';
import { markdownHtml } from './discord-markdown.ts';

/** What Discord itself says around a message, in the language of whoever asked. */
const AROUND: Readonly<Record<Locale, { readonly used: string; readonly app: string; readonly private: string }>> = {
  en: { used: 'member used', app: 'APP', private: 'Only you can see this · Dismiss message' },
  'zh-CN': { used: 'member 使用了', app: '应用', private: '仅你可见 · 忽略此消息' },
};

type Component = DiscordMessage['components'][number];

/** A command and the message that answers it, or a message that nobody asked for, as Discord's apps draw them on a phone. */
export function discordChat(asked: string | undefined, { components, flags }: DiscordMessage, locale: Locale): string {
  const around = AROUND[locale];
  // A slash command is shown by its name alone: what was typed behind it stands in the message or nowhere.
  const used =
    asked === undefined
      ? ''
      : `<div class="used"><span class="who" aria-hidden="true"></span>${escapeHtml(around.used)} <b>${escapeHtml(asked.split(' ')[0] ?? '')}</b></div>`;
  const note = flags & EPHEMERAL ? `<div class="private">${escapeHtml(around.private)}</div>` : '';
  return `${used}
<div class="message"><div class="avatar" aria-hidden="true">T</div><div class="column">
<div class="head"><b>Tidemark</b> <span class="tag">${escapeHtml(around.app)}</span> <span class="time">12:00</span></div>
${components.map(componentHtml).join('\n')}
${note}</div></div>`;
}

function componentHtml(component: Component): string {
  switch (component.type) {
    case 17:
      return containerHtml(component);
    case 10:
      return `<div class="text">${markdownHtml(component.content)}</div>`;
    case 12:
      return component.items.map(({ description }) => `<div class="text">🖼 ${escapeHtml(description)}</div>`).join('');
    case 13:
      return `<div class="text">📎 ${escapeHtml(component.file.url.replace('attachment://', ''))}</div>`;
    case 1:
      return rowHtml(component);
  }
}

function containerHtml({ accent_color: accent, components }: Container): string {
  const bar = accent === undefined ? '' : ` style="--accent: #${accent.toString(16).padStart(6, '0')}"`;
  const parts = components.map((part) =>
    part.type === 14 ? `<div class="gap${part.divider ? ' line' : ''}"></div>` : componentHtml(part),
  );
  return `<div class="container"${bar}>${parts.join('')}</div>`;
}

const rowHtml = ({ components }: ActionRow): string => `<div class="row">${components.map(partHtml).join('')}</div>`;

/** A list that is closed shows what holds, or else what it is for. */
function partHtml(part: ActionRow['components'][number]): string {
  if (part.type === 2) return `<span class="button">${escapeHtml(part.label)}</span>`;
  const shown = part.options.find((option) => option.default)?.label ?? part.placeholder;
  return `<span class="select">${escapeHtml(shown)}<span aria-hidden="true"> ⌄</span></span>`;
}
