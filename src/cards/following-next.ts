import { type Following, LATE_ALERTS, LEVEL_ALERTS, REPEATS } from '../core/following.ts';
import { type Message, message } from '../i18n/message.ts';
import type { Next } from './card.ts';

/** All that can be done by a button; what changes something does so to the version that is shown, and to no other. */
export function followingNext(following: Following | undefined): readonly Next[] {
  if (!following) return [{ label: message('alert-do-on'), line: '/alert on' }, LEVELS];
  const { version, pausedSince, silent, flows } = following;
  const seen = `v${version}`;
  return [
    ...(pausedSince === undefined
      ? [
          { label: message('alert-do-off'), line: `/alert off ${seen}` },
          { label: message('alert-do-test'), line: '/alert test' },
        ]
      : [{ label: message('alert-do-on'), line: `/alert on ${seen}` }]),
    ...others(LEVEL_ALERTS, following.levels, (each) => message(`alert-do-levels-${each}`), `/alert levels`, seen),
    ...others(REPEATS, following.repeat, (each) => message(`alert-do-repeat-${each}`), `/alert repeat`, seen),
    ...others(LATE_ALERTS, following.late, (each) => message(`alert-do-late-${each}`), `/alert late`, seen),
    silent
      ? { label: message('alert-do-loud'), line: `/alert loud ${seen}` }
      : { label: message('alert-do-silent'), line: `/alert silent ${seen}` },
    ...flows.map(({ number }) => ({ label: message('alert-do-remove', { number }), line: `/alert remove ${number}` })),
    LEVELS,
  ];
}

const LEVELS: Next = { label: message('alert-do-show-levels'), line: '/levels' };

/** A button for each that is not chosen. */
const others = <Word extends string>(
  all: readonly Word[],
  chosen: Word,
  label: (word: Word) => Message,
  ...[line, seen]: readonly [string, string]
): readonly Next[] =>
  all.filter((word) => word !== chosen).map((word) => ({ label: label(word), line: `${line} ${word} ${seen}` }));
