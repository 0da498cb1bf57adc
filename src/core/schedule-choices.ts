import type { CatchUp } from './catch-up.ts';
import { isUsual, RECAP_SECTION_NAMES, type RecapSection, sectionsNamed, USUAL } from './recap.ts';
import type { Gate, Schedule } from './schedule.ts';
import { choicePattern, hoursPattern } from './schedule-words.ts';
import { createTypedWords, type Span, spanOf, type TakenPart, type TypedWords } from './typed-words.ts';

/** What was chosen beside the hour; what is absent stays as it is. `null` takes a choice back. */
export interface Choices {
  readonly silent?: boolean;
  readonly locale?: string | null;
  readonly sections?: readonly [RecapSection, ...RecapSection[]];
  readonly catchUp?: CatchUp;
  readonly gate?: Gate;
  /** Whether a picture comes with it. */
  readonly picture?: boolean;
  /** As typed: an id of the platform's, or 'here'. */
  readonly target?: string;
  readonly mention?: string | null;
  /** Which state of the schedule whoever changes it has seen. */
  readonly version?: number;
  readonly save?: true;
}

export interface ChoiceFault extends Span {
  readonly code: 'bad_hours' | 'bad_sections' | 'bad_target' | 'bad_role';
}

/** `left`: what was typed, with spaces in the place of each choice, so that what stands in it keeps its place. */
export type ReadChoices = { readonly choices: Choices; readonly left: string } | { readonly fault: ChoiceFault };

/** A language by the words that choose it. */
export interface NamedLanguage {
  readonly tag: string;
  readonly name: string;
}

const MOST_HOURS = 72;
const UNLESS_SAID = 24;
const id = '(?<id>\\d{1,20})(?![\\p{N}:.])';
const section = [USUAL, ...RECAP_SECTION_NAMES].join('|');

const pattern = (source: string): RegExp => new RegExp(source, 'u');
const SAVE = pattern(choicePattern(({ save }) => save));
const VERSION = /(?<![\p{L}\p{N}])v(?<version>\d{1,9})(?![\p{L}\p{N}])/u;
const ALOUD = pattern(choicePattern(({ aloud }) => aloud));
const SILENT = pattern(choicePattern(({ silent }) => silent));
const LATE = pattern(`${choicePattern(({ late }) => late)}(?: *(?<hours>\\d{1,4}) *${hoursPattern}(?!\\p{L}))?`);
const SKIP = pattern(choicePattern(({ skip }) => skip));
const FOLD = pattern(choicePattern(({ fold }) => fold));
const WAIT = pattern(choicePattern(({ wait }) => wait));
const CAVEAT = pattern(choicePattern(({ caveat }) => caveat));
const NO_PICTURE = pattern(choicePattern(({ noPicture }) => noPicture));
const PICTURE = pattern(choicePattern(({ picture }) => picture));
const SECTIONS = pattern(
  `${choicePattern(({ sections }) => sections)}(?: *:? *(?<names>(?:${section})(?:[ ,、]+(?:${section}))*)(?!\\p{L}))?`,
);
const NO_PING = pattern(choicePattern(({ noPing }) => noPing));
const PING = pattern(`${choicePattern(({ ping }) => ping)}(?: *(?:<@&)?${id}>?)?`);
const TARGET = pattern(
  `${choicePattern(({ target }) => target)} *(?:(?:<#)?#?${id}>?|(?<here>${choicePattern(({ here }) => here)})|(?<other>\\S{0,64}))`,
);
const PLACE_LANGUAGE = pattern(choicePattern(({ placeLanguage }) => placeLanguage));

/** Takes out of a typed line what is chosen beside the hour, in any order and any language of the table. */
export function readChoices(typed: string, languages: readonly NamedLanguage[]): ReadChoices {
  const words = createTypedWords(typed);
  const taken: TakenPart[] = [];
  const take = (each: RegExp): TakenPart | undefined => {
    const part = words.take(each);
    if (part) taken.push(part);
    return part;
  };
  const read = [targetOf, mentionOf, sectionsOf, catchUpOf].map((part) => part(take));
  const fault = read.find((part) => 'code' in part);
  if (fault && 'code' in fault) return { fault };
  const choices = Object.assign({}, ...read, plainChoices(take), localeOf(take, languages)) as Choices;
  return { choices, left: taken.reduce(blanked, typed) };
}

type Take = TypedWords['take'];

function plainChoices(take: Take): Choices {
  const version = take(VERSION)?.groups['version'];
  const aloud = take(ALOUD);
  const silent = aloud ? undefined : take(SILENT);
  const caveat = take(CAVEAT);
  const wait = caveat ? undefined : take(WAIT);
  const without = take(NO_PICTURE);
  const picture = without ? undefined : take(PICTURE);
  return {
    ...(take(SAVE) && { save: true }),
    ...(version !== undefined && { version: Number(version) }),
    ...((aloud || silent) && { silent: silent !== undefined }),
    ...((caveat || wait) && { gate: caveat ? 'caveat' : 'wait' }),
    ...((without || picture) && { picture: picture !== undefined }),
  };
}

function targetOf(take: Take): Pick<Choices, 'target'> | ChoiceFault {
  const part = take(TARGET);
  if (!part) return {};
  const { id: named, here } = part.groups;
  if (named === undefined && here === undefined) return { code: 'bad_target', ...spanOf(part) };
  return { target: named ?? 'here' };
}

function mentionOf(take: Take): Pick<Choices, 'mention'> | ChoiceFault {
  if (take(NO_PING)) return { mention: null };
  const part = take(PING);
  if (!part) return {};
  const { id: role } = part.groups;
  return role === undefined ? { code: 'bad_role', ...spanOf(part) } : { mention: role };
}

function sectionsOf(take: Take): Pick<Choices, 'sections'> | ChoiceFault {
  const part = take(SECTIONS);
  if (!part) return {};
  const named = part.groups['names']?.split(/[ ,、]+/u) ?? [];
  const [first, ...others] = sectionsNamed(named) as readonly RecapSection[];
  return first ? { sections: [first, ...others] } : { code: 'bad_sections', ...spanOf(part) };
}

function catchUpOf(take: Take): Pick<Choices, 'catchUp'> | ChoiceFault {
  if (take(SKIP)) return { catchUp: { is: 'skip' } };
  if (take(FOLD)) return { catchUp: { is: 'fold' } };
  const part = take(LATE);
  if (!part) return {};
  const withinHours = Number(part.groups['hours'] ?? UNLESS_SAID);
  if (withinHours < 1 || withinHours > MOST_HOURS) return { code: 'bad_hours', ...spanOf(part) };
  return { catchUp: { is: 'late', withinHours } };
}

function localeOf(take: Take, languages: readonly NamedLanguage[]): Pick<Choices, 'locale'> {
  if (take(PLACE_LANGUAGE)) return { locale: null };
  const chosen = languages.find(({ tag, name }) => {
    const names = [tag, name, tag.split('-')[0] ?? tag].map(literally);
    return take(pattern(`(?<![\\p{L}/])(?:${names.join('|')})(?![\\p{L}/-])`));
  });
  return chosen ? { locale: chosen.tag } : {};
}

const literally = (name: string): string => name.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const blanked = (typed: string, { from, to }: Span): string =>
  typed.slice(0, from) + ' '.repeat(to - from) + typed.slice(to);

type Chosen = Pick<Schedule, 'silent' | 'locale' | 'sections' | 'catchUp' | 'gate' | 'picture' | 'mention'>;

/** The one way that choices are written for typing again: `readChoices` reads it back to the same. */
export function choiceWords({ silent, locale, sections, catchUp, gate, picture, mention }: Chosen): string {
  return [
    ...(silent ? ['silent'] : []),
    ...(locale === undefined ? [] : [locale]),
    catchUp.is === 'late' ? `late ${catchUp.withinHours}h` : catchUp.is,
    gate,
    ...(picture ? ['picture'] : []),
    ...(isUsual(sections) ? [] : [`sections ${sections.join(',')}`]),
    ...(mention === undefined ? [] : [`ping <@&${mention}>`]),
  ].join(' ');
}
