import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { App } from '../../app.ts';
import type { Locale } from '../../i18n/locale.ts';
import { message, words } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import { renderText, type Screen } from './render.ts';
import { wrap } from './wrap.ts';

/** The console is a place of its own, and whoever sits at it is an operator. */
export interface Console {
  readonly app: App;
  readonly locale: Locale;
  readonly version: string;
  readonly input: Readable;
  readonly output: Writable;
  /** Asked anew for each answer: windows are resized. */
  readonly screen: () => Screen;
}

/** Longer lines are answered as what they begin with; `read -` takes whole articles. */
const LONGEST_LINE = 1_000_000;

/** Each line is one command; its answer and an empty line go out before the next is read. Ends with the input or the output. */
export async function runPiped(console: Console): Promise<void> {
  const lines = createInterface({ input: console.input, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (line.trim() === '') continue;
    if (!(await write(console.output, `${await answer(console, line)}\n\n`))) break;
  }
  // An input still open, as when the output went first, would keep the process alive.
  lines.close();
}

/** A prompt with history (arrow keys) and completion (Tab). Ends with Ctrl+D or Ctrl+C. */
export async function runInteractive(console: Console): Promise<void> {
  const { input, output, app, locale, version } = console;
  const say = rendererFor(locale);
  const welcome = say.text(message('console-welcome', { version: words(version) }));
  await write(output, `${wrap(welcome, console.screen().width).join('\n')}\n`);
  const prompt = createInterface({
    input,
    output,
    prompt: '› ',
    historySize: 500,
    removeHistoryDuplicates: true,
    completer: completerOf(app),
  });
  prompt.on('SIGINT', () => {
    if (prompt.line === '') return prompt.close();
    // As in a shell: the first Ctrl+C gives up the line, the next one leaves.
    prompt.write(null, { ctrl: true, name: 'e' });
    prompt.write(null, { ctrl: true, name: 'u' });
  });
  prompt.prompt();
  for await (const line of typedLines(prompt)) {
    const hint = hintFor(line);
    const text = hint ? say.text(message(hint)) : await answer(console, line);
    if (!(await write(output, `${text}\n\n`))) break;
    prompt.prompt();
  }
  await write(output, '\n');
}

/** Where a line is no command, and everybody knows what is meant. */
function hintFor(line: string): 'console-nothing' | 'console-ends' | undefined {
  if (line.trim() === '') return 'console-nothing';
  return /^\s*[/／]?(?:exit|quit)\s*$/iu.test(line) ? 'console-ends' : undefined;
}

/**
 * Lines as typed, one by one. What is pasted behind /check or /report at one go is one text, however many lines it has: a line that
 * begins with a slash starts a command of its own again.
 */
async function* typedLines(prompt: Interface): AsyncGenerator<string> {
  const waiting: string[] = [];
  let [closed, wake] = [false, () => {}];
  prompt.on('line', (line) => {
    waiting.push(line);
    wake();
  });
  prompt.on('close', () => {
    closed = true;
    wake();
  });
  while (!closed || waiting.length > 0) {
    if (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    await setImmediate();
    const first = waiting.shift();
    if (first === undefined) continue;
    const next = waiting.findIndex((line) => /^\s*[/／]/u.test(line));
    const pasted = /^\s*[/／]?(?:check|report)/iu.test(first)
      ? waiting.splice(0, next < 0 ? waiting.length : next)
      : [];
    yield [first, ...pasted].join('\n');
  }
}

async function answer({ app, locale, screen }: Console, line: string): Promise<string> {
  const {
    card,
    locale: spoken,
    marks,
  } = await app.run({ line: line.slice(0, LONGEST_LINE), locale, role: 'operator' });
  return renderText(card, rendererFor(spoken, marks), screen());
}

/** Completes the names of commands; with nothing typed it offers them all. */
function completerOf(app: Pick<App, 'names'>) {
  const names = app.names.map((name) => `/${name}`);
  return (line: string): [string[], string] => {
    if (/\s/u.test(line)) return [[], line];
    const typed = line.startsWith('/') ? line : `/${line}`;
    return [names.filter((name) => name.startsWith(typed)), line];
  };
}

/** False when the reader of the output has gone. */
export async function write(output: Writable, text: string): Promise<boolean> {
  if (output.destroyed || output.writableEnded || output.errored) return false;
  if (output.write(text)) return true;
  return Promise.race([once(output, 'drain').then(() => true), once(output, 'close').then(() => false)]).catch(
    () => false,
  );
}
