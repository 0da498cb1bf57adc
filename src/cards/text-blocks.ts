import type { Message } from '../i18n/message.ts';
import type { TextBlock } from './card.ts';

export const plain = (line: Message): TextBlock => ({ kind: 'text', tone: 'plain', message: line });

/** Names what follows within a card. */
export const heading = (line: Message): TextBlock => ({ kind: 'text', tone: 'heading', message: line });

/** What must not be missed: something is not known, or not as one would think. */
export const caution = (line: Message): TextBlock => ({ kind: 'text', tone: 'caution', message: line });
