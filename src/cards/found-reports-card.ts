import type { Review } from '../core/review.ts';
import { message } from '../i18n/message.ts';
import { type Card, card } from './card.ts';
import { reviewsBlock, reviewsNext } from './report-cards.ts';
import { plain } from './text-blocks.ts';

/** To whoever runs the bot: reports that were found and wait for them. */
export const foundReportsCard = (found: readonly Review[]): Card =>
  card({
    title: message('reports-found', { count: found.length }),
    blocks: [reviewsBlock(found), plain(message('reports-found-how'))],
    disclaimers: {},
    next: reviewsNext(found),
  });
