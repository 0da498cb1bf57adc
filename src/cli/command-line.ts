import { failureMessage } from '../cards/failure-card.ts';
import { AppError } from '../core/errors.ts';
import { FALLBACK, findLocale, type Locale } from '../i18n/locale.ts';
import { message, type Value } from '../i18n/message.ts';
import { rendererFor } from '../i18n/renderer.ts';
import { createLog, describeError } from '../log.ts';
import { withFile } from './environment.ts';
import { type ExitCode, exitCodeFor } from './exit-code.ts';
import { expectClosing, OutputClosed, print, type Terminal } from './terminal.ts';

const NOT_YET = ['bench'];

/** Runs one command line to its end. Never throws; every refusal is one sentence on stderr. */
export async function runCommandLine(terminal: Terminal): Promise<ExitCode> {
  expectClosing(terminal.stdout, terminal.stderr);
  try {
    const { environment, settingsFile } = terminal;
    return await dispatch(settingsFile ? { ...terminal, environment: withFile(environment, settingsFile) } : terminal);
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    return await complain(terminal, error).catch(() => 1);
  }
}

async function dispatch(terminal: Terminal): Promise<ExitCode> {
  const [command, ...args] = terminal.args;
  if (command === undefined) return usage(terminal, 2);
  if (['--help', '-h', 'help'].includes(command)) return usage(terminal, 0);
  if (command === '--version') return version(terminal);
  if (NOT_YET.includes(command)) throw new AppError({ code: 'not_yet', what: `tidemark ${command}` });
  const own = { ...terminal, args };
  switch (command) {
    case 'run': {
      const { run } = await import('../main.ts');
      return run(own);
    }
    case 'ask': {
      const { ask } = await import('./ask.ts');
      return ask(own);
    }
    case 'recap': {
      const { recap } = await import('./recap.ts');
      return recap(own);
    }
    case 'read': {
      const { read } = await import('./read.ts');
      return read(own);
    }
    case 'doctor': {
      const { doctor } = await import('./doctor.ts');
      return doctor(own);
    }
    default:
      return keep(command, own);
  }
}

/** What is done with the store. */
async function keep(command: string, own: Terminal): Promise<ExitCode> {
  const { KEEPING } = await import('./keeping.ts');
  const work = KEEPING.get(command);
  if (!work) throw new AppError({ code: 'bad_usage', typed: command });
  return work(own);
}

async function usage({ stdout, stderr, environment }: Terminal, code: ExitCode): Promise<ExitCode> {
  const text = rendererFor(languageOf(environment)).text(message('cli-usage'));
  await print(code === 0 ? stdout : stderr, `${text}\n`);
  return code;
}

async function version({ stdout }: Terminal): Promise<ExitCode> {
  const { VERSION } = await import('../version.ts');
  await print(stdout, `${VERSION}\n`);
  return 0;
}

async function complain({ stderr, environment }: Terminal, error: unknown): Promise<ExitCode> {
  const say = (value: Value) => print(stderr, `tidemark: ${rendererFor(languageOf(environment)).text(value)}\n`);
  if (error instanceof AppError) {
    await say(failureMessage(error.failure, message('cli-help-hint')));
    return exitCodeFor(error);
  }
  createLog('info', (line) => void stderr.write(line)).error('unexpected', {
    incident: 'command-line',
    ...describeError(error),
  });
  await say(message('failure-unexpected', { incident: { is: 'text', text: 'command-line' } }));
  return 1;
}

/** Complaints about the environment are made in its language, when that much of it can be read. */
function languageOf(environment: Terminal['environment']): Locale {
  return findLocale((environment['DEFAULT_LOCALE'] ?? '').trim()) ?? FALLBACK;
}
