/** At most so many within any stretch of so many milliseconds. */
export interface Limit {
  readonly most: number;
  readonly withinMs: number;
}

export interface Limits {
  readonly overall: Limit;
  /** Least milliseconds between two permits, so that an answer never waits for a whole stretch to pass. */
  readonly gapMs: number;
  /** How long what has left may take to arrive, as far as is known while it is not answered. */
  readonly underWayMs?: number;
  readonly ofChat: (chat: string) => readonly Limit[];
}

/** What was permitted lately, and what is permitted next. Moments are milliseconds that never go back. */
export interface Tracks {
  freeAt(chat: string): number;
  take(chat: string, now: number): void;
  /** What was taken last for a chat goes out only now. */
  leaves(chat: string, now: number): void;
  /**
   * It has been answered. What left evenly does not arrive evenly: it counts from as late as it can have arrived, seen from one that
   * is as fast as any, which is the answer less the shortest time that one took.
   */
  answered(chat: string, now: number): void;
  /** Nothing is permitted there, or anywhere, before that. */
  hold(until: number, chat?: string): void;
}

/** The shortest time is that of so many answers, one of which met nothing on its way; none is known before there were as many. */
const ANSWERS = 64;

/** Chats that are remembered before those that rest are forgotten. */
const MOST_REMEMBERED = 2_000;

interface Chat {
  readonly track: Track;
  /** Taken last: what counts for all, and what counts for the chat. */
  last?: { readonly overall: Taken; readonly own: Taken; leftAt: number };
}

export function createTracks({ overall, gapMs, underWayMs = 0, ofChat }: Limits): Tracks {
  const all = createTrack([overall]);
  // Between permits, not between what leaves: else what lies between the two would be waited for each time.
  const gap = createTrack([{ most: 1, withinMs: gapMs }]);
  const chats = new Map<string, Chat>();
  const times = Array.from({ length: ANSWERS }, () => 0);
  const chatOf = (name: string): Chat => {
    const known = chats.get(name);
    if (known) return known;
    const chat: Chat = { track: createTrack(ofChat(name)) };
    chats.set(name, chat);
    return chat;
  };
  return {
    freeAt: (name) => Math.max(all.freeAt(), gap.freeAt(), chats.get(name)?.track.freeAt() ?? Number.NEGATIVE_INFINITY),
    take(name, now) {
      if (chats.size >= MOST_REMEMBERED)
        for (const [each, { track }] of chats) if (track.rests(now)) chats.delete(each);
      gap.take(now);
      const chat = chatOf(name);
      chat.last = { overall: all.take(now + underWayMs), own: chat.track.take(now), leftAt: now };
    },
    leaves(name, now) {
      const { track, last } = chatOf(name);
      if (!last) return;
      last.leftAt = now;
      all.move(last.overall, now + underWayMs);
      track.move(last.own, now);
    },
    answered(name, now) {
      const last = chats.get(name)?.last;
      if (!last) return;
      times.push(now - last.leftAt);
      times.shift();
      all.move(last.overall, now - Math.min(...times));
    },
    hold: (until, name) => (name === undefined ? all : chatOf(name).track).hold(until),
  };
}

/** From when on it counts. */
interface Taken {
  at: number;
}

interface Track {
  freeAt(): number;
  take(at: number): Taken;
  move(taken: Taken, at: number): void;
  hold(until: number): void;
  /** Whether it has nothing to say any more. */
  rests(now: number): boolean;
}

/** The last permits in order, as many as the widest limit counts. */
function createTrack(limits: readonly Limit[]): Track {
  const most = Math.max(1, ...limits.map((limit) => limit.most));
  const longest = Math.max(0, ...limits.map((limit) => limit.withinMs));
  const inOrder: Taken[] = [];
  let held = Number.NEGATIVE_INFINITY;
  const put = (taken: Taken): void => {
    inOrder.splice(inOrder.findLastIndex(({ at }) => at <= taken.at) + 1, 0, taken);
    if (inOrder.length > most) inOrder.shift();
  };
  return {
    freeAt: () =>
      limits.reduce((free, { most: many, withinMs }) => {
        const first = inOrder.at(-many);
        return first === undefined ? free : Math.max(free, first.at + withinMs);
      }, held),
    take(at) {
      const taken = { at };
      put(taken);
      return taken;
    },
    move(taken, at) {
      const before = inOrder.indexOf(taken);
      if (before >= 0) inOrder.splice(before, 1);
      taken.at = at;
      put(taken);
    },
    hold(until) {
      held = Math.max(held, until);
    },
    rests: (now) => held <= now && (inOrder.at(-1)?.at ?? Number.NEGATIVE_INFINITY) + longest <= now,
  };
}
