import type { PinnedSaid } from '../cards/pinned-status-cards.ts';
import { AppError } from '../core/errors.ts';
import { lookAt, type Pinned } from '../core/pinned.ts';
import { type PlaceId, placePath, platformOf, type Suspension } from '../core/place.ts';
import { settle } from '../core/settings.ts';
import type { PlaceChanges } from '../ports.ts';
import type { Decider, ScheduleServices } from './schedule-services.ts';

export const PINNED_ACTIONS = ['on', 'off', 'now'] as const;
type PinnedAction = (typeof PINNED_ACTIONS)[number];

type Services = Pick<ScheduleServices, 'places' | 'posts' | 'clock' | 'wakeDeliveries'>;

/** What there is at a place, and by which clock it is told. */
export interface PinnedThere {
  readonly pinned: Pinned | undefined;
  readonly suspended: Suspension | undefined;
  readonly timeZone: string;
}

export async function pinnedAt({ places, posts }: Services, place: PlaceId): Promise<PinnedThere> {
  refuseConsole(place);
  const records = await places.find(placePath(place));
  return {
    pinned: await posts.pinned(place),
    suspended: records.find(({ suspended }) => suspended !== undefined)?.suspended?.reason,
    timeZone: settle(records).timeZone?.value ?? 'UTC',
  };
}

/** Does what a moderator asked for, with its decision, both or neither; undefined where the same update asked before. */
export async function changePinned(
  { places, clock, wakeDeliveries }: Services,
  { person: by, place, update }: Decider,
  action: PinnedAction,
): Promise<PinnedSaid | undefined> {
  refuseConsole(place);
  const now = clock.now();
  const done = await places.once(update, async (changes) => {
    const pinned = await changes.pinned.find(place);
    const said = await WORK[action](changes, pinned, { by, place, now });
    if (said !== 'already' && said !== 'none') {
      const before = pinned && { before: JSON.stringify(pinned.state.is) };
      await changes.record({ by, at: now, place, what: `pinned.${action}`, ...before });
    }
    return { said };
  });
  wakeDeliveries();
  return done?.said;
}

interface Asked {
  readonly by: string;
  readonly place: PlaceId;
  readonly now: number;
}

type Work = (changes: PlaceChanges, pinned: Pinned | undefined, asked: Asked) => Promise<PinnedSaid>;

const switchOn: Work = async (changes, pinned, { by, place, now }) => {
  if (pinned) return 'already';
  const wanted = { state: { is: 'wanted' }, failures: 0, nextAt: now } as const;
  await changes.pinned.add({ ...wanted, ...{ place, by, since: now, version: 1 } });
  return 'on';
};

const switchOff: Work = async (changes, pinned, { place }) => {
  if (!pinned) return 'none';
  await changes.pinned.drop(place);
  return 'off';
};

/** Only what is known to be lost, or doubted, is posted again: two who ask at once make one message. */
const lookNow: Work = async (changes, pinned, asked) => {
  if (!pinned) return switchOn(changes, pinned, asked);
  const { state, lookedAt } = pinned;
  const nextAt = lookAt(asked.now, lookedAt);
  if (state.is === 'wanted' || state.is === 'sending') return 'already';
  if (state.is === 'standing') {
    const pin = state.pin === 'refused' ? 'due' : state.pin;
    await changes.pinned.save({ ...pinned, state: { ...state, pin }, nextAt });
    return 'looked';
  }
  await changes.pinned.save({ ...pinned, state: { is: 'wanted' }, by: asked.by, failures: 0, nextAt });
  return 'anew';
};

const WORK: Readonly<Record<PinnedAction, Work>> = { on: switchOn, off: switchOff, now: lookNow };

function refuseConsole(place: PlaceId): void {
  if (platformOf(place) === 'console') throw new AppError({ code: 'no_pins_here' });
}
