import { createReadStream } from 'node:fs';
import { failureMessage } from '../cards/failure-card.ts';
import { readingCard } from '../cards/reading-card.ts';
import { startClock } from '../clock.ts';
import { type Config, readConfig } from '../config.ts';
import { AppError } from '../core/errors.ts';
import type { FoundText } from '../core/found-text.ts';
import { type IsoDate, isoDateSchema } from '../core/week.ts';
import { type Renderer, rendererFor } from '../i18n/renderer.ts';
import { paintFor } from '../platforms/console/paint.ts';
import { renderText } from '../platforms/console/render.ts';
import { readReport } from '../reader/read-report.ts';
import { readArguments } from './arguments.ts';
import { type ExitCode, exitCodeForText } from './exit-code.ts';
import { columnsOf, print, type Terminal } from './terminal.ts';
import { unreadable } from './unreadable.ts';

/** UTF-16 units of one document. A long article has ten thousand; this keeps a mistaken file from filling the memory. */
const DOCUMENT_LIMIT = 2_000_000;

/** 'https://…', and what will be refused with a sentence: 'file://…'. */
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//iu;

/** UTF-8 takes at most three bytes for a UTF-16 unit: what has more is too long, whatever it says. */
const MOST_BYTES = 3 * DOCUMENT_LIMIT;

/** `read FILE…|URL|-`: the figures of each text, in order. A text that cannot be read is named on stderr, the others still answer. */
export async function read(terminal: Terminal): Promise<ExitCode> {
  const { texts, switches, words: files } = readArguments(terminal.args, ['published'], ['json']);
  const config = readConfig(terminal.environment);
  const { locale } = config;
  if (files.length === 0) throw new AppError({ code: 'nothing_to_read' });
  const published = texts.published === undefined ? undefined : dateOf(texts.published);
  const renderer = rendererFor(locale);
  let code: ExitCode = 0;
  for (const file of files) {
    try {
      const { text, ...found } = ADDRESS.test(file) ? await fetched(file, config) : await textOf(file, terminal);
      const publishedOn = published ?? found.publishedOn;
      const reading = readReport(text, publishedOn ? { published: publishedOn } : {});
      const screen = { width: columnsOf(terminal.stdout), paint: paintFor(terminal.stdout, terminal.environment) };
      const shown = switches.json
        ? JSON.stringify({ file, ...reading })
        : `${renderText(readingCard({ file, text, ...reading }), renderer, screen)}\n`;
      await print(terminal.stdout, `${shown}\n`);
    } catch (error) {
      const failed = await complain(terminal, file, error, renderer);
      if (code !== 2) code = failed;
    }
  }
  return code;
}

/** One sentence on stderr, behind the name of the text where it does not name that itself. */
async function complain({ stderr }: Terminal, file: string, error: unknown, renderer: Renderer): Promise<ExitCode> {
  if (!(error instanceof AppError)) throw error;
  const { failure } = error;
  const of = failure.code === 'text_unreadable' ? '' : `${named(file)}: `;
  await print(stderr, `tidemark: ${of}${renderer.text(failureMessage(failure))}\n`);
  return exitCodeForText(error);
}

/** An address may hold somebody's password or key. */
function named(file: string): string {
  const url = ADDRESS.test(file) ? URL.parse(file) : null;
  return url ? `${url.protocol}//${url.host}${url.pathname}` : file.replace(/^([a-z+.-]+:\/\/).*$/isu, '$1…');
}

function dateOf(typed: string): IsoDate {
  const date = isoDateSchema.safeParse(typed);
  // The week before a date at the edge of the calendar would have none.
  if (!date.success || !/^(?:19|2\d)/u.test(typed))
    throw new AppError({ code: 'bad_usage', typed: `--published ${typed}` });
  return date.data;
}

type Found = Pick<FoundText, 'text' | 'publishedOn'>;

/** Whoever sits at the terminal runs the bot, so that what lies under a base address of theirs is opened too. */
async function fetched(address: string, { sources, now }: Config): Promise<Found> {
  const { openSources } = await import('../open-sources.ts');
  // What failed is said in a sentence already.
  const { links, close } = openSources(sources, startClock(now), { warn: () => undefined, info: () => undefined });
  try {
    return fitting(await links.operator.read(address));
  } finally {
    await close();
  }
}

async function textOf(file: string, { stdin }: Terminal): Promise<Found> {
  const text = decode(file, await bytesOf(file, file === '-' ? stdin() : createReadStream(file)));
  if (text.trim() === '') throw new AppError({ code: 'file_empty' });
  return fitting({ text });
}

function fitting(found: Found): Found {
  if (found.text.length > DOCUMENT_LIMIT) throw new AppError({ code: 'text_too_long', limit: DOCUMENT_LIMIT });
  return found;
}

/** Stops at the first byte that no text has, and where the input is too long: it may be endless. */
async function bytesOf(file: string, input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of input) {
      if (chunk.includes(0)) throw new AppError({ code: 'text_unreadable', file, why: 'binary' });
      size += chunk.length;
      if (size > MOST_BYTES) throw new AppError({ code: 'text_too_long', limit: DOCUMENT_LIMIT });
      chunks.push(chunk);
    }
  } catch (cause) {
    throw unreadable(cause, file);
  }
  return Buffer.concat(chunks);
}

/** UTF-8 or nothing: a guessed encoding would move every place that evidence points at. */
function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new AppError({ code: 'text_unreadable', file, why: 'encoding' }, { cause });
  }
}
