import { randomUUID } from 'node:crypto';
import type { CommandHelp } from './cards/about-cards.ts';
import { type Card, missingDisclaimers } from './cards/card.ts';
import { failureCard, unexpectedCard } from './cards/failure-card.ts';
import { type Command, type CommandServices, MOST_REPEATED, type RawOptions, ROLES, type Role } from './command.ts';
import { AppError, type Failure } from './core/errors.ts';
import { didYouMean } from './core/nearest.ts';
import type { Locale } from './i18n/locale.ts';
import { message } from './i18n/message.ts';
import { describeError, type Log } from './log.ts';

/** A command as typed, and who asks in which language. */
export interface Request {
  readonly line: string;
  readonly locale: Locale;
  readonly role: Role;
}

export interface Answer {
  readonly card: Card;
  /** The language it is to be drawn in: the one asked in, unless the command chose another. */
  readonly locale: Locale;
  /** Set when the card is a refusal. */
  readonly failure?: Failure | { readonly code: 'unexpected' };
}

export interface App {
  /** Answers anything that can be typed. Never throws: the one place where a failure becomes a card. */
  run(request: Request): Promise<Answer>;
  readonly commands: readonly Command[];
}

export function createApp(commands: readonly Command[], services: Omit<CommandServices, 'menu'>, log: Log): App {
  const known = new Map(commands.map((command) => [command.name, command]));
  const everything: CommandServices = { ...services, menu: new Map(commands.map((each) => [each.name, helpOf(each)])) };

  async function answer({ line, locale, role }: Request, depth = 0): Promise<Answer> {
    const { name, rest } = splitLine(line);
    const command = known.get(name);
    if (!command)
      throw new AppError({ code: 'unknown_command', typed: name, nearest: nearestOf(name, [...known.keys()]) });
    if (ROLES.indexOf(role) < ROLES.indexOf(command.who)) {
      throw new AppError({ code: 'not_allowed', command: name, role: command.who });
    }
    const result = await command.run({ options: assignOptions(command, rest), locale }, everything);
    if (!('again' in result)) return { card: owing(result), locale };
    if (depth > 0)
      throw new AppError({ code: 'too_many_words', command: name, extra: result.again.slice(0, MOST_REPEATED) });
    return answer({ line: result.again, locale: result.locale, role }, depth + 1).catch((error: unknown) =>
      refuse(error, result.locale, result.again),
    );
  }

  function refuse(error: unknown, locale: Locale, line: string): Answer {
    if (error instanceof AppError) {
      log.debug('refused', { code: error.failure.code });
      return { card: failureCard(error.failure, helpFor(error.failure, known)), locale, failure: error.failure };
    }
    const incident = randomUUID().slice(0, 8);
    log.error('unexpected', { incident, command: knownName(line, known), ...describeError(error) });
    return { card: unexpectedCard(incident), locale, failure: { code: 'unexpected' } };
  }

  return {
    commands,
    run: (request) => answer(request).catch((error: unknown) => refuse(error, request.locale, request.line)),
  };
}

/** '/flows@bot 2026-01-23', '／flows', 'flows' and '/check百亿美元' all start with a name; what follows is kept as typed. */
function splitLine(line: string): { readonly name: string; readonly rest: string } {
  const head = /^\s*[/／]?([A-Za-z]\w{0,63}|[^\s@]{0,64})(?:@\S{0,64})?/u.exec(line);
  return { name: (head?.[1] ?? '').toLowerCase(), rest: line.slice(head?.[0].length ?? 0).trim() };
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

function helpFor(failure: Failure, known: ReadonlyMap<string, Command>) {
  if (!('command' in failure)) return undefined;
  const options = known.get(failure.command)?.options ?? {};
  const spec = 'option' in failure ? options[failure.option] : Object.values(options).at(-1);
  return spec && message(spec.help);
}

const nearestOf = (name: string, names: readonly string[]): readonly string[] =>
  didYouMean(name, names).map((near) => `/${near}`);

/** Only the name of a command that exists may stand in a log. */
const knownName = (line: string, known: ReadonlyMap<string, Command>): string => {
  const { name } = splitLine(line);
  return known.has(name) ? name : 'unknown';
};
