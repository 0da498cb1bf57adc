import { failureMessage } from '../cards/failure-card.ts';
import { type Finding, findings } from '../cards/finding.ts';
import type { Config } from '../config.ts';
import { AppError } from '../core/errors.ts';
import { PLATFORM_STATES } from '../core/platform-state.ts';
import { newYorkDate, weeksOld } from '../core/week.ts';
import { day, list, message, words } from '../i18n/message.ts';
import { openServices } from '../open-app.ts';
import { findListener } from '../platforms/web/running.ts';
import type { PlatformName } from '../ports.ts';

const CLOCK_WITHIN_MS = 10_000;
/** Discord's signatures may be five minutes old; a minute off is still told from a slow answer. */
const MOST_OFF_SECONDS = 60;

const PLATFORM_ROOTS: Readonly<Record<PlatformName, string>> = {
  telegram: 'https://api.telegram.org',
  discord: 'https://discord.com/api',
};

/** Whether the bundled facts can be read, all of them, and how old the newest week is. */
export async function* examineRecord(): AsyncGenerator<Finding> {
  const record = findings('record');
  const now = Date.now();
  try {
    const { reports, levels } = openServices();
    await levels.levels();
    const weeks = await reports.weeks(newYorkDate(now));
    const newest = weeks.at(-1);
    if (!newest) throw new AppError({ code: 'no_reports' });
    const [week, age] = [
      message('week', { end: day(newest) }),
      message('age-weeks', { weeks: Math.max(0, weeksOld(newest, now)) }),
    ];
    yield record.good(message('finding-record_read', { weeks: weeks.length, week, age }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield record.bad(failureMessage(error.failure));
  }
}

/** Our clock against that of a platform; where no platform is set or none answers, there is nothing to hold it against. */
export async function* examineClock({ telegram, discord }: Config): AsyncGenerator<Finding> {
  const roots = [
    ...(telegram ? [telegram.apiRoot ?? PLATFORM_ROOTS.telegram] : []),
    ...(discord ? [discord.apiRoot ?? PLATFORM_ROOTS.discord] : []),
  ];
  for (const root of roots) {
    const theirs = await theirTime(root);
    if (theirs === undefined) continue;
    const seconds = Math.round(Math.abs(Date.now() - theirs) / 1_000);
    const clock = findings('clock');
    if (seconds > MOST_OFF_SECONDS) yield clock.bad(message('finding-clock_wrong', { seconds }));
    else yield clock.good(message('finding-clock_right'));
    return;
  }
}

/** UTC milliseconds of an answer's Date header. A platform that does not answer is told of where it is examined. */
async function theirTime(root: string): Promise<number | undefined> {
  const signal = AbortSignal.timeout(CLOCK_WITHIN_MS);
  const answer = await fetch(root, { method: 'HEAD', redirect: 'manual', signal }).catch(() => undefined);
  const at = Date.parse(answer?.headers.get('date') ?? '');
  return Number.isNaN(at) ? undefined : at;
}

interface Process {
  /** The platforms that a running process of ours speaks on now. */
  readonly served: ReadonlySet<PlatformName>;
  readonly found: readonly Finding[];
}

/** Whether `run` is at work on this machine, as its own readiness page says it. */
export async function examineProcess({ http }: Config): Promise<Process> {
  const here = findings('process');
  const none = { served: new Set<PlatformName>() };
  if (!http) return { ...none, found: [] };
  const listener = await findListener(http);
  if (listener.is === 'nobody') return { ...none, found: [here.good(message('finding-not_running'))] };
  if (listener.is === 'other')
    return { ...none, found: [here.bad(message('finding-port_other', { port: words(String(http.port)) }))] };
  const states = Object.entries(listener.platforms) as [PlatformName, (typeof PLATFORM_STATES)[number]][];
  const served = new Set(states.filter(([, state]) => state === 'up').map(([name]) => name));
  const worst = PLATFORM_STATES.findLast((state) => states.some(([, its]) => its === state));
  if (!worst) return { served, found: [here.good(message('finding-running-console'))] };
  const names = states.filter(([, state]) => state === worst).map(([name]) => message(`doctor-about-${name}`));
  const grade = ({ up: 'good', connecting: 'note', down: 'bad', refused: 'bad' } as const)[worst];
  return { served, found: [here[grade](message(`finding-running-${worst}`, { platforms: list(names) }))] };
}
