import { unreachable } from '../core/errors.ts';
import type { Message } from '../i18n/message.ts';
import type { Block, Card } from './card.ts';
import { isConflict } from './conflict-line.ts';

/**
 * The same answer, brief: what is read first, figures, passports, cautions, conflicts and disclaimers. A card without figures of
 * its own is whole already: what it holds is what was asked for.
 */
export function briefCard(card: Card): Card {
  const { blocks } = card;
  if (!blocks.some((block) => block.kind === 'figures' && block.rows.length > 0)) return card;
  const brief = blocks.flatMap((block, at) => kept(block, blocks[at + 1]));
  return { ...card, blocks: brief.filter((block, at) => !isHeading(block) || isUnder(brief[at + 1])) };
}

const isHeading = (block: Block): boolean => block.kind === 'text' && block.tone === 'heading';

/** Whether it stands under the heading before it: a heading that nothing is left of says nothing. */
const isUnder = (block: Block | undefined): boolean =>
  block !== undefined && !isHeading(block) && !(block.kind === 'text' && block.tone === 'passport');

/** `next` is the block behind it. */
function kept(block: Block, next: Block | undefined): readonly Block[] {
  switch (block.kind) {
    case 'facts': {
      const messages = block.messages.filter(isConflict);
      return messages.length > 0 ? [{ ...block, messages }] : [];
    }
    case 'table':
    case 'folded':
      return [];
    case 'text': {
      // Rows without their heading would say something else.
      const needed = block.tone !== 'plain' || next?.kind === 'figures' || isFixed(block.message);
      return needed ? [block] : [];
    }
    case 'figures':
    case 'quote':
    case 'terms':
      return [block];
    default:
      return unreachable(block);
  }
}

/** What flows cannot show is said wherever majors stand against the rest, and that two definitions are two wherever both are shown. */
const isFixed = ({ key }: Message): boolean => ['rotation-fixed', 'etf-two-definitions'].includes(key);
