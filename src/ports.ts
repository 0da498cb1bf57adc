import type { Card } from './cards/card.ts';
import type { CardPicture } from './cards/card-picture.ts';
import type { Sighting } from './core/arrival.ts';
import type { DeliveryId } from './core/delivery.ts';
import type { EtfDays } from './core/etf-days.ts';
import type { EtfSum } from './core/etf-week.ts';
import type { FoundText } from './core/found-text.ts';
import type { History } from './core/history.ts';
import type { KnownHoldings } from './core/holdings.ts';
import type { HookOutcome } from './core/hook-outcome.ts';
import type { Level } from './core/level.ts';
import type { Bar } from './core/level-machine.ts';
import type { Answered, Fact, Gives, Of, Question } from './core/live.ts';
import type { Manner } from './core/manner.ts';
import type { Feed, Market } from './core/market.ts';
import type { Note } from './core/notes.ts';
import type { Picture, PictureLook } from './core/picture.ts';
import type { PlaceId, PlaceRecord, Settings, Suspension } from './core/place.ts';
import type { PlatformState } from './core/platform-state.ts';
import type { Pinboard, Poster } from './core/posting.ts';
import type { Report } from './core/report.ts';
import type { ReviewChanges } from './core/review-book.ts';
import type { MadePicture, SentPicture } from './core/sent-picture.ts';
import type { SourceCondition } from './core/source-condition.ts';
import type { SourceDescription } from './core/source-description.ts';
import type { Subject } from './core/subject.ts';
import type { IsoDate, WeekEnding } from './core/week.ts';
import type { Locale } from './i18n/locale.ts';
import type { Message } from './i18n/message.ts';
import type { PostChanges } from './post-ports.ts';

/** UTC milliseconds. Everything that asks for the time asks here. */
export interface Clock {
  now(): number;
}

/**
 * The weekly reports, each in its newest vintage. `asOf` hides what was published later, so that a clock set back
 * sees what was known then. Weeks that no text was found for are absent from every answer.
 */
export interface ReportStore {
  /** Changes whenever any other answer of this store may have changed: what answers are shared by. */
  vintage(): Promise<string>;
  weeks(asOf: IsoDate): Promise<readonly WeekEnding[]>;
  newest(asOf: IsoDate): Promise<Report | undefined>;
  ofWeek(week: WeekEnding): Promise<Report | undefined>;
  /** One entry for each week that names the subject, oldest first. */
  history(subject: Subject, asOf: IsoDate): Promise<History>;
  /** Every subject that any week names. */
  subjects(asOf: IsoDate): Promise<readonly Subject[]>;
}

/**
 * Reports that can be added to. Nothing is overwritten: what a report said before stays beside what it says now. Of several publishers'
 * reports of one week the one that leads (`core/report.ts`) is given, else the newest.
 */
export interface ReportArchive extends ReportStore {
  /** Keeps it as the next vintage of its publisher, series and week, whatever vintage it says, and gives back what was kept. */
  save(report: Report): Promise<Report>;
}

/** Fetches what somebody's link leads to. Whatever is refused or fails is a failure that says what happened and what to do. */
export interface LinkReader {
  /** `asked`: by anybody at all, who must not use up what a site is asked for operators. */
  read(address: string, asked?: 'by_anybody'): Promise<FoundText>;
}

/** Finds texts that may hold the weekly report, where they are published. */
export interface ReportFinder {
  /** Those of a day and later. What cannot be fetched is left out and logged; fails only where nothing could be asked at all. */
  find(since: IsoDate): Promise<readonly FoundText[]>;
}

/** Claims about prices, with our reading of each. */
export interface LevelBook {
  levels(): Promise<readonly Level[]>;
}

/** Closed candles, of the very market that is asked for: another venue's are another price. */
export interface CandleSource {
  /** Where an asset is traded, the usual venue first; empty where nowhere. */
  markets(asset: string): Promise<readonly Market[]>;
  /**
   * Those that closed after a moment (UTC milliseconds) and are surely over, oldest first, as many as one answer holds: whoever wants the rest
   * asks again after the last. Fails as the door does, where the venue fails or answers with another pair.
   */
  closedAfter(feed: Feed, after: number): Promise<readonly Bar[]>;
}

/** Holdings as somebody wrote of them. */
export interface HoldingsBook {
  known(): Promise<KnownHoldings>;
}

/** Observations on how the market is built, by their authors. */
export interface NoteBook {
  notes(): Promise<readonly Note[]>;
}

/** How the sources of live figures are doing. */
export interface SourceConditions {
  conditions(): Promise<readonly SourceCondition[]>;
}

/** What is asked of the world as it is now. Sources' troubles never throw: they stand in the answer. */
export interface LiveFacts extends SourceConditions {
  /** The first source that serves, else the newest that was heard before or ships with the bot, with its age. */
  ask<Q extends Question>(question: Q, of: Of<Q>): Promise<Answered<Gives<Q>>>;
  /** What each source says that is switched on, in their order; nothing where nobody is asked. */
  everyone<Q extends Question>(question: Q, of: Of<Q>): Promise<readonly Answered<Gives<Q>>[]>;
}

/** What ships with the bot of the days and weeks of US spot ETFs; nothing that was not out by a day. */
export interface EtfRecord {
  days(asset: string, until: IsoDate): Promise<Fact<EtfDays> | undefined>;
  /** The sum of a week. */
  sum(asset: string, week: WeekEnding, until: IsoDate): Promise<EtfSum | undefined>;
}

/** Makes pictures of what cards say. Never throws for a picture's sake: where none could be drawn the words go out without it. */
export interface PictureMaker {
  make(picture: CardPicture, locale: Locale, look: PictureLook): Promise<MadePicture | undefined>;
  /** One that was made before, again. */
  again(picture: Picture): Promise<Uint8Array | undefined>;
}

export interface SourceCatalog {
  describe(): Promise<readonly SourceDescription[]>;
}

export const PLATFORM_NAMES = ['telegram', 'discord'] as const;
export type PlatformName = (typeof PLATFORM_NAMES)[number];

/** A platform that is being spoken to. Its own troubles never throw: they are its state and a line of the log. */
export interface RunningPlatform {
  readonly name: PlatformName;
  state(): PlatformState;
  /** Resolves once the token was refused; never otherwise. */
  readonly refused: Promise<void>;
  /** What is posted to it, where it is driven by webhook: always answered, with 401 for what is not the platform's own. */
  readonly hook?: { readonly path: string; readonly handle: (request: Request) => Promise<Response> };
  /** How it is posted to by itself. */
  readonly outlet: PlatformOutlet;
  /** Takes nothing more in, and resolves once what was taken is answered. */
  stop(): Promise<void>;
}

/** What the HTTP listener knows of a platform. */
export type HeardPlatform = Pick<RunningPlatform, 'name' | 'state' | 'hook'>;

/** What programs that watch prices post to us, each behind the key of a place. */
export interface AlertDoor {
  /** Rejects only where what came could not be kept. */
  take(key: string, body: string): Promise<HookOutcome>;
}

/** A card that nobody asked for just now. */
export interface Post {
  readonly card: Card;
  readonly locale: Locale;
  /** What directions are marked with, where the place chose. */
  readonly marks?: Manner['marks'];
}

/** How a platform is posted to without anybody asking there. */
export interface PlatformOutlet {
  readonly poster: Poster;
  /** Absent where nothing can be pinned. */
  readonly pinboard?: Pinboard & {
    /** As the one message that `poster.send` takes. */
    draw(post: Post): string;
  };
  /**
   * The messages that carry a post, each as text that `poster.send` takes, whenever. `code` is the delivery's id: a button under the
   * last of them has it. `mention`: the id of a role that is to be called. `picture` comes with the first; where it cannot be made again as
   * that is sent, words stand in its place.
   */
  draw(
    post: Post,
    how: {
      readonly code: DeliveryId;
      readonly silent: boolean;
      readonly mention?: string;
      readonly picture?: SentPicture;
    },
  ): readonly string[];
  /** Tells one person alone ('telegram:42'), or a place. False where they cannot be reached. Never throws for the platform's sake. */
  tell(to: { readonly person: string } | { readonly place: PlaceId }, post: Post): Promise<boolean>;
  /** Whether a message may be posted there now; undefined where the platform cannot tell. */
  mayPost(place: PlaceId): Promise<Suspension | 'yes' | undefined>;
}

/** Somebody met a post where it was to go: a tap on its button, a reply to it, its copy in the group beside a channel. */
export interface PostSeen extends Sighting {
  readonly delivery: DeliveryId;
  /** 'telegram:42' */
  readonly by: string;
  readonly place: PlaceId;
}

/** Writes it down, and says in a sentence what is known of the post: shown to whoever tapped. Undefined where there is no such post. */
export type OnPostSeen = (seen: PostSeen) => Promise<Message | undefined>;

/** What a platform writes of its troubles: kinds, methods and codes, never addresses (they hold tokens) nor people's words. */
export interface PlatformLog {
  error(event: string, fields?: Readonly<Record<string, string | number>>): void;
  warn(event: string, fields?: Readonly<Record<string, string | number>>): void;
  info(event: string, fields?: Readonly<Record<string, string | number>>): void;
}

/** An update as a platform handed it over. */
export interface TakenUpdate {
  /** The key that its work is kept under: 'telegram:4242:17'. */
  readonly key: string;
  /** JSON. */
  readonly update: string;
}

/** An update whose work an earlier process did not finish. */
export interface LeftOver extends TakenUpdate {
  /** How many processes have begun it again. */
  readonly tries: number;
}

/**
 * Updates from before the platform is told that they were taken until their work is done, so that a process may end at any
 * moment and lose none. What is worked twice by that changes nothing twice: `PlaceBook.once`.
 */
export interface Inbox {
  /** All of them are on disk when this resolves, or none. One that lies there already stays as it is. */
  keep(updates: readonly TakenUpdate[]): Promise<void>;
  /** What lies there of a platform's, in the order it came. */
  leftOver(platform: PlatformName): Promise<readonly LeftOver[]>;
  /** It is begun again: what ends each process that begins it is known by that. */
  begin(key: string): Promise<void>;
  /** Its work is done, or given up. */
  drop(key: string): Promise<void>;
}

/** Who decided what, when (UTC milliseconds): kept for ever, never with anybody's name. */
export interface Decision {
  /** 'telegram:42', 'discord:501', or 'console'. */
  readonly by: string;
  readonly at: number;
  readonly place: PlaceId;
  /** What was done, as 'settings.timeZone' or 'suspended'. */
  readonly what: string;
  /** As JSON; absent where there is nothing. */
  readonly before?: string;
  readonly after?: string;
}

/** Writes that are on disk all together or not at all. */
export interface PlaceChanges extends PostChanges {
  readonly reviews: ReviewChanges;
  readonly reports: Pick<ReportArchive, 'save'>;
  /** As they stand within these writes. */
  find(ids: readonly PlaceId[]): Promise<readonly PlaceRecord[]>;
  /** All that is set at a place, in place of what was. Nothing set and not suspended is nothing kept. */
  saveSettings(place: PlaceId, settings: Settings): Promise<void>;
  /** Undefined resumes it. Settings are kept. */
  suspend(
    place: PlaceId,
    suspended: { readonly reason: Suspension; readonly since: number } | undefined,
  ): Promise<void>;
  /** A group became a supergroup: it and everything in it has another id, what was decided there included. */
  move(from: PlaceId, to: PlaceId): Promise<void>;
  /** Nothing of the place and of what lies in it is kept: no decision, no schedule of it or to it, no delivery, no level, no pinned message. */
  forget(place: PlaceId): Promise<void>;
  record(decision: Decision): Promise<void>;
  /** The id of the bot that a platform was spoken as last. */
  findBot(platform: PlatformName): Promise<string | undefined>;
  saveBot(platform: PlatformName, bot: string): Promise<void>;
  /**
   * Suspends every chat, server and private conversation of a platform in which something is kept, with all that lies in them:
   * a few statements, however many. Gives how many there are.
   */
  suspendAll(
    platform: PlatformName,
    suspended: { readonly reason: Suspension; readonly since: number },
  ): Promise<number>;
}

/** Places and what was decided about them. Everything is read as it stands on disk. */
export interface PlaceBook {
  /** Those of these places of which something is kept, in the order asked. */
  find(ids: readonly PlaceId[]): Promise<readonly PlaceRecord[]>;
  /** Newest first, of the place and what lies in it. */
  decisions(place: PlaceId, most: number): Promise<readonly Decision[]>;
  /**
   * Does the work of one update once: its writes and the update's key are on disk together when this resolves. Undefined when
   * the update was worked before. Without a key (a console, a button of ours) it is always worked. What the work throws undoes it.
   */
  once<Result extends object>(
    update: string | undefined,
    work: (changes: PlaceChanges) => Promise<Result>,
  ): Promise<Result | undefined>;
}
