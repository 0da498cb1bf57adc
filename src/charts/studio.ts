import { type ChildProcess, fork } from 'node:child_process';
import type { Picture } from '../core/picture.ts';
import type { FromPainter } from './job.ts';

/** Why a picture was not drawn. Whoever wanted one sends words instead. */
export type Undrawn = 'took_too_long' | 'ended' | 'failed' | 'too_many' | 'closed';

export type Painted =
  | { readonly is: 'painted'; readonly png: Uint8Array }
  | { readonly is: 'undrawn'; readonly why: Undrawn };

export interface StudioLimits {
  /** Milliseconds that one picture may take, the start of the process included. */
  readonly jobMs: number;
  /** Milliseconds without a picture after which the process is ended: it gives nothing back while it lives. */
  readonly idleMs: number;
  /** Pictures after which it is replaced. */
  readonly jobsEach: number;
  /** Pictures that may wait for their turn. */
  readonly most: number;
}

const LIMITS: StudioLimits = { jobMs: 8_000, idleMs: 60_000, jobsEach: 500, most: 200 };

/** Draws pictures, one at a time, in a process of its own that knows nothing of ours. Never throws for a picture's sake. */
export interface Studio {
  paint(picture: Picture): Promise<Painted>;
  /** Ends the process; what waits is not drawn. */
  close(): void;
}

interface Job {
  readonly picture: Picture;
  readonly done: (painted: Painted) => void;
}

/** The program that draws, beside this file in either layout. */
const PAINTER = new URL(import.meta.url.endsWith('.ts') ? './painter.ts' : './painter.js', import.meta.url);

export function createStudio(limits: StudioLimits = LIMITS, painter: URL = PAINTER): Studio {
  const waiting: Job[] = [];
  let child: ChildProcess | undefined;
  let painted = 0;
  let current: Job | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function end(): void {
    child?.removeAllListeners();
    child?.on('error', () => undefined);
    child?.kill('SIGKILL');
    child = undefined;
    painted = 0;
  }

  function finish(outcome: Painted): void {
    clearTimeout(timer);
    const job = current;
    current = undefined;
    if (outcome.is === 'undrawn' || painted >= limits.jobsEach) end();
    job?.done(outcome);
    next();
  }

  function start(): ChildProcess {
    const { TMPDIR = '/tmp' } = {} as { TMPDIR?: string };
    const started = fork(painter, [], {
      // No variable of ours, of which some are secrets; the fonts of the machine are left alone.
      env: { DISABLE_SYSTEM_FONTS_LOAD: '1', TMPDIR },
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.on('message', (said: FromPainter) => {
      painted += 1;
      finish(said.is === 'painted' ? said : { is: 'undrawn', why: 'failed' });
    });
    const ended = () => {
      if (child === started) finish({ is: 'undrawn', why: 'ended' });
    };
    started.on('exit', ended);
    started.on('error', ended);
    return started;
  }

  function next(): void {
    if (current || closed) return;
    current = waiting.shift();
    clearTimeout(timer);
    if (!current) {
      timer = setTimeout(end, limits.idleMs);
      timer.unref();
      return;
    }
    child ??= start();
    timer = setTimeout(() => finish({ is: 'undrawn', why: 'took_too_long' }), limits.jobMs);
    child.send(current.picture, (error) => {
      if (error) finish({ is: 'undrawn', why: 'ended' });
    });
  }

  return {
    paint: (picture) =>
      new Promise((done) => {
        if (closed) return done({ is: 'undrawn', why: 'closed' });
        if (waiting.length >= limits.most) return done({ is: 'undrawn', why: 'too_many' });
        waiting.push({ picture, done });
        next();
      }),
    close() {
      closed = true;
      clearTimeout(timer);
      end();
      for (const { done } of [...(current ? [current] : []), ...waiting.splice(0)])
        done({ is: 'undrawn', why: 'closed' });
      current = undefined;
    },
  };
}
