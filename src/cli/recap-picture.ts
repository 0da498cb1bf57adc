import { existsSync } from 'node:fs';
import { link, rm, writeFile } from 'node:fs/promises';
import type { CardPicture } from '../cards/card-picture.ts';
import { startClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { AppError } from '../core/errors.ts';
import { type PictureSize, USUAL_LOOK } from '../core/picture.ts';
import type { Locale } from '../i18n/locale.ts';
import { message, words } from '../i18n/message.ts';
import { rendererFor } from '../i18n/renderer.ts';
import { createLog } from '../log.ts';
import { openPictures } from '../open-pictures.ts';
import { answerTo, localeOf, printed } from './ask.ts';
import type { ExitCode } from './exit-code.ts';
import { print, type Terminal } from './terminal.ts';

/** Whoever sits at a terminal waits longer than a chat, and has nobody else's picture before theirs. */
const PICTURE_MS = 30_000;

interface Wanted {
  readonly file: string;
  readonly week: string | undefined;
  readonly locale: string | undefined;
  readonly size: PictureSize;
}

/** The picture of the recap in a new file, and one line that says so; a recap that is refused is answered as `recap` answers it. */
export async function drawRecap(terminal: Terminal, { file, week, locale, size }: Wanted): Promise<ExitCode> {
  const config = readConfig(terminal.environment);
  const spoken = locale === undefined ? config.locale : localeOf(locale);
  if (existsSync(file)) throw new AppError({ code: 'picture_exists', file });
  const log = createLog(config.logLevel, (line) => void terminal.stderr.write(line));
  const opened = { config, clock: startClock(config.now), log };
  const line = ['/chart recap', ...(week === undefined ? [] : [week]), ...(size === 'tall' ? ['tall'] : [])].join(' ');
  const answer = await answerTo({ line, locale: spoken, role: 'member' }, opened);
  if (answer.failure) return printed(answer, 'text', terminal);
  const png =
    answer.card.picture && (await draw(answer.card.picture, spoken, { ...opened, database: config.database }));
  if (!png) throw new AppError({ code: 'picture_undrawn', file });
  await write(file, png);
  const said = message('picture-written', { file: words(file) });
  await print(terminal.stdout, `${rendererFor(spoken).text(said)}\n`);
  return 0;
}

async function draw(
  picture: CardPicture,
  locale: Locale,
  needs: Parameters<typeof openPictures>[0],
): Promise<Uint8Array | undefined> {
  const pictures = openPictures({ ...needs, pictureMs: PICTURE_MS });
  const made = await pictures.make(picture, locale, USUAL_LOOK).finally(pictures.close);
  return made?.png;
}

/** Whole or not at all. */
async function write(file: string, png: Uint8Array): Promise<void> {
  const half = `${file}.${process.pid}.part`;
  try {
    await writeFile(half, png, { flush: true });
    // Somebody may have made it while the picture was drawn: nothing is put in its place.
    await link(half, file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST')
      throw new AppError({ code: 'picture_exists', file }, { cause });
    throw new AppError({ code: 'picture_unwritten', file }, { cause });
  } finally {
    await rm(half, { force: true }).catch(() => undefined);
  }
}
