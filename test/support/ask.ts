import { COMMANDS } from '../../commands/index.ts';
import { LANGUAGES } from '../../locales/index.ts';
import { type Answer, createApp } from '../../src/app.ts';
import { cardJson } from '../../src/cards/card-json.ts';
import { stoppedClock } from '../../src/clock.ts';
import type { Asker, Command, CommandServices, PostServices, ReviewServices, Role } from '../../src/command.ts';
import type { FactBook } from '../../src/core/fact-book.ts';
import type { Level } from '../../src/core/level.ts';
import type { Report } from '../../src/core/report.ts';
import type { PictureBook } from '../../src/core/said-picture.ts';
import { findLocale, type Locale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { createLog } from '../../src/log.ts';
import { NOTHING_HEARD, NOTHING_PICTURED, NOTHING_POSTED, NOTHING_REVIEWED } from '../../src/nothing-kept.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import type { LinkReader, LiveFacts, PlaceBook } from '../../src/ports.ts';
import { type Bundled, openBundled } from '../../src/sources/bundled.ts';
import { OFFLINE_CANDLES } from '../../src/sources/offline-candles.ts';
import { createOfflineFacts } from '../../src/sources/offline-facts.ts';
import { madeUpStore } from './made-up.ts';
import { createPlaceBookInMemory } from './place-book-in-memory.ts';

/** What a person sees and what a program gets. Runs of spaces are one: columns are the renderer's own business. */
export interface Told extends Answer {
  readonly text: string;
  readonly lines: readonly string[];
  /** The card's JSON, parsed again. */
  readonly json: unknown;
}

interface Setting {
  /** A date or a moment, UTC. The clock stands still there. */
  readonly now?: string;
  /** Made-up weeks instead of the bundled ones. */
  readonly reports?: readonly Report[];
  readonly levels?: readonly Level[];
  /** Commands of the test's own, behind those of the menu. */
  readonly commands?: readonly Command[];
  readonly bundled?: Bundled;
  readonly places?: PlaceBook;
  /** Nobody reads links unless given. */
  readonly links?: LinkReader;
  /** Who is asked for live figures; nobody unless given. */
  readonly live?: LiveFacts;
  readonly facts?: FactBook;
  /** What pictures said; none was made unless given. */
  readonly pictures?: PictureBook;
  /** How the process stands; of none unless given. */
  readonly standing?: CommandServices['standing'];
  /** What is posted there; nothing unless given. */
  readonly posting?: Partial<PostServices>;
  /** Where programs may post to us; nowhere unless given. */
  readonly listens?: NonNullable<CommandServices['listens']>;
  /** How texts with reports are reviewed; not at all unless given. */
  readonly reviewing?: Partial<ReviewServices>;
  /** Gets each line of the log. */
  readonly logged?: (line: string) => void;
}

export type Ask = (
  line: string,
  how?: { readonly locale?: Locale; readonly role?: Role; readonly from?: Asker },
) => Promise<Told>;

const record = openBundled();

/** The whole core as a place would use it, asked line by line. */
export function openTidemark(setting: Setting = {}): Ask {
  const { now = '2026-11-25', reports, levels, commands = [], bundled = record, logged = () => undefined } = setting;
  const { places = createPlaceBookInMemory(), facts = NOTHING_HEARD } = setting;
  const app = createApp(
    { ...COMMANDS, ...menuOf(commands) },
    {
      ...bundled,
      ...(reports && { reports: madeUpStore(reports) }),
      ...(levels && { levels: { levels: async () => levels } }),
      ...NOTHING_POSTED,
      ...NOTHING_REVIEWED,
      ...setting.reviewing,
      ...setting.posting,
      ...(setting.links && { links: setting.links }),
      ...(setting.listens && { listens: setting.listens }),
      ...(setting.standing && { standing: setting.standing }),
      places,
      facts,
      pictures: setting.pictures ?? NOTHING_PICTURED,
      candles: OFFLINE_CANDLES,
      live: setting.live ?? createOfflineFacts(() => Date.parse(now), facts),
      clock: stoppedClock(Date.parse(now)),
      languages: { all: LANGUAGES, find: findLocale },
    },
    createLog('debug', logged),
  );
  return async (line, { locale = 'en', role = 'member', from } = {}) => {
    const answer = await app.run({ line, locale, role, ...(from && { from }) });
    const text = seen(answer);
    return { ...answer, text, lines: text.split('\n'), json: JSON.parse(cardJson(answer.card)) };
  };
}

const menuOf = (commands: readonly Command[]) =>
  Object.fromEntries(commands.map((command) => [command.name, async () => command]));

const seen = ({ card, locale }: Answer): string =>
  renderText(card, rendererFor(locale), { width: Number.POSITIVE_INFINITY, paint: NO_PAINT }).replaceAll(/ +/gu, ' ');

/** Every figure in a card's JSON, wherever it stands. */
export function figuresOfJson(json: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof json !== 'object' || json === null) return [];
  const inside = Object.values(json).flatMap(figuresOfJson);
  return 'publishedOnIs' in json ? [json as Record<string, unknown>, ...inside] : inside;
}
