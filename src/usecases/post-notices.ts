import { noticeCard, type PostNotice } from '../cards/notice-cards.ts';
import type { Delivery } from '../core/delivery.ts';
import { placePath } from '../core/place.ts';
import type { Schedule } from '../core/schedule.ts';
import { settle } from '../core/settings.ts';
import type { Post } from '../ports.ts';
import { localeOfPost, type PostSources } from './post.ts';

/** What whoever made a schedule is told of one of its posts, in the language of the place it was made at. */
export async function noticeOf(
  sources: Pick<PostSources, 'places' | 'languages' | 'defaultLocale'>,
  delivery: Delivery,
  schedule: Schedule,
  notice: PostNotice,
): Promise<Post> {
  const settled = settle(await sources.places.find(placePath(schedule.place)));
  return { card: noticeCard(delivery, schedule, notice), locale: localeOfPost(sources, {}, settled) };
}
