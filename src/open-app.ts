import { COMMANDS } from '../commands/index.ts';
import { LANGUAGES } from '../locales/index.ts';
import { type App, createApp } from './app.ts';
import { combineReports } from './combined-reports.ts';
import type { CommandServices, PostServices, ReviewServices } from './command.ts';
import { asOfNow, type FactBook } from './core/fact-book.ts';
import type { PictureBook } from './core/said-picture.ts';
import type { Standing } from './core/standing.ts';
import { findLocale } from './i18n/locale.ts';
import type { Log } from './log.ts';
import { NOTHING_HEARD, NOTHING_KEPT, NOTHING_PICTURED, NOTHING_POSTED, NOTHING_REVIEWED } from './nothing-kept.ts';
import { answerInManner } from './place-manner.ts';
import type { CandleSource, Clock, LinkReader, LiveFacts, PlaceBook, ReportStore } from './ports.ts';
import { type Bundled, openBundled } from './sources/bundled.ts';
import { OFFLINE_CANDLES } from './sources/offline-candles.ts';
import { createOfflineFacts } from './sources/offline-facts.ts';

/** What the core asks for facts: those that are bundled, and with them the reports that were accepted, where any are kept. */
export function openServices(accepted?: ReportStore): Bundled {
  const bundled = openBundled();
  return accepted ? { ...bundled, reports: combineReports(bundled.reports, accepted) } : bundled;
}

/** What an app is opened over, where it is more than the bundled facts. */
export interface Given extends Partial<PostServices>, Partial<ReviewServices> {
  readonly services?: Bundled;
  /** Without it a link is told that nobody reads it. */
  readonly links?: LinkReader;
  /** Without it nobody is asked: what ships with the bot answers. */
  readonly live?: LiveFacts;
  readonly candles?: CandleSource;
  readonly facts?: FactBook;
  readonly pictures?: PictureBook;
  readonly standing?: () => Promise<Standing>;
  /** Without it nobody listens. */
  readonly listens?: NonNullable<CommandServices['listens']>;
  /** Without them nothing is set anywhere, and nothing can be. */
  readonly places?: PlaceBook;
}

/** The whole core over the bundled facts: what every platform and the command line speak to. */
export function openApp(clock: Clock, log: Log, given: Given = {}): App {
  const { services = openServices(), places = NOTHING_KEPT, facts = NOTHING_HEARD, ...posting } = given;
  const heard = {
    facts: asOfNow(facts, () => clock.now()),
    live: given.live ?? createOfflineFacts(() => clock.now(), facts),
  };
  const languages = { all: LANGUAGES, find: findLocale };
  const everything = {
    ...services,
    ...NOTHING_POSTED,
    ...NOTHING_REVIEWED,
    ...posting,
    ...heard,
    candles: given.candles ?? OFFLINE_CANDLES,
    pictures: given.pictures ?? NOTHING_PICTURED,
    places,
    clock,
    languages,
  };
  return answerInManner(createApp(COMMANDS, everything, log));
}
