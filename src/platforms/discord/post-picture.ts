import { cutText } from '../../core/cut-text.ts';
import type { SentPicture } from '../../core/sent-picture.ts';
import { CONTAINER, type DiscordMessage, MEDIA_GALLERY } from './wire.ts';

/** https://docs.discord.com/developers/resources/message#attachment-object, and as many of a gallery's item. */
const MOST_DESCRIPTION = 1024;

/** A message that keeps what its picture shows until it goes out. */
export type PicturedMessage = DiscordMessage & { readonly picture?: Pick<SentPicture, 'picture' | 'name'> };

type Component = DiscordMessage['components'][number];

/** The message with a picture above what it says; the bytes are made as it is sent. */
export function showing<Message extends DiscordMessage>(message: Message, { picture, alt, name }: SentPicture) {
  const description = cutText(alt, MOST_DESCRIPTION);
  const item = { media: { url: `attachment://${name}` }, description };
  const gallery = { type: MEDIA_GALLERY, items: [item] };
  const { components } = message;
  return {
    ...message,
    components: components.flatMap((each): Component[] => (each.type === CONTAINER ? [gallery, each] : [each])),
    ...{ attachments: [{ id: '0', filename: name, description }], picture: { picture, name } },
  };
}

/** A file as discord.js sends it. */
export interface SentFile {
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
}

/** A message as it goes out. `plain`: the same without any trace of the picture, where it has one. */
export interface Outgoing {
  readonly message: DiscordMessage;
  readonly files?: readonly SentFile[];
  readonly plain?: DiscordMessage;
}

/** With the bytes of its picture; without them nothing of it is shown. */
export function outgoing({ picture, ...message }: PicturedMessage, png: Uint8Array | undefined): Outgoing {
  if (!picture) return { message };
  const { attachments: _, ...rest } = message;
  const plain = { ...rest, components: message.components.filter(({ type }) => type !== MEDIA_GALLERY) };
  if (!png) return { message: plain };
  return { message, plain, files: [{ name: picture.name, contentType: 'image/png', data: Buffer.from(png) }] };
}
