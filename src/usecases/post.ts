import { briefCard } from '../cards/brief-card.ts';
import type { Card } from '../cards/card.ts';
import { figureIdsOf } from '../cards/card.ts';
import { recapPicture } from '../cards/pictures/recap-picture.ts';
import { postCard } from '../cards/post-card.ts';
import type { Delivery, WaitReason } from '../core/delivery.ts';
import { type Manner, mannerOf } from '../core/manner.ts';
import type { PictureLook } from '../core/picture.ts';
import { lookOf } from '../core/picture-look.ts';
import { placePath } from '../core/place.ts';
import type { Schedule } from '../core/schedule.ts';
import { lateSince } from '../core/schedule-times.ts';
import { type Settled, settle } from '../core/settings.ts';
import type { PlaceBook, Post } from '../ports.ts';
import { type RecapSources, recapOf } from './recap.ts';
import { isTest } from './test-post.ts';

export interface PostSources extends RecapSources {
  readonly places: Pick<PlaceBook, 'find'>;
  readonly languages: { find(typed: string): Post['locale'] | undefined };
  /** Spoken where neither the schedule nor the place has a language. */
  readonly defaultLocale: Post['locale'];
}

/** A post that is made, or why its data do not let it out yet. */
export type PreparedPost =
  | {
      readonly is: 'ready';
      /** With the picture that it begins with, where its schedule wants one. */
      readonly card: Card;
      readonly locale: Post['locale'];
      readonly marks: Manner['marks'];
      /** How its picture looks; as usual where it does not say. */
      readonly look?: PictureLook;
      readonly figures: Delivery['figures'];
    }
  | { readonly is: 'closed'; readonly reasons: readonly [WaitReason, ...WaitReason[]] };

/** Makes what a schedule posts from what is known now. */
export async function preparePost(sources: PostSources, delivery: Delivery, schedule: Schedule): Promise<PreparedPost> {
  const { week: period, id: code, lateMinutes, folded } = delivery;
  const gate = gateOf(delivery, schedule, sources.clock.now());
  const { verdict, view } = await recapOf(sources, {
    period,
    sections: schedule.sections,
    gate,
    place: schedule.target,
  });
  if (!view) {
    if (verdict.state === 'closed') return { is: 'closed', reasons: verdict.reasons };
    throw new TypeError('an open gate without anything to post');
  }
  const card = postCard(view, {
    ...{ code, isTest: isTest(delivery) },
    ...(lateMinutes !== undefined && { lateMinutes }),
    ...(folded && { folded }),
  });
  const settled = settle(await sources.places.find(placePath(schedule.target)));
  const { style, marks } = mannerOf(settled);
  const locale = localeOfPost(sources, schedule, settled);
  const whole = style === 'brief' ? briefCard(card) : card;
  const picture = schedule.picture && recapPicture(view, 'wide');
  return {
    is: 'ready',
    card: { ...whole, ...(picture && { picture }) },
    locale,
    marks,
    ...(picture && { look: lookOf(settled) }),
    figures: figureIdsOf(whole).map(({ id, vintage }) => ({ id, vintage })),
  };
}

/** What goes out whatever it lacks: a test, and what its schedule lets out so, once its latest hour has come where it has one. */
export function gateOf(
  delivery: Pick<Delivery, 'occasion' | 'dueAt'>,
  { gate, when }: Pick<Schedule, 'gate' | 'when'>,
  now: number,
): Schedule['gate'] {
  if (isTest(delivery)) return 'caveat';
  return when.is === 'weekly' || now >= lateSince(when, delivery.dueAt) ? gate : 'wait';
}

/** That of the schedule, of the place where it posts, or the one that is spoken unless another is chosen. */
export function localeOfPost(
  { languages, defaultLocale }: Pick<PostSources, 'languages' | 'defaultLocale'>,
  { locale }: Pick<Schedule, 'locale'>,
  settled: Settled,
): Post['locale'] {
  const set = locale ?? settled.locale?.value;
  return (set !== undefined && languages.find(set)) || defaultLocale;
}
