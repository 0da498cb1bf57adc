import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Pictures } from './charts/pictures.ts';
import { type DatabaseUrl, fileOfDatabase } from './core/database-url.ts';
import { kindOf } from './core/errors.ts';
import type { PictureKeeper } from './core/said-picture.ts';
import type { Log } from './log.ts';
import { createPictureMaker } from './picture-maker.ts';
import type { Clock, PictureMaker } from './ports.ts';

/** What pictures may take of the disk: some two thousand of them. */
const BUDGET_BYTES = 200_000_000;
const FOLDER = 'pictures';

/** Makes pictures until it is closed; what is asked of it then is not drawn. */
export interface OpenPictures extends PictureMaker {
  close(): Promise<void>;
}

interface Needs {
  /** They are kept in a folder beside it; where there is none yet, only until the end. */
  readonly database: DatabaseUrl;
  /** Absent where nothing can be written. */
  readonly book?: Pick<PictureKeeper, 'keep'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn' | 'error'>;
  /** Milliseconds that one picture may take; without it, what somebody in a chat waits. */
  readonly pictureMs?: number;
}

interface Opened {
  readonly pictures: Pictures;
  /** A folder that nobody needs any more once it is closed. */
  readonly passing?: string;
}

/** What draws is loaded, and its process started, with the first picture: most answers have none. */
export function openPictures({ database, book, clock, log, pictureMs }: Needs): OpenPictures {
  let opened: Promise<Opened> | undefined;
  let closed = false;
  const trouble = (error: unknown) => log.warn('picture_shelf', kindOf(error));

  async function open(): Promise<Opened> {
    const { createStudio } = await import('./charts/studio.ts');
    const { createPictures } = await import('./charts/pictures.ts');
    const file = fileOfDatabase(database);
    // By a name that nobody can have laid anything under.
    const passing = existsSync(file) ? undefined : join(tmpdir(), `tidemark-pictures-${randomUUID()}`);
    const folder = passing ?? join(dirname(file), FOLDER);
    const studio = createStudio(pictureMs === undefined ? {} : { jobMs: pictureMs });
    const pictures = createPictures({ studio, folder, budgetBytes: BUDGET_BYTES, trouble });
    return { pictures, ...(passing !== undefined && { passing }) };
  }

  const drawing = {
    async png(...asked: Parameters<Pictures['png']>) {
      if (closed) return { is: 'undrawn' as const, why: 'closed' };
      // What could not be opened is tried again with the next.
      opened ??= open().catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      return (await opened).pictures.png(...asked);
    },
  };
  return {
    ...createPictureMaker({ pictures: drawing, clock, log, ...(book && { book }) }),
    async close() {
      closed = true;
      const last = await opened?.catch(() => undefined);
      last?.pictures.close();
      if (last?.passing !== undefined) await rm(last.passing, { recursive: true, force: true }).catch(trouble);
    },
  };
}
