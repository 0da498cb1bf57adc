import type { Answer, Request } from '../app.ts';
import { startClock, stoppedClock } from '../clock.ts';
import { ROLES, type Role } from '../command.ts';
import { type Config, readConfig } from '../config.ts';
import { AppError } from '../core/errors.ts';
import type { Standing } from '../core/standing.ts';
import { findLocale, LOCALES, type Locale } from '../i18n/locale.ts';
import { rendererFor } from '../i18n/renderer.ts';
import { createLog, type Log } from '../log.ts';
import { openApp, openServices } from '../open-app.ts';
import { openSources } from '../open-sources.ts';
import { isThereStore, storeToRead } from '../open-store.ts';
import type { Clock } from '../ports.ts';
import { readMoment } from '../variables.ts';
import { readArguments } from './arguments.ts';
import { type ExitCode, exitCodeFor } from './exit-code.ts';
import { columnsOf, print, type Terminal } from './terminal.ts';

const FORMS = ['text', 'card', 'telegram', 'discord', 'web'] as const;
type Form = (typeof FORMS)[number];

/** `ask "/flows" …`: one answer on stdout. 0 answered, 1 refused, 2 not understood. */
export async function ask(terminal: Terminal): Promise<ExitCode> {
  const { texts, words } = readArguments(terminal.args, ['locale', 'as', 'role', 'now'], []);
  const config = readConfig(terminal.environment);
  if (words.length === 0) throw new AppError({ code: 'bad_usage', typed: 'ask' });
  const form = formOf(texts.as);
  const asked = {
    line: words.join(' '),
    locale: texts.locale === undefined ? config.locale : localeOf(texts.locale),
    role: roleOf(texts.role),
  };
  const log = createLog(config.logLevel, (line) => void terminal.stderr.write(line));
  return printed(await answerTo(asked, { config, clock: clockOf(texts.now, config), log }), form, terminal);
}

interface Answering {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
}

/** What the core answers over what is kept, which stays as it is. */
export async function answerTo(
  asked: Pick<Request, 'line' | 'locale' | 'role'>,
  { config, clock, log }: Answering,
): Promise<Answer> {
  const { reports, ...kept } = storeToRead(config.database);
  const sources = openSources(config.sources, clock, log, kept.facts);
  const { live, candles } = sources;
  const links = sources.links.operator;
  const standing = async (): Promise<Standing> => ({
    store: (await isThereStore(config.database)) ? 'read' : 'missing',
    platforms: [],
  });
  const app = openApp(clock, log, { ...kept, links, live, candles, standing, services: openServices(reports) });
  return app.run(asked).finally(sources.close);
}

/** Prints an answer, and says how it went. */
export async function printed(answer: Answer, form: Form, terminal: Terminal): Promise<ExitCode> {
  await print(terminal.stdout, `${await draw(answer, form, terminal)}\n`);
  if (!answer.failure) return 0;
  return answer.failure.code === 'unexpected' ? 1 : exitCodeFor({ failure: answer.failure });
}

async function draw(answer: Answer, form: Form, { stdout, environment }: Terminal): Promise<string> {
  const { card, locale, marks } = answer;
  switch (form) {
    case 'card': {
      const { cardJson } = await import('../cards/card-json.ts');
      return cardJson(card);
    }
    case 'telegram': {
      const { renderDocument, renderTelegram } = await import('../platforms/telegram/render.ts');
      let buttons = 0;
      const place = { chat_id: 0, callback: () => `next-${buttons++}` };
      const renderer = rendererFor(locale, marks);
      const calls = renderTelegram(answer, renderer, place).map((payload) => ({ method: 'sendMessage', payload }));
      const payload = renderDocument(answer, renderer, { chat_id: 0 });
      return JSON.stringify([...calls, ...(payload ? [{ method: 'sendDocument', payload }] : [])], null, 2);
    }
    case 'discord': {
      const { renderDiscord } = await import('../platforms/discord/render.ts');
      return JSON.stringify(renderDiscord(answer, rendererFor(locale, marks)), null, 2);
    }
    case 'web': {
      const { renderPage } = await import('../platforms/web/render.ts');
      return renderPage(card, rendererFor(locale, marks));
    }
    case 'text': {
      const { renderText } = await import('../platforms/console/render.ts');
      const { paintFor } = await import('../platforms/console/paint.ts');
      const screen = { width: columnsOf(stdout), paint: paintFor(stdout, environment) };
      return renderText(card, rendererFor(locale, marks), screen);
    }
  }
}

function formOf(typed = 'text'): Form {
  const form = FORMS.find((known) => known === typed);
  if (!form) throw new AppError({ code: 'bad_usage', typed: `--as ${typed}` });
  return form;
}

function roleOf(typed = 'member'): Role {
  const role = ROLES.find((known) => known === typed);
  if (!role) throw new AppError({ code: 'bad_usage', typed: `--role ${typed}` });
  return role;
}

export function localeOf(typed: string): Locale {
  const locale = findLocale(typed);
  if (!locale) throw new AppError({ code: 'language_unknown', typed, known: LOCALES });
  return locale;
}

function clockOf(typed: string | undefined, config: Config): Clock {
  if (typed === undefined) return startClock(config.now);
  const moment = readMoment(typed);
  if (moment === undefined) throw new AppError({ code: 'bad_usage', typed: `--now ${typed}` });
  return stoppedClock(moment);
}
