import { createHash } from 'node:crypto';
import { AppError, kindOf } from '../core/errors.ts';
import type { FoundText } from '../core/found-text.ts';
import { isLookedFor, lookedForSince, nextLook } from '../core/watch-hours.ts';
import type { IsoDate } from '../core/week.ts';
import type { ReportFinder } from '../ports.ts';
import type { HostTime } from './http-hosts.ts';
import type { SourceLog } from './source-log.ts';

interface WatchSettings {
  readonly finders: readonly ReportFinder[];
  readonly time: HostTime;
  readonly log: SourceLog;
  /** Milliseconds after each half hour: not everybody's bot asks a publisher in the same second. */
  readonly lateMs: number;
  /** Hears of each new text once. What it rejects with is logged, and it hears of that text again at the next look. */
  readonly onFound: (text: FoundText) => Promise<void>;
  /** After each look, once all that it found was handed over. */
  readonly onLooked?: () => void;
}

export interface ReportWatch {
  /** Looks for the report in its hours until the signal says that it is over. Never rejects. */
  run(ending: AbortSignal): Promise<void>;
}

/** Texts of one Monday are a few dozen; what is older than this is looked for by nobody. */
const MOST_KNOWN = 2_000;
/** A timer of Node takes no more than 24 days, and a clock may be set meanwhile. */
const LONGEST_SLEEP_MS = 3_600_000;

/**
 * Looks for new texts on Mondays and Tuesdays, when the weekly report comes out, and once at the start where that lies outside of those
 * hours: it may have come out while nobody looked. One finder's trouble is not another's.
 */
export function createReportWatch({ finders, time, log, lateMs, onFound, onLooked }: WatchSettings): ReportWatch {
  const known = new Set<string>();
  const hand = async (text: FoundText): Promise<void> => {
    const key = keyOf(text);
    if (known.has(key)) return;
    try {
      await onFound(text);
    } catch (error) {
      log.warn('found text not taken', reasonOf(error));
      return;
    }
    if (known.size >= MOST_KNOWN) known.clear();
    known.add(key);
  };
  const look = async (finder: ReportFinder, since: IsoDate, ending: AbortSignal): Promise<void> => {
    try {
      for (const text of await finder.find(since)) if (!ending.aborted) await hand(text);
    } catch (error) {
      if (!ending.aborted) log.warn('report not looked for', reasonOf(error));
    }
  };
  const lookEverywhere = async (since: IsoDate, ending: AbortSignal): Promise<void> => {
    // One after the other: nothing here is in a hurry.
    for (const finder of finders) if (!ending.aborted) await look(finder, since, ending);
    onLooked?.();
  };
  return {
    async run(ending) {
      let due = firstLook(time.now(), lateMs);
      while (!ending.aborted) {
        // Somebody may have set the clock back meanwhile.
        const regular = lookAfter(time.now(), lateMs);
        if (regular.at < due.at) due = regular;
        const left = due.at - time.now();
        if (left > 0) await time.sleep(Math.min(left, LONGEST_SLEEP_MS), ending);
        else {
          await lookEverywhere(due.since, ending);
          due = lookAfter(time.now(), lateMs);
        }
      }
    },
  };
}

/** When is looked next, and for what came out since which day. */
interface Due {
  readonly at: number;
  readonly since: IsoDate;
}

function lookAfter(now: number, lateMs: number): Due {
  const slot = nextLook(now - lateMs);
  return { at: slot + lateMs, since: lookedForSince(slot) };
}

const firstLook = (start: number, lateMs: number): Due =>
  isLookedFor(start) ? lookAfter(start, lateMs) : { at: start + lateMs, since: lookedForSince(start) };

/** A text may be of megabytes, and is known for days. */
const keyOf = ({ address = '', text }: FoundText): string =>
  createHash('sha256').update(`${address}\n${text}`).digest('base64');

const reasonOf = (error: unknown) => ({ failure: error instanceof AppError ? error.failure.code : kindOf(error).kind });
