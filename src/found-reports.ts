import { setTimeout as pause } from 'node:timers/promises';
import { foundReportsCard } from './cards/found-reports-card.ts';
import type { FoundText } from './core/found-text.ts';
import type { Review } from './core/review.ts';
import type { TellOperators } from './operators.ts';
import type { PlatformLog, ReportFinder } from './ports.ts';
import type { HostTime } from './sources/http-hosts.ts';
import { createReportWatch } from './sources/report-watch.ts';
import type { ReviewServices } from './usecases/review-services.ts';

export interface FoundReportNeeds {
  readonly finders: readonly ReportFinder[];
  readonly services: ReviewServices;
  readonly tellOperators: TellOperators;
  readonly log: PlatformLog;
  /** What the watch waits by; the process's own unless another is given. */
  readonly time?: HostTime;
  /** How late each look is; up to ten minutes, the same for the whole process, unless it is given. */
  readonly lateMs?: number;
}

const MOST_LATE_MS = 600_000;

export interface FoundReports {
  /** Resolves once nothing is looked for or taken in any more. */
  stop(): Promise<void>;
}

/**
 * Looks for the weekly report in its hours, and puts what it finds up for review, or accepts it where a rule may. After each look
 * operators are told of what waits for them, each of it once.
 */
export function startFoundReports(given: FoundReportNeeds): FoundReports {
  const { finders, services, tellOperators, log, time } = given;
  const lateMs = given.lateMs ?? Math.floor(Math.random() * MOST_LATE_MS);
  const ending = new AbortController();
  let waiting: readonly Review[] = [];
  const onFound = async (text: FoundText): Promise<void> => {
    // The reader compiles every language's phrases when it is loaded: only a text that was found pays for it.
    const { takeFoundReport } = await import('./usecases/take-found-report.ts');
    const taken = await takeFoundReport(services, text);
    if (taken.is === 'nothing' || !taken.review) return;
    const { number } = taken.review;
    if (taken.is === 'rule') log.info('report_accepted_by_rule', { review: number });
    if (taken.is !== 'new') return;
    log.info('report_waits', { review: number });
    waiting = [...waiting, taken.review];
  };
  const onLooked = (): void => {
    const found = waiting;
    waiting = [];
    // Nobody is looked for longer than that takes: a platform may be down for hours.
    if (found.length > 0) void tellOperators(foundReportsCard(found));
  };
  const watch = createReportWatch({
    ...{ finders, log, onFound, onLooked, lateMs },
    time: time ?? { now: () => services.clock.now(), sleep },
  });
  const done = watch.run(ending.signal);
  return {
    async stop() {
      ending.abort();
      await done;
    },
  };
}

const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  pause(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
