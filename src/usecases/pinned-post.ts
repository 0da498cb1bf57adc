import { briefCard } from '../cards/brief-card.ts';
import { pinnedCard } from '../cards/pinned-card.ts';
import { type PinnedNotice, pinnedNoticeCard } from '../cards/pinned-status-cards.ts';
import { mannerOf } from '../core/manner.ts';
import type { Pinned } from '../core/pinned.ts';
import { type PlaceId, placePath } from '../core/place.ts';
import { settle } from '../core/settings.ts';
import { nextReportMonday } from '../core/week.ts';
import type { Post } from '../ports.ts';
import { localeOfPost, type PostSources } from './post.ts';
import { recapOf } from './recap.ts';

/** What stands pinned at a place, in its language and manner, from what is known now; undefined where no week is known. */
export async function pinnedPost(sources: PostSources, place: PlaceId, changedAt: number): Promise<Post | undefined> {
  const { view } = await recapOf(sources, { gate: 'caveat', sections: [] });
  if (!view) return undefined;
  const settled = settle(await sources.places.find(placePath(place)));
  const { style, marks } = mannerOf(settled);
  const whole = pinnedCard({
    ...{ recap: view, changedAt, timeZone: settled.timeZone?.value ?? 'UTC' },
    nextMonday: nextReportMonday(view.report.weekEnding, view.now),
  });
  return { card: style === 'brief' ? briefCard(whole) : whole, locale: localeOfPost(sources, {}, settled), marks };
}

/** What whoever switched it on is told, in the language of its place. */
export async function pinnedNotice(
  sources: Pick<PostSources, 'places' | 'languages' | 'defaultLocale'>,
  pinned: Pinned,
  why: PinnedNotice,
): Promise<Post> {
  const settled = settle(await sources.places.find(placePath(pinned.place)));
  const card = pinnedNoticeCard(why, pinned, settled.timeZone?.value ?? 'UTC');
  return { card, locale: localeOfPost(sources, {}, settled) };
}
