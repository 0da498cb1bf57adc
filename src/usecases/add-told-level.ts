import type { AlertHook } from '../core/alert-hook.ts';
import { MOST_BROUGHT_LEVELS } from '../core/following.ts';
import type { KeptLevel } from '../core/happening.ts';
import { judgedBy } from '../core/judged-by.ts';
import { isBrought, isExpired } from '../core/level.ts';
import type { Market } from '../core/market.ts';
import { type LevelThere, levelFromTold } from '../core/told-level.ts';
import type { TouchTold } from '../core/touch-told.ts';
import type { IsoDate } from '../core/week.ts';
import type { PostChanges } from '../post-ports.ts';
import { sameLevel } from './level-draft.ts';
import { newId } from './new-id.ts';

interface Needs {
  readonly hook: AlertHook;
  readonly told: TouchTold;
  /** The usual one of the asset, where it has any. */
  readonly market: Market | undefined;
  /** UTC milliseconds. */
  readonly now: number;
  readonly today: IsoDate;
}

/** What makes room for another level, and what that is judged by. */
interface Room {
  readonly threshold: NonNullable<TouchTold['threshold']>;
  readonly market: Market;
  /** What programs brought and nobody waits for any more; what people typed is theirs to retire. */
  readonly over: readonly KeptLevel[];
}

/** Whether a place may follow what a program was set to watch for, or does already; why not, where it may not. */
export async function roomForTold(
  changes: PostChanges,
  { hook, told, market, today }: Needs,
): Promise<Room | LevelThere | 'no_level' | 'no_market' | 'levels_full'> {
  const { threshold } = told;
  if (!threshold) return 'no_level';
  if (!market) return 'no_market';
  const kept = (await changes.following.levelsOf(hook.place)).filter(({ retiredAt }) => retiredAt === undefined);
  const meant = levelFromTold(newId(), { ...told, threshold }, { market, today });
  const same = kept.find(({ level }) => sameLevel(level, meant) && !isExpired(level, today));
  if (same) return { level: same.level, own: true };
  const brought = kept.filter(({ level }) => isBrought(level));
  const over = brought.filter(({ level }) => isExpired(level, today));
  return brought.length - over.length < MOST_BROUGHT_LEVELS ? { threshold, market, over } : 'levels_full';
}

/** The place follows it from now on, judged by what closes from now on. */
export async function addToldLevel(
  changes: PostChanges,
  { hook, told, now, today }: Needs,
  { threshold, market, over }: Room,
): Promise<LevelThere> {
  for (const each of over) await changes.saveLevel({ ...each, retiredAt: now });
  const id = newId();
  const level = levelFromTold(id, { ...told, threshold }, { market, today });
  await changes.saveLevel({ id, place: hook.place, number: 0, level, by: hook.by, since: now });
  await changes.following.saveStandings([{ level: id, state: { is: 'unseen' }, from: now, rule: judgedBy(level) }]);
  return { level, own: true };
}
