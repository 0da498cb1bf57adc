import type { Answer } from '../../app.ts';
import type { Card } from '../../cards/card.ts';
import { disclaimerMessages } from '../../cards/disclaimers.ts';
import { fileText } from '../../cards/file-text.ts';
import { cutText } from '../../core/cut-text.ts';
import { firstLines } from '../../core/first-lines.ts';
import { type Direction, directionOf } from '../../core/interval.ts';
import type { MadePicture } from '../../core/sent-picture.ts';
import { message, type Value } from '../../i18n/message.ts';
import type { Renderer } from '../../i18n/renderer.ts';
import { escapeMarkdown } from './escape.ts';
import { fitLines } from './fit.ts';
import { linesOf, small } from './lines.ts';
import { drawRows, type IdOf, type Row, rowsOf } from './rows.ts';
import {
  type AttachedFile,
  CONTAINER,
  type Container,
  type DiscordMessage,
  EPHEMERAL,
  FILE,
  IS_COMPONENTS_V2,
  MEDIA_GALLERY,
  SEPARATOR,
  TEXT_DISPLAY,
} from './wire.ts';

/** https://docs.discord.com/developers/components/reference: characters in all text displays of a message. */
export const MOST_TEXT = 4000;
const MOST_TITLE = 250;
const MOST_PASSPORT = 1500;

const ACCENT: Readonly<Record<Direction, number | undefined>> = { in: 0x3b82f6, out: 0xf97316, unclear: undefined };

interface Drawn {
  readonly container: Container;
  readonly rows: readonly Row[];
  readonly files: readonly AttachedFile[];
}

/** Answers are shared, so each is drawn once and forgotten with it. */
const drawn = new WeakMap<Answer, Drawn>();

/**
 * An answer as the message that is sent. Components v2 rather than an embed: measured over the real cards in both languages,
 * all but /history over more than a year take some 1,400 of its 4,000 at most characters (an embed's text has 4,096), and title,
 * lines and small print stand as parts of their own.
 */
export function renderDiscord(
  answer: Answer,
  renderer: Renderer,
  idOf: IdOf = numbered(),
  picture?: MadePicture,
): DiscordMessage {
  const known = drawn.get(answer);
  const { container, rows, files } = known ?? {
    container: drawContainer(answer.card, renderer),
    rows: rowsOf(answer, renderer),
    files: filesOf(answer.card, renderer),
  };
  if (!known) drawn.set(answer, { container, rows, files });
  const attached = [...(picture ? [pictureFile(picture)] : []), ...files];
  return {
    flags: IS_COMPONENTS_V2 | (isPrivate(answer) ? EPHEMERAL : 0),
    components: [container, ...attached.map(shownFile), ...drawRows(rows, idOf)],
    allowed_mentions: { parse: [] },
    ...(attached.length > 0 && {
      attachments: attached.map(({ name, description }, at) => ({
        ...{ id: String(at), filename: name },
        ...(description !== undefined && { description }),
      })),
      files: attached,
    }),
  };
}

/** Of an attachment and of what a gallery shows: https://docs.discord.com/developers/components/reference#media-gallery */
const MOST_DESCRIPTION = 1024;

const pictureFile = ({ name, png, alt }: MadePicture): AttachedFile => ({
  ...{ name, contentType: 'image/png', data: png },
  description: firstLines(alt, MOST_DESCRIPTION),
});

/** A picture is shown, any other file is named. */
function shownFile({ name, description }: AttachedFile): DiscordMessage['components'][number] {
  const shown = { url: `attachment://${name}` };
  return description === undefined
    ? { type: FILE, file: shown }
    : { type: MEDIA_GALLERY, items: [{ media: shown, description }] };
}

const filesOf = ({ file }: Card, renderer: Renderer): readonly AttachedFile[] =>
  file ? [{ name: file.name, contentType: file.type, data: fileText(file, renderer) }] : [];

/** Ids for a message that nobody will tap. */
function numbered(): IdOf {
  let at = 0;
  return () => `next-${at++}`;
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
  const say = (value: Value) => renderer.text(value);
  const note = (lines: number) => `*${escapeMarkdown(say(message('discord-not-shown', { lines })))}*`;
  const title = titleOf(card, say);
  const passports = card.blocks.filter(isSmall).flatMap((block) => linesOf(block, renderer));
  const end = [fitLines(passports, MOST_PASSPORT, note), ...disclaimersOf(card, say)]
    .filter((text) => text !== '')
    .join('\n');
  // Nothing folds here: a button asks for it.
  const own = card.blocks.filter((block) => !isSmall(block) && block.kind !== 'folded');
  const body = own.flatMap((block) => linesOf(block, renderer));
  const middle = fitLines(body, MOST_TEXT - title.length - end.length, note);
  return containerOf(card, [title, middle, end]);
}

export type Say = (value: Value) => string;

export const titleOf = (card: Card, say: Say): string =>
  `## ${escapeMarkdown(cutText(say(card.title).replaceAll('\n', ' '), MOST_TITLE)) || '·'}`;

/** The texts of a card that are there, one under the other. */
export function containerOf(card: Card, given: readonly string[]): Container {
  const texts = given.filter((text) => text !== '').map((content) => ({ type: TEXT_DISPLAY, content }));
  const accent = accentOf(card);
  return {
    type: CONTAINER,
    ...(accent !== undefined && { accent_color: accent }),
    components: texts.flatMap((text, at) =>
      at === 0 ? [text] : [{ type: SEPARATOR, divider: at > 1, spacing: 1 }, text],
    ),
  };
}

/** Small print under figures, which stands below everything else. */
export const isSmall = (block: Card['blocks'][number]): boolean => block.kind === 'text' && block.tone === 'passport';

export const disclaimersOf = (card: Card, say: Say): readonly string[] =>
  disclaimerMessages(card).map((line) => small(escapeMarkdown(say(line))));

/** By what the card is about, which it shows first: an asset may have gone the other way than the total beside it. */
function accentOf({ blocks }: Card): number | undefined {
  const [figure] = blocks.flatMap((block) => (block.kind === 'figures' ? block.rows.map((row) => row.figure) : []));
  return figure && ACCENT[directionOf(figure.interval)];
}
