import type { DeliveryId } from '../core/delivery.ts';
import type { WeekEnding } from '../core/week.ts';
import { day, list, type Message, message, words } from '../i18n/message.ts';
import type { Card, TextBlock } from './card.ts';
import { recapCard } from './recap-card.ts';
import type { RecapView } from './recap-view.ts';
import { caution } from './text-blocks.ts';

/** What a post says of itself. */
export interface PostMarks {
  readonly code: DeliveryId;
  readonly isTest: boolean;
  readonly lateMinutes?: number;
  /** Weeks that were missed, and that this post stands for. */
  readonly folded?: readonly WeekEnding[];
}

/** A recap as it is posted by itself: first what is not as usual about it, last and small its code, by which its story is told. */
export const postCard = (view: RecapView, marks: PostMarks): Card =>
  recapCard(view, { first: marksOf(marks).map(caution), last: [codeLine(marks)] });

function marksOf({ isTest, lateMinutes, folded = [] }: PostMarks): readonly Message[] {
  return [
    ...(isTest ? [message('post-test')] : []),
    ...(lateMinutes === undefined ? [] : [lateMessage(lateMinutes)]),
    ...(folded.length > 0 ? [message('post-folded', { weeks: list(folded.map(weekOf)) })] : []),
  ];
}

const weekOf = (week: WeekEnding): Message => message('week', { end: day(week) });

/** By how much a post is late: in minutes, and in hours where those are two or more. */
export const lateMessage = (minutes: number): Message =>
  minutes < 120
    ? message('post-late-minutes', { minutes })
    : message('post-late-hours', { hours: Math.floor(minutes / 60) });

/** By this line a post is told of, and found again. */
export const codeLine = ({ code }: Pick<PostMarks, 'code'>): TextBlock => ({
  kind: 'text',
  tone: 'passport',
  message: message('post-code', { code: words(code) }),
});
