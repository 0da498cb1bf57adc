import type { z } from 'zod';
import type { CommandHelp } from './cards/about-cards.ts';
import type { Card } from './cards/card.ts';
import type { Suggestion } from './cards/suggestions.ts';
import { AppError } from './core/errors.ts';
import type { FactBook } from './core/fact-book.ts';
import type { FomcCalendar } from './core/fomc.ts';
import type { TextOrigin } from './core/found-text.ts';
import type { PlaceId, Suspension } from './core/place.ts';
import type { ReviewBook } from './core/review-book.ts';
import type { PictureBook } from './core/said-picture.ts';
import type { Standing } from './core/standing.ts';
import type { MarketDays } from './core/trading-days.ts';
import type { Locale } from './i18n/locale.ts';
import type { PlainKey } from './i18n/message.ts';
import type {
  CandleSource,
  Clock,
  EtfRecord,
  HoldingsBook,
  LevelBook,
  LinkReader,
  LiveFacts,
  NoteBook,
  PlaceBook,
  Post,
  ReportStore,
  SourceCatalog,
} from './ports.ts';
import type { PostBook } from './post-ports.ts';

export const ROLES = ['member', 'moderator', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** The languages that answers can be given in. */
export interface Languages {
  readonly all: readonly { readonly tag: Locale; readonly name: string }[];
  find(typed: string): Locale | undefined;
}

/** What is posted by itself, as a command may ask of it. */
export interface PostServices {
  readonly posts: PostBook;
  /** Whether a message may be posted there now, as its platform says; undefined where nobody can tell. */
  mayPost(place: PlaceId): Promise<Suspension | 'yes' | undefined>;
  /** Something was made that may be due at once. */
  wakeDeliveries(): void;
  /** Tells one person alone ('telegram:42'), where an answer would stand for all. False where they cannot be reached. */
  tellAlone(person: string, post: Post): Promise<boolean>;
}

/** What texts with reports are reviewed with. */
export interface ReviewServices {
  readonly reviews: ReviewBook;
  /** A publisher's own page that passes every check is accepted by rule. */
  readonly acceptsPublisherPages: boolean;
}

/** What a command may touch. Platforms are not in it, and must never be. */
export interface CommandServices extends PostServices, ReviewServices {
  readonly reports: ReportStore;
  readonly levels: LevelBook;
  readonly holdings: HoldingsBook;
  readonly notes: NoteBook;
  readonly sources: SourceCatalog;
  /** The days of US stock exchanges. */
  readonly tradingCalendar: () => MarketDays;
  /** What ships with the bot of US spot ETFs. */
  readonly etfRecord: EtfRecord;
  /** The dates of the FOMC, as they are bundled. */
  readonly fomc: () => Promise<FomcCalendar>;
  readonly live: LiveFacts;
  /** The markets that levels can be judged on. */
  readonly candles: CandleSource;
  /** What sources said before. */
  readonly facts: FactBook;
  /** What pictures said. */
  readonly pictures: PictureBook;
  /** Reads what somebody's link leads to; absent where no link is read. */
  readonly links?: LinkReader;
  /** Where programs may post to us; absent where nobody listens. `publicUrl`: how the world reaches it, where that is known. */
  readonly listens?: { readonly publicUrl?: string };
  /** Absent where there is no process to speak of. */
  readonly standing?: () => Promise<Standing>;
  readonly places: PlaceBook;
  readonly clock: Clock;
  readonly languages: Languages;
  /** All commands by name, in the order of the menu. */
  menu(): Promise<ReadonlyMap<string, CommandHelp>>;
}

/** UTF-16 units of a typed text that a refusal may repeat. */
export const MOST_REPEATED = 80;

/** What may be meant by the beginning of a word, best first, at most as many as a platform shows. */
export type Suggest = (typed: string, services: CommandServices) => Promise<readonly Suggestion[]>;

export interface OptionSpec {
  /** Over the word as typed, or undefined when there is none. */
  readonly schema: z.ZodType;
  readonly help: PlainKey;
  /** Takes all that is left of the line, as typed. Only the last option can. */
  readonly rest?: true;
  /** For platforms that offer words while one types. */
  readonly suggest?: Suggest;
}

type OptionSpecs = Readonly<Record<string, OptionSpec>>;
type OptionValues<Specs extends OptionSpecs> = { readonly [Name in keyof Specs]: z.output<Specs[Name]['schema']> };

/** Who asks, where, and by which update of the platform's, so that one that comes again changes nothing again. */
export interface Asker {
  /** 'telegram:42', 'discord:501', or 'console'. */
  readonly person: string;
  readonly place: PlaceId;
  readonly update?: string;
  /** The language of their app with its country, as 'en-GB', where a platform says it. */
  readonly languageTag?: string;
  /** How a text came that was handed over rather than typed. */
  readonly handed?: Handed;
}

/** A file, which is fetched once it is read; else the line holds it: a forwarded message, or one that a command was used on. */
export type Handed =
  | { readonly as: Extract<TextOrigin, 'forward' | 'message'> }
  | { readonly as: Extract<TextOrigin, 'file'>; readonly read: () => Promise<string> };

export interface Invocation<Options> {
  readonly options: Options;
  readonly locale: Locale;
  /** What whoever asks may, at least what the command asks for. */
  readonly role: Role;
  readonly from: Asker;
}

/** Asks for another line to be answered in another language, once. */
export interface Again {
  readonly again: string;
  readonly locale: Locale;
}

/** Has the bot leave the chat or server that it was asked in, once this stands there. */
export interface Leaving {
  readonly card: Card;
  readonly leaves: true;
}

/** Something was done: `asked` is the line that shows what there is now, since asking the same would do it once more. */
export interface Done {
  readonly card: Card;
  readonly asked: string;
}

export type RawOptions = Readonly<Record<string, string | undefined>>;

export interface Command {
  readonly name: string;
  readonly summary: PlainKey;
  readonly options: OptionSpecs;
  /** It takes a text file in place of a text, where a platform can attach one. */
  readonly takesFile?: PlainKey;
  /** The least role that may run it. */
  readonly who: Role;
  /** `asker`: where a platform can, the answer is shown to whoever asked alone. */
  readonly audience: 'place' | 'asker';
  /** Whether the same question is answered once a minute for everybody. What depends on the place or changes something is not. */
  readonly shared: boolean;
  /** What it does cannot be taken back: who may is looked up anew, however lately it was. */
  readonly destructive: boolean;
  run(raw: Invocation<RawOptions>, services: CommandServices): Promise<Card | Again | Leaving | Done>;
}

/** Commands by name, in the order people see them, each loaded when it is first needed. */
export type Menu = Readonly<Record<string, () => Promise<Command>>>;

/**
 * Declares a command once for every platform. One hands over words in order, another named fields; both arrive here as
 * plain strings and leave as the types of their schemas.
 */
export function defineCommand<const Specs extends OptionSpecs>(command: {
  readonly name: string;
  readonly summary: PlainKey;
  readonly options: Specs;
  readonly takesFile?: PlainKey;
  readonly who?: Role;
  readonly audience?: Command['audience'];
  readonly shared?: boolean;
  readonly destructive?: boolean;
  run(invocation: Invocation<OptionValues<Specs>>, services: CommandServices): Promise<Card | Again | Leaving | Done>;
}): Command {
  return {
    who: 'member',
    audience: 'place',
    shared: true,
    destructive: false,
    ...command,
    run: async ({ options, ...invocation }, services) =>
      command.run({ options: parseOptions(command.name, command.options, options), ...invocation }, services),
  };
}

function parseOptions<Specs extends OptionSpecs>(command: string, specs: Specs, raw: RawOptions): OptionValues<Specs> {
  const parsed = Object.entries(specs).map(([option, { schema }]) => {
    const typed = raw[option];
    const result = schema.safeParse(typed);
    if (result.success) return [option, result.data] as const;
    const failure =
      typed === undefined
        ? ({ code: 'missing_option', command, option } as const)
        : ({ code: 'bad_option', command, option, typed: typed.slice(0, MOST_REPEATED) } as const);
    throw new AppError(failure, { cause: result.error });
  });
  return Object.fromEntries(parsed) as OptionValues<Specs>;
}
