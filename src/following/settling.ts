import { judgedBy } from '../core/judged-by.ts';
import { isExpired } from '../core/level.ts';
import type { LevelStanding } from '../core/level-story.ts';
import { dateOfDay } from '../core/week.ts';
import type { FeedRun } from './feed-run.ts';
import { type FollowedLevel, type StandingLevel, standingOf, stillFollowed } from './followed-level.ts';
import type { FollowingNeeds } from './needs.ts';

const MOST_AT_ONCE = 500;
const DAY_MS = 86_400_000;

export interface Settled {
  /** Their feed has gone further than where they begin. */
  readonly behind: readonly FollowedLevel[];
  /** The ids of those that are judged no more. */
  readonly over: readonly string[];
}

/** Puts levels where they stand on disk; new ones begin, where the last candle is known that they begin with. */
export async function settleLevels(
  { posts, clock }: Pick<FollowingNeeds, 'posts' | 'clock'>,
  run: FeedRun,
  levels: readonly FollowedLevel[],
): Promise<Settled> {
  const standings = await standingsOf(posts, levels);
  const now = clock.now();
  const looked = levels.map((level) => ({ level, as: asItStands(level, standings.get(level.id), now) }));
  const met = looked.flatMap(({ as }) => (as.is === 'new' ? as.level : []));
  const gone = await keepBeginnings(posts, met);
  run.resume(looked.flatMap(({ as }) => (as.is === 'judged' ? as.level : [])));
  const fresh = looked.flatMap(({ as }) => (as.is === 'new' || as.is === 'begins' ? as.level : []));
  const { begun, behind } = run.follow(fresh.filter(({ id }) => !gone.has(id)));
  run.drop(await keepBeginnings(posts, begun));
  return { behind, over: looked.flatMap(({ level, as }) => (as.is === 'over' ? level.id : [])) };
}

/** `new`: that it begins is not on disk yet. */
type AsItStands =
  | { readonly is: 'judged' | 'new'; readonly level: StandingLevel }
  | { readonly is: 'begins'; readonly level: FollowedLevel }
  | { readonly is: 'over' };

function asItStands(level: FollowedLevel, standing: LevelStanding | undefined, now: number): AsItStands {
  const today = dateOfDay(Math.floor(now / DAY_MS));
  const isOver = isExpired(level.level, today);
  if (!standing) return met(level, isOver, now);
  const { state, from, rule, tellsFrom } = standing;
  const isOther = rule !== undefined && rule !== judgedBy(level.level);
  // What it was before says nothing of another rule; nor does its end, where it has a later one by now.
  if (isOther || (state.is === 'expired' && !isOver))
    return isOver ? { is: 'over' } : { is: 'new', level: { ...level, state: UNSEEN, from: now } };
  if (state.is === 'expired') return { is: 'over' };
  const known = { ...level, from, ...(tellsFrom !== undefined && { tellsFrom: Math.min(tellsFrom, now) }) };
  // A clock that ran ahead wrote it.
  if (state.is === 'unseen' && isAhead(level, from, now)) return { is: 'new', level: { ...known, state, from: now } };
  return state.is === 'unseen' ? { is: 'begins', level: known } : { is: 'judged', level: { ...known, state } };
}

/** One that nothing is kept of yet: what had expired before anybody looked is history. */
function met(level: FollowedLevel, isOver: boolean, now: number): AsItStands {
  if (level.place !== undefined) return { is: 'begins', level: { ...level, from: Math.min(level.from, now) } };
  return isOver ? { is: 'over' } : { is: 'new', level: { ...level, state: UNSEEN, tellsFrom: now } };
}

/** Milliseconds that clocks differ by. */
const AHEAD_MS = 60_000;

/** What ships with the bot may begin at the next midnight. */
const isAhead = ({ place, from: begins }: FollowedLevel, from: number, now: number): boolean =>
  from > now + AHEAD_MS && (place !== undefined || from > begins);

const UNSEEN = { is: 'unseen' } as const;

async function standingsOf({ following }: FollowingNeeds['posts'], levels: readonly FollowedLevel[]) {
  const standings = new Map<string, LevelStanding>();
  for (let at = 0; at < levels.length; at += MOST_AT_ONCE) {
    const ids = levels.slice(at, at + MOST_AT_ONCE).map(({ id }) => id);
    for (const standing of await following.standings(ids)) standings.set(standing.level, standing);
  }
  return standings;
}

/** Gives the ids of those that nobody follows any more. */
async function keepBeginnings(
  posts: Pick<FollowingNeeds['posts'], 'change'>,
  begun: readonly StandingLevel[],
): Promise<ReadonlySet<string>> {
  if (begun.length === 0) return new Set();
  return posts.change(async ({ following }) => {
    const kept = await stillFollowed(following, begun);
    await following.saveStandings(kept.map(standingOf));
    const stands = new Set(kept.map(({ id }) => id));
    return new Set(begun.map(({ id }) => id).filter((id) => !stands.has(id)));
  });
}
