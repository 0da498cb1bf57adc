import type { Answer, NextRequest } from '../../app.ts';
import type { Card } from '../../cards/card.ts';
import { disclaimerMessages } from '../../cards/disclaimers.ts';
import { type Direction, directionOf } from '../../core/interval.ts';
import { message } from '../../i18n/message.ts';
import type { Renderer } from '../../i18n/renderer.ts';
import { cutText, escapeMarkdown } from './escape.ts';
import { fitLines } from './fit.ts';
import { linesOf, type Say, small } from './lines.ts';
import {
  ACTION_ROW,
  type ActionRow,
  BUTTON,
  CONTAINER,
  type Container,
  type DiscordMessage,
  EPHEMERAL,
  IS_COMPONENTS_V2,
  SEPARATOR,
  TEXT_DISPLAY,
} from './wire.ts';

/** https://docs.discord.com/developers/components/reference: characters in all text displays of a message. */
const MOST_TEXT = 4000;
const MOST_TITLE = 250;
const MOST_PASSPORT = 1500;
const MOST_LABEL = 80;
const IN_A_ROW = 5;
const MOST_ROWS = 5;
const MOST_BUTTONS = MOST_ROWS * IN_A_ROW;

const ACCENT: Readonly<Record<Direction, number | undefined>> = { in: 0x3b82f6, out: 0xf97316, unclear: undefined };

type IdOf = (next: NextRequest, at: number) => string;

const drawn = new WeakMap<Answer, Container>();

/**
 * An answer as the message that is sent. Components v2 rather than an embed: measured over the real cards in both languages,
 * all but /history over more than a year take some 1,400 of its 4,000 at most characters (an embed's text has 4,096), and title,
 * lines and small print stand as parts of their own.
 */
export function renderDiscord(
  answer: Answer,
  renderer: Renderer,
  idOf: IdOf = (_, at) => `next-${at}`,
): DiscordMessage {
  let container = drawn.get(answer);
  if (!container) {
    container = drawContainer(answer.card, renderer);
    drawn.set(answer, container);
  }
  return {
    flags: IS_COMPONENTS_V2 | (isPrivate(answer) ? EPHEMERAL : 0),
    components: [container, ...buttonRows(answer, renderer, idOf)],
    allowed_mentions: { parse: [] },
  };
}

/** For whoever asked alone: what the command keeps to them, and every refusal. */
export const isPrivate = ({ audience, failure }: Pick<Answer, 'audience' | 'failure'>): boolean =>
  audience === 'asker' || failure !== undefined;

/** One plain sentence to whoever asked, for what is no answer of the core. */
export const noticeMessage = (sentence: string): DiscordMessage => ({
  flags: IS_COMPONENTS_V2 | EPHEMERAL,
  components: [{ type: TEXT_DISPLAY, content: escapeMarkdown(sentence) }],
  allowed_mentions: { parse: [] },
});

function drawContainer(card: Card, renderer: Renderer): Container {
  const say: Say = (value) => renderer.text(value);
  const note = (lines: number) => `*${escapeMarkdown(say(message('discord-not-shown', { lines })))}*`;
  const isSmall = (block: Card['blocks'][number]) => block.kind === 'text' && block.tone === 'passport';
  const title = `## ${escapeMarkdown(cutText(say(card.title).replaceAll('\n', ' '), MOST_TITLE)) || '·'}`;
  const passports = card.blocks.filter(isSmall).flatMap((block) => linesOf(block, say));
  const end = [
    fitLines(passports, MOST_PASSPORT, note),
    ...disclaimerMessages(card).map((line) => small(escapeMarkdown(say(line)))),
  ]
    .filter((text) => text !== '')
    .join('\n');
  const body = card.blocks.filter((block) => !isSmall(block)).flatMap((block) => linesOf(block, say));
  const middle = fitLines(body, MOST_TEXT - title.length - end.length, note);
  const texts = [title, middle, end].filter((text) => text !== '').map((content) => ({ type: TEXT_DISPLAY, content }));
  const accent = accentOf(card);
  return {
    type: CONTAINER,
    ...(accent !== undefined && { accent_color: accent }),
    components: texts.flatMap((text, at) =>
      at === 0 ? [text] : [{ type: SEPARATOR, divider: at > 1, spacing: 1 }, text],
    ),
  };
}

/** By what the card is about, which it shows first: an asset may have gone the other way than the total beside it. */
function accentOf({ blocks }: Card): number | undefined {
  const [figure] = blocks.flatMap((block) => (block.kind === 'figures' ? block.rows.map((row) => row.figure) : []));
  return figure && ACCENT[directionOf(figure.interval)];
}

/** Rows by what is asked: passport, weeks, assets, other languages. */
function buttonRows({ next, locale }: Answer, renderer: Renderer, idOf: IdOf): readonly ActionRow[] {
  const buttons = next.slice(0, MOST_BUTTONS).map((each, at) => ({
    kind: kindOf(each, locale),
    button: {
      type: BUTTON,
      style: 2 as const,
      label: cutText(renderer.text(each.label).replaceAll(/\s+/gu, ' ').trim(), MOST_LABEL) || '·',
      custom_id: idOf(each, at),
    },
  }));
  const rows = KINDS.flatMap((kind) => inRows(buttons.filter((each) => each.kind === kind)));
  return rows.slice(0, MOST_ROWS).map((row) => ({ type: ACTION_ROW, components: row.map(({ button }) => button) }));
}

const KINDS = ['here', 'week', 'asset', 'language'] as const;
type Kind = (typeof KINDS)[number];
const KIND_OF: Readonly<Record<string, Kind>> = { 'next-earlier': 'week', 'next-later': 'week', 'next-asset': 'asset' };

const kindOf = ({ label, locale }: NextRequest, own: Answer['locale']): Kind =>
  locale === own ? (KIND_OF[label.key] ?? 'here') : 'language';

function inRows<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / IN_A_ROW);
  return Array.from({ length: count }, (_, at) => items.slice(at * IN_A_ROW, (at + 1) * IN_A_ROW));
}
