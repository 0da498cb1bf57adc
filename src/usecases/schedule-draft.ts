import { AppError } from '../core/errors.ts';
import { type PlaceId, placeId, placePath, platformOf } from '../core/place.ts';
import { USUAL_SECTIONS } from '../core/recap.ts';
import type { Schedule } from '../core/schedule.ts';
import type { Choices } from '../core/schedule-choices.ts';
import type { When } from '../core/when.ts';

/** All that somebody chooses of a schedule. */
export type ScheduleDraft = Pick<
  Schedule,
  'target' | 'when' | 'locale' | 'silent' | 'mention' | 'catchUp' | 'gate' | 'sections' | 'picture'
>;

/** What holds where nothing is chosen. */
const UNLESS_CHOSEN = {
  silent: false,
  catchUp: { is: 'late', withinHours: 24 },
  gate: 'wait',
  sections: [...USUAL_SECTIONS],
} as const satisfies Partial<ScheduleDraft>;

/** A schedule as it would be made at a place. */
export const newDraft = (place: PlaceId, when: When, choices: Choices): ScheduleDraft =>
  withChoices({ ...UNLESS_CHOSEN, sections: [...UNLESS_CHOSEN.sections], target: place, when }, place, choices);

/** A schedule as it would be changed by whoever may at its place. */
export const changedDraft = (schedule: Schedule, when: When, choices: Choices): ScheduleDraft => {
  const { target, silent, catchUp, gate, sections, locale, mention, picture } = schedule;
  const kept = {
    ...{ target, when, silent, catchUp, gate, sections },
    ...defined({ locale, mention }),
    ...(picture && { picture }),
  };
  return withChoices(kept, schedule.place, choices);
};

function withChoices(draft: ScheduleDraft, place: PlaceId, choices: Choices): ScheduleDraft {
  const { locale: _, mention: __, picture: shown, ...kept } = draft;
  const { silent, catchUp, gate, sections, target, picture = shown } = choices;
  const mention = choices.mention === undefined ? draft.mention : (choices.mention ?? undefined);
  const locale = choices.locale === undefined ? draft.locale : (choices.locale ?? undefined);
  if (mention !== undefined) checkRole(place, mention);
  return {
    ...kept,
    ...defined({ locale, mention }),
    ...(silent !== undefined && { silent }),
    ...(catchUp && { catchUp }),
    ...(gate && { gate }),
    ...(picture && { picture: true as const }),
    ...(sections && { sections: [...sections] }),
    ...(target !== undefined && { target: targetOf(place, target) }),
  };
}

const defined = ({
  locale,
  mention,
}: {
  readonly locale?: string | undefined;
  readonly mention?: string | undefined;
}) => ({
  ...(locale !== undefined && { locale }),
  ...(mention !== undefined && { mention }),
});

/** Roles are Discord's, in its servers; the one that is called as the server itself is everybody. */
function checkRole(place: PlaceId, role: string): void {
  const [server = place] = placePath(place);
  const isServer = platformOf(place) === 'discord' && !server.startsWith('discord:dm:');
  const why = isServer ? 'bad_role' : 'no_roles_here';
  if (!isServer || lastOf(server) === role)
    throw new AppError({ code: 'schedule_words', why, typed: role, nearest: [] });
}

/** The place that is meant by an id: never outside the chat or the server of the place where it is said. */
function targetOf(place: PlaceId, typed: string): PlaceId {
  const path = placePath(place);
  const known = path.find((lies) => lies.endsWith(`:${typed}`));
  const [root = place] = path;
  if (typed === 'here') return place;
  if (platformOf(place) === 'telegram') return known ?? placeId('telegram', lastOf(root), typed);
  if (platformOf(place) === 'discord' && !root.startsWith('discord:dm:')) {
    if (known === root) throw new AppError({ code: 'schedule_target', why: 'elsewhere' });
    return known ?? placeId('discord', lastOf(root), typed);
  }
  throw new AppError({ code: 'schedule_target', why: 'elsewhere' });
}

const lastOf = (place: PlaceId): string => place.slice(place.lastIndexOf(':') + 1);

/** How the target is typed, seen from the place of the schedule; undefined where it is the place itself. */
export const targetWord = (place: PlaceId, target: PlaceId): string | undefined =>
  place === target ? undefined : lastOf(target);
