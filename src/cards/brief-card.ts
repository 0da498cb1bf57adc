import { unreachable } from '../core/errors.ts';
import type { Message } from '../i18n/message.ts';
import type { Block, Card, TextBlock } from './card.ts';
import { isConflict } from './conflict-line.ts';
import { isFactPassport } from './fact-lines.ts';

/**
 * The same answer, brief: what is read first, figures, passports, cautions, conflicts and disclaimers. A card without figures of
 * its own is whole already: what it holds is what was asked for.
 */
export function briefCard(card: Card): Card {
  const { blocks } = card;
  if (!blocks.some((block) => block.kind === 'figures' && block.rows.length > 0)) return card;
  const brief = partsOf(blocks).flatMap(briefPart);
  return { ...card, blocks: brief.filter((block, at) => !isHeading(block) || isUnder(brief[at + 1])) };
}

/** Blocks, and the small print under them. */
interface Part {
  readonly above: readonly Block[];
  readonly small: readonly TextBlock[];
}

function partsOf(blocks: readonly Block[]): readonly Part[] {
  const parts: { above: Block[]; small: TextBlock[] }[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    const isSmall = block.kind === 'text' && block.tone === 'passport';
    const part = last && (isSmall || last.small.length === 0) ? last : { above: [], small: [] };
    if (part !== last) parts.push(part);
    if (isSmall) part.small.push(block);
    else part.above.push(block);
  }
  return parts;
}

/** Numbers that are no flows take their small print with them where nothing above it is left: under flows it would speak of those. */
function briefPart({ above, small }: Part): readonly Block[] {
  const left = above.flatMap((block, at) => kept(block, above[at + 1]));
  const bare = above.length > 0 && left.length === 0;
  return [...left, ...(bare ? small.filter(({ message }) => !isFactPassport(message)) : small)];
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
