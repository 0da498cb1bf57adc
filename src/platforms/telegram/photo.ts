import type { DeliveryId } from '../../core/delivery.ts';
import { firstLines } from '../../core/first-lines.ts';
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
  const unlinkedAlt = alt.split('\n').map(unlinked).join('\n');
  const lines = firstLines(unlinkedAlt, MOST_CAPTION - last.length - 1).split('\n');
  const [title = '', ...said] = lines.map(escapeHtml);
  const caption = [`<b>${title}</b>`, ...said, escapeHtml(last)].join('\n');
  return { method: 'sendPhoto', caption, parse_mode: 'HTML', picture, name };
}
