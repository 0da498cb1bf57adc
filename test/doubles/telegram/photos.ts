import type { Chat } from './chats.ts';
import { bad, judgeCaption, judgeKeyboard } from './judge.ts';
import type { Sent } from './shapes.ts';

/** https://core.telegram.org/bots/api#sendphoto */
const MOST_BYTES = 10_000_000;
const MOST_SIDES = 10_000;
const MOST_RATIO = 20;

export interface SentPhoto {
  readonly message_id: number;
  readonly chat: Chat;
  readonly topic: number | undefined;
  readonly caption: string;
  readonly silent: boolean;
  /** How it came: whole, or by the id of one that came before. */
  readonly by: 'upload' | 'id';
  readonly filename: string;
  readonly width: number;
  readonly height: number;
  readonly fileId: string;
}

type Kept = Pick<SentPhoto, 'filename' | 'width' | 'height'>;

/** Photos that the bot sent into chats, and those that Telegram has from it. */
export function createPhotos() {
  const sent: SentPhoto[] = [];
  const kept = new Map<string, Kept>();
  let ids = 0;

  function keptBy(photo: Sent<'sendPhoto'>['photo']): readonly [id: string, by: SentPhoto['by'], photo: Kept] {
    if (typeof photo === 'string') {
      const known = kept.get(photo);
      if (!known) throw bad('wrong file identifier/HTTP URL specified');
      return [photo, 'id', known];
    }
    const fresh = { filename: photo.filename, ...sidesOf(photo.bytes) };
    const id = `photo-${ids++}`;
    kept.set(id, fresh);
    return [id, 'upload', fresh];
  }

  return {
    sent: sent as readonly SentPhoto[],
    add(chat: Chat, message: Sent<'sendPhoto'>): SentPhoto {
      if (chat.photos === 'none') throw bad('not enough rights to send photos to the chat');
      const caption = judgeCaption(message);
      judgeKeyboard(message.reply_markup);
      const [fileId, by, photo] = keptBy(message.photo);
      const [topic, silent] = [message.message_thread_id, message.disable_notification === true];
      const added = { message_id: 700_000 + sent.length, chat, topic, caption, silent, by, fileId, ...photo };
      sent.push(added);
      return added;
    },
    /** No id is good any more. */
    forget: () => kept.clear(),
  };
}

/** What of a message with a photo comes back, the smallest size first. */
export const photoAnswer = ({ fileId, width, height, caption }: SentPhoto): object => ({
  photo: [
    { file_id: `${fileId}-small`, file_unique_id: 's', width: 90, height: 51 },
    { file_id: fileId, file_unique_id: 'l', width, height },
  ],
  ...(caption !== '' && { caption }),
});

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** How wide and high a PNG says that it is. */
function sidesOf(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const png = Buffer.from(bytes);
  if (png.length > MOST_BYTES) throw bad('file is too big');
  if (png.length < 24 || !png.subarray(0, 8).equals(PNG)) throw bad('IMAGE_PROCESS_FAILED');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const ratio = Math.max(width, height) / Math.min(width, height);
  if (width + height > MOST_SIDES || !(ratio <= MOST_RATIO)) throw bad('PHOTO_INVALID_DIMENSIONS');
  return { width, height };
}
