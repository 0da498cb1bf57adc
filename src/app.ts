import type { CommandHelp } from './cards/about-cards.ts';
import { type Card, missingDisclaimers, type Next } from './cards/card.ts';
import { failureCard, unexpectedCard } from './cards/failure-card.ts';
import type { Suggestion } from './cards/suggestions.ts';
import {
  type Asker,
  type Command,
  type CommandServices,
  type Handed,
  type Menu,
  MOST_REPEATED,
  type RawOptions,
  ROLES,
  type Role,
} from './command.ts';
import { AppError, type Failure } from './core/errors.ts';
import type { Manner } from './core/manner.ts';
import { didYouMean } from './core/nearest.ts';
import { looksPasted } from './core/pasted-text.ts';
import { CONSOLE } from './core/place.ts';
import type { Locale } from './i18n/locale.ts';
import { message, words } from './i18n/message.ts';
import { describeError, type Log } from './log.ts';

/** A command as typed, and who asks in which language. */
export interface Request {
  readonly line: string;
  /** Set where a platform hands over named fields: then the line holds the command's name alone. */
  readonly fields?: RawOptions;
  readonly locale: Locale;
  readonly role: Role;
  /** Who asks and where, as a platform knows them; absent where there is nobody else. */
  readonly from?: Asker;
  /** The language was chosen by whoever asked, as by a button: what is set at the place does not count. */
  readonly chosen?: true;
  /** What is set at the place; absent where nothing is. */
  readonly manner?: Manner;
  /** An earlier process took it: how fast it is worked now is nobody's pace. */
  readonly waited?: true;
}

export interface Answer {
  readonly card: Card;
  /** The language it is to be drawn in: the one asked in, unless the command chose another. */
  readonly locale: Locale;
  /** What directions are marked with, where the place chose. */
  readonly marks?: Manner['marks'];
  /** Set when the card is a refusal. */
  readonly failure?: Failure | { readonly code: 'unexpected' };
  /** For whoever asked alone, where a platform can. */
  readonly audience: Command['audience'];
  /** The bot leaves the chat or server once this stands there. */
  readonly leaves?: true;
  /** What may be asked next from under it, in the place of this answer. */
  readonly next: readonly NextRequest[];
}

/** `Next` with the language it is answered in: the answer's own, or another one for the same question. */
export interface NextRequest extends Next {
  readonly locale: Locale;
  /** Its line holds a text that was handed over. */
  readonly handed?: Handed;
}

export interface App {
  /** Answers anything that can be typed. Never throws: the one place where a failure becomes a card. */
  run(request: Request): Promise<Answer>;
  /** What can be typed, in the order of the menu. */
  readonly names: readonly string[];
  /** The command that a line names, if there is one. */
  find(line: string): Promise<Command | undefined>;
  /** All commands in the order of the menu, for platforms that register them. */
  commands(): Promise<readonly Command[]>;
  /** What may be meant by the beginning of an option's word. Nothing for an option that suggests nothing or does not exist. */
  suggest(command: string, option: string, typed: string): Promise<readonly Suggestion[]>;
}

/** `menu` gives the commands, `services` what they may touch; what nobody expected goes to `log` with its incident. */
export function createApp(menu: Menu, services: Omit<CommandServices, 'menu'>, log: Log): App {
  const { names, load, commands } = createLoading(menu);
  const helps = async () => new Map((await commands()).map((command) => [command.name, helpOf(command)]));
  const everything: CommandServices = { ...services, menu: helps };

  const unknown = (name: string, line: string): Failure => ({
    ...{ code: 'unknown_command', typed: name, nearest: nearestOf(name, names) },
    ...(looksPasted(line) && { pasted: true }),
  });

  async function answer({ line, fields, locale, role, from = ALONE }: Request, depth = 0): Promise<Answer> {
    const { name, rest } = splitLine(line);
    const command = await load(name);
    if (!command) throw new AppError(unknown(name, line));
    if (ROLES.indexOf(role) < ROLES.indexOf(command.who)) {
      throw new AppError({ code: 'not_allowed', command: name, role: command.who });
    }
    const options = fields ?? assignOptions(command, rest);
    const result = await command.run({ options, locale, role, from }, everything);
    const shown = { locale, audience: command.audience };
    if ('leaves' in result) return { ...shown, card: owing(result.card), leaves: true, next: [] };
    if (!('again' in result)) {
      const { card, asked = lineOf(command, options) } = 'card' in result ? result : { card: result };
      return { ...shown, card: owing(card), next: nextOf(card, asked, locale) };
    }
    if (depth > 0)
      throw new AppError({ code: 'too_many_words', command: name, extra: result.again.slice(0, MOST_REPEATED) });
    return answer({ line: result.again, locale: result.locale, role, from }, depth + 1).catch((error: unknown) =>
      refuse(error, result.locale, result.again),
    );
  }

  /** What the card leads to, and the same question in the other languages. */
  function nextOf(card: Card, line: string, locale: Locale): readonly NextRequest[] {
    const others = services.languages.all.filter(({ tag }) => tag !== locale);
    return [
      ...card.next.map((next) => ({ ...next, locale })),
      ...others.map(({ tag, name }) => ({ label: message('lang-name', { name: words(name) }), line, locale: tag })),
    ];
  }

  async function refuse(error: unknown, locale: Locale, line: string): Promise<Answer> {
    if (error instanceof AppError) {
      const { failure } = error;
      log.debug('refused', { code: failure.code });
      const command = 'command' in failure ? await load(failure.command) : undefined;
      return { card: failureCard(failure, command && helpFor(failure, command)), locale, failure, ...TO_ASKER };
    }
    const incident = crypto.randomUUID().slice(0, 8);
    const { name } = splitLine(line);
    // Only the name of a command that exists may stand in a log.
    log.error('unexpected', { incident, command: names.includes(name) ? name : 'unknown', ...describeError(error) });
    return { card: unexpectedCard(incident), locale, failure: { code: 'unexpected' }, ...TO_ASKER };
  }

  return {
    names,
    find: (line) => load(splitLine(line).name),
    commands,
    suggest: async (name, option, typed) => (await load(name))?.options[option]?.suggest?.(typed, everything) ?? [],
    run: (request) => answer(request).catch((error: unknown) => refuse(error, request.locale, request.line)),
  };
}

/** Commands, each loaded when it is first needed. */
function createLoading(menu: Menu) {
  const names = Object.keys(menu);
  const loaded = new Map<string, Command>();
  const load = async (name: string): Promise<Command | undefined> => {
    const known = loaded.get(name);
    if (known || !Object.hasOwn(menu, name)) return known;
    const command = await menu[name]?.();
    if (command) loaded.set(name, command);
    return command;
  };
  return {
    names,
    load,
    commands: async () => (await Promise.all(names.map(load))).filter((command) => command !== undefined),
  };
}

/** Where there is nobody else: a command line, a console. */
const ALONE: Asker = { person: 'console', place: CONSOLE };

/** Refusals help whoever asked and nobody else. */
const TO_ASKER = { audience: 'asker', next: [] } as const;

/**
 * '/flows@bot 2026-01-23', '／ｆｌｏｗｓ', 'flows' and '/check百亿美元' all start with a name; what follows is kept as typed. Behind the
 * slash of a line that was copied from a message may stand a mark that nobody sees.
 */
function splitLine(line: string): { readonly name: string; readonly rest: string } {
  const head = /^\s*[/／]?\p{Default_Ignorable_Code_Point}*([A-Za-z]\w{0,63}|[^\s@]{0,64})(?:@\S{0,64})?/u.exec(line);
  return { name: (head?.[1] ?? '').normalize('NFKC').toLowerCase(), rest: line.slice(head?.[0].length ?? 0).trim() };
}

/** Words in order to options in order; an option that takes the rest takes it as typed. */
function assignOptions({ name, options }: Command, text: string): RawOptions {
  const raw: Record<string, string> = {};
  let left = text;
  for (const [option, { rest }] of Object.entries(options)) {
    if (left === '') break;
    const end = rest ? left.length : left.search(/\s|$/u);
    raw[option] = left.slice(0, end);
    left = left.slice(end).trimStart();
  }
  if (left !== '') throw new AppError({ code: 'too_many_words', command: name, extra: left.slice(0, MOST_REPEATED) });
  return raw;
}

/** The line that asks the same again: options in their order. */
const lineOf = ({ name, options }: Command, raw: RawOptions): string =>
  [`/${name}`, ...Object.keys(options).flatMap((option) => raw[option] ?? [])].join(' ');

/** The last gate before a card leaves: figures anywhere in it carry their disclaimers, or it is our error. */
function owing(card: Card): Card {
  const missing = missingDisclaimers(card);
  if (missing.length > 0) throw new TypeError(`a card lacks its disclaimers: ${missing.join(', ')}`);
  return card;
}

function helpOf({ name, summary, options }: Command): CommandHelp {
  const takes = Object.entries(options).map(([option, { schema }]) =>
    schema.safeParse(undefined).success ? `[${option}]` : `<${option}>`,
  );
  return {
    usage: [`/${name}`, ...takes].join(' '),
    summary: message(summary),
    options: Object.entries(options).map(([option, { help }]) => ({ name: option, help: message(help) })),
  };
}

/** What the option takes that did not fit, or the last one where a word too many was typed. */
function helpFor(failure: Failure, { options }: Command) {
  const spec = 'option' in failure ? options[failure.option] : Object.values(options).at(-1);
  return spec && message(spec.help);
}

const nearestOf = (name: string, names: readonly string[]): readonly string[] =>
  didYouMean(name, names).map((near) => `/${near}`);
