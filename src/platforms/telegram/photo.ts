import type { DeliveryId } from '../../core/delivery.ts';
import type { SentPicture } from '../../core/sent-picture.ts';
import { message, words } from '../../i18n/message.ts';
import type { Renderer } from '../../i18n/renderer.ts';
import { escapeHtml } from './parts.ts';
import type { DrawnMessage } from './render.ts';
import { unlinked } from './unlinked.ts';

/** UTF-16 units of a caption once its entities are parsed: https://core.telegram.org/bots/api#sendphoto */
const MOST_CAPTION = 1024;

/** A picture before it is known where it goes. Its bytes are made as it is sent; where they cannot be, its caption goes out. */
export interface DrawnPhoto extends Pick<SentPicture, 'picture' | 'name'> {
  readonly method: 'sendPhoto';
  readonly caption: string;
  readonly parse_mode: 'HTML';
  readonly disable_notification?: boolean;
}

/** One message of a post. */
export type DrawnPart = DrawnMessage | DrawnPhoto;

export const isPhoto = (part: DrawnPart): part is DrawnPhoto => 'method' in part;

/** What it says, as far as a caption holds it, and by what the post is told of. */
export function drawPhoto({ picture, alt, name }: SentPicture, code: DeliveryId, renderer: Renderer): DrawnPhoto {
  const last = renderer.text(message('post-code', { code: words(code) }));
  const lines = captionLines(alt.split('\n').map(unlinked), MOST_CAPTION - last.length - 1);
  const [title = '', ...said] = lines.map(escapeHtml);
  const caption = [`<b>${title}</b>`, ...said, escapeHtml(last)].join('\n');
  return { method: 'sendPhoto', caption, parse_mode: 'HTML', picture, name };
}

/** The first of them that fit, whole; of a first one that is too long its beginning. */
function captionLines([title = '', ...said]: readonly string[], room: number): readonly string[] {
  const shown = [title.slice(0, room).toWellFormed()];
  let used = title.length;
  for (const line of said) {
    used += line.length + 1;
    if (used > room) break;
    shown.push(line);
  }
  return shown;
}
