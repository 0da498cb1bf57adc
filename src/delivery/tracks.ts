/** At most so many within any stretch of so many milliseconds. */
export interface Limit {
  readonly most: number;
  readonly withinMs: number;
}

export interface Limits {
  readonly overall: Limit;
  /** Least milliseconds between two permits, so that an answer never waits for a whole stretch to pass. */
  readonly gapMs: number;
  readonly ofChat: (chat: string) => readonly Limit[];
}

/** What was permitted lately, and what is permitted next. Moments are milliseconds that never go back. */
export interface Tracks {
  freeAt(chat: string): number;
  take(chat: string, now: number): void;
  /** Nothing is permitted there, or anywhere, before that. */
  hold(until: number, chat?: string): void;
}

/** Chats that are remembered before those that rest are forgotten. */
const MOST_REMEMBERED = 2_000;

export function createTracks({ overall, gapMs, ofChat }: Limits): Tracks {
  const all = createTrack([overall, { most: 1, withinMs: gapMs }]);
  const chats = new Map<string, Track>();
  const trackOf = (chat: string): Track => {
    const known = chats.get(chat);
    if (known) return known;
    const track = createTrack(ofChat(chat));
    chats.set(chat, track);
    return track;
  };
  return {
    freeAt: (chat) => Math.max(all.freeAt(), chats.get(chat)?.freeAt() ?? Number.NEGATIVE_INFINITY),
    take(chat, now) {
      if (chats.size >= MOST_REMEMBERED) for (const [name, track] of chats) if (track.rests(now)) chats.delete(name);
      all.take(now);
      trackOf(chat).take(now);
    },
    hold: (until, chat) => (chat === undefined ? all : trackOf(chat)).hold(until),
  };
}

interface Track {
  freeAt(): number;
  take(now: number): void;
  hold(until: number): void;
  /** Whether it has nothing to say any more. */
  rests(now: number): boolean;
}

/** The last permits, as many as the widest limit counts. */
function createTrack(limits: readonly Limit[]): Track {
  const most = Math.max(1, ...limits.map((limit) => limit.most));
  const longest = Math.max(0, ...limits.map((limit) => limit.withinMs));
  const taken: number[] = [];
  let held = Number.NEGATIVE_INFINITY;
  return {
    freeAt: () =>
      limits.reduce((free, { most: many, withinMs }) => {
        const first = taken.at(-many);
        return first === undefined ? free : Math.max(free, first + withinMs);
      }, held),
    take(now) {
      taken.push(now);
      if (taken.length > most) taken.shift();
    },
    hold(until) {
      held = Math.max(held, until);
    },
    rests: (now) => held <= now && (taken.at(-1) ?? Number.NEGATIVE_INFINITY) + longest <= now,
  };
}
