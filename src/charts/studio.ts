import { type Picture, pictureSchema } from '../core/picture.ts';
import type { FromPainter, Painted, Undrawn } from './job.ts';
import { type PainterProcess, startPainter } from './painter-process.ts';

/** Draws pictures, one at a time, in a process of its own that knows nothing of ours. Never throws for a picture's sake. */
export interface Studio {
  paint(picture: Picture): Promise<Painted>;
  /** Ends the process; what waits is not drawn. */
  close(): void;
}

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

const LIMITS: StudioLimits = { jobMs: 15_000, idleMs: 60_000, jobsEach: 500, most: 200 };

/** The program that draws, beside this file in either layout. */
const PAINTER = new URL(import.meta.url.endsWith('.ts') ? './painter.ts' : './painter.js', import.meta.url);

interface Job {
  readonly picture: Picture;
  readonly done: (painted: Painted) => void;
}

interface Desk {
  readonly limits: StudioLimits;
  readonly program: URL;
  readonly waiting: Job[];
  current?: Job | undefined;
  painter?: PainterProcess | undefined;
  /** By the process that runs. */
  painted: number;
  timer?: NodeJS.Timeout;
  closed: boolean;
}

const undrawn = (why: Undrawn): Painted => ({ is: 'undrawn', why });

/** `program` is what draws; tests hand in others. */
export function createStudio(limits: Partial<StudioLimits> = {}, program: URL = PAINTER): Studio {
  const desk: Desk = { limits: { ...LIMITS, ...limits }, program, waiting: [], painted: 0, closed: false };
  return {
    paint: (picture) =>
      new Promise((done) => {
        if (desk.closed) return done(undrawn('closed'));
        if (!pictureSchema.safeParse(picture).success) return done(undrawn('failed'));
        if (desk.waiting.length >= desk.limits.most) return done(undrawn('too_many'));
        desk.waiting.push({ picture, done });
        next(desk);
      }),
    close() {
      desk.closed = true;
      dismiss(desk);
      const jobs = [...(desk.current ? [desk.current] : []), ...desk.waiting.splice(0)];
      desk.current = undefined;
      for (const { done } of jobs) done(undrawn('closed'));
    },
  };
}

function next(desk: Desk): void {
  if (desk.current || desk.closed) return;
  clearTimeout(desk.timer);
  desk.current = desk.waiting.shift();
  if (!desk.current) {
    rest(desk);
    return;
  }
  desk.timer = setTimeout(() => finish(desk, undrawn('took_too_long')), desk.limits.jobMs);
  hand(desk, desk.current);
}

/** A machine that has nothing left to give starts no process, or one that cannot be spoken to: such a picture is lost, and no more. */
function hand(desk: Desk, job: Job): void {
  try {
    desk.painter ??= startPainter(desk.program, {
      said: (said) => hear(desk, said),
      ended: () => lose(desk),
    });
    desk.painter.send(job.picture);
  } catch {
    queueMicrotask(() => {
      if (desk.current === job) lose(desk);
    });
  }
}

function rest(desk: Desk): void {
  desk.painter?.rest();
  desk.timer = setTimeout(() => dismiss(desk), desk.limits.idleMs).unref();
}

function hear(desk: Desk, said: FromPainter | undefined): void {
  desk.painted += 1;
  // Who speaks out of turn, or says what nobody understands, is not asked again.
  if (!said || !desk.current) dismiss(desk);
  finish(desk, said?.is === 'painted' ? said : undrawn('failed'));
}

function lose(desk: Desk): void {
  dismiss(desk);
  finish(desk, undrawn('ended'));
}

function finish(desk: Desk, outcome: Painted): void {
  const job = desk.current;
  desk.current = undefined;
  if (isInDoubt(outcome) || desk.painted >= desk.limits.jobsEach) dismiss(desk);
  job?.done(outcome);
  next(desk);
}

/** A picture that it refused leaves it well. */
const isInDoubt = (outcome: Painted): boolean => outcome.is === 'undrawn' && outcome.why !== 'failed';

function dismiss(desk: Desk): void {
  clearTimeout(desk.timer);
  desk.painter?.kill();
  desk.painter = undefined;
  desk.painted = 0;
}
