import { noticeCard, type PostNotice } from '../cards/notice-cards.ts';
import type { Delivery } from '../core/delivery.ts';
import type { Order } from '../core/order.ts';
import { placePath } from '../core/place.ts';
import { settle } from '../core/settings.ts';
import type { Post } from '../ports.ts';
import { localeOfPost, type PostSources } from './post.ts';

/** What whoever ordered a post is told of it, in the language of the place it was ordered at. */
export async function noticeOf(
  sources: Pick<PostSources, 'places' | 'languages' | 'defaultLocale'>,
  delivery: Delivery,
  order: Order,
  notice: PostNotice,
): Promise<Post> {
  const settled = settle(await sources.places.find(placePath(order.place)));
  return { card: noticeCard(delivery, order, notice), locale: localeOfPost(sources, {}, settled) };
}
