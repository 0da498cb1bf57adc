import { type Examined, type Finding, findings, type Grade } from '../cards/finding.ts';
import { startClock } from '../clock.ts';
import { type Config, readConfig } from '../config.ts';
import { AppError } from '../core/errors.ts';
import { message } from '../i18n/message.ts';
import { type Renderer, rendererFor } from '../i18n/renderer.ts';
import { createLog } from '../log.ts';
import { openApp } from '../open-app.ts';
import { pad, widthOf, wrap } from '../platforms/console/wrap.ts';
import type { PlatformName } from '../ports.ts';
import { readArguments } from './arguments.ts';
import { examineClock, examineProcess, examineRecord } from './examinations.ts';
import { examineLiveSources, examineSources } from './examine-sources.ts';
import { examineStore } from './examine-store.ts';
import type { ExitCode } from './exit-code.ts';
import { columnsOf, print, type Terminal } from './terminal.ts';

const MARK: Readonly<Record<Grade, string>> = { good: '✓', note: '!', bad: '✗' };
const ABOUT = [
  'telegram',
  'discord',
  'process',
  'record',
  'store',
  'sources',
  'clock',
] as const satisfies readonly Examined[];

/** `doctor`: what works and what does not, one line each with what to do. 0 nothing is broken, 1 something is. */
export async function doctor(terminal: Terminal): Promise<ExitCode> {
  const { words } = readArguments(terminal.args, [], []);
  if (words[0] !== undefined) throw new AppError({ code: 'bad_usage', typed: words[0] });
  const config = readConfig(terminal.environment);
  const renderer = rendererFor(config.locale);
  let broken = 0;
  // Each is shown as soon as it is known: a platform may take its time.
  for await (const finding of examine(config, terminal)) {
    if (finding.grade === 'bad') broken += 1;
    await print(terminal.stdout, `${lineOf(finding, renderer, columnsOf(terminal.stdout))}\n`);
  }
  const end = broken > 0 ? message('doctor-to_do', { count: broken }) : message('doctor-well');
  await print(terminal.stdout, `\n${renderer.text(end)}\n`);
  return broken > 0 ? 1 : 0;
}

async function* examine(config: Config, terminal: Terminal): AsyncGenerator<Finding> {
  yield* examineRecord();
  yield* examineStore(config);
  yield* examineSources(config);
  yield* examineLiveSources(config);
  yield* examineClock(config);
  const { served, found } = await examineProcess(config);
  yield* found;
  yield* examinePlatforms(config, served, terminal);
}

async function* examinePlatforms(
  { telegram, discord, locale: defaultLocale, logLevel, http }: Config,
  served: ReadonlySet<PlatformName>,
  { stderr }: Terminal,
): AsyncGenerator<Finding> {
  const app = openApp(
    startClock(),
    createLog(logLevel, (line) => void stderr.write(line)),
  );
  if (!telegram && !discord) yield findings('process').note(message('finding-no_token'));
  if (telegram) {
    const { examineTelegram } = await import('../platforms/telegram/examine.ts');
    yield* examineTelegram({ app, settings: { ...telegram, defaultLocale }, served: served.has('telegram') });
  }
  if (discord) {
    const { examineDiscord } = await import('../platforms/discord/examine.ts');
    const settings = { ...discord, mode: discord.publicKey ? ('http' as const) : ('gateway' as const), defaultLocale };
    yield* examineDiscord({ app, settings, ...(http?.publicUrl !== undefined && { publicUrl: http.publicUrl }) });
  }
}

/** '✓ Telegram  The token is accepted: @tide_bot.', wrapped under its sentence. */
function lineOf({ about, grade, line }: Finding, renderer: Renderer, columns: number): string {
  const names = ABOUT.map((each) => renderer.text(message(`doctor-about-${each}`)));
  const name = pad(names[ABOUT.indexOf(about)] ?? '', Math.max(...names.map(widthOf)));
  const head = `${MARK[grade]} ${name}  `;
  return wrap(head + renderer.text(line), columns, ' '.repeat(widthOf(head))).join('\n');
}
