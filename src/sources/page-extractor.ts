import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Extracted, Page } from './page-reading.ts';

/** The same file is TypeScript in a clone and JavaScript in the package. */
const WORKER = new URL(`./page-worker${extname(import.meta.url)}`, import.meta.url);
const WITHIN_MS = 5_000;
const AT_ONCE = 2;
/** Nobody waits longer for a thread: a link has fifteen seconds. */
const PATIENCE_MS = 10_000;
/** Each may hold two megabytes while it waits. */
const MOST_WAITING = 16;
const ROOM = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

let running = 0;
const waiting: (() => void)[] = [];

/**
 * What a page holds, read in a thread of its own: a page that is made to be slow, deep or endless takes neither the time nor the memory of
 * anybody else. Undefined where it takes more than it may; `busy` where as many wait as may, or its turn does not come within `patienceMs`.
 */
export async function extractPage(
  page: Page,
  withinMs = WITHIN_MS,
  patienceMs = PATIENCE_MS,
): Promise<Extracted | 'busy' | undefined> {
  if (!(await turn(patienceMs))) return 'busy';
  try {
    return await inThread(page, withinMs);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Whether its turn came; then somebody else's comes after it. */
async function turn(patienceMs: number): Promise<boolean> {
  if (running < AT_ONCE) {
    running += 1;
    return true;
  }
  if (waiting.length >= MOST_WAITING) return false;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const go = () => resolve(true);
  waiting.push(go);
  const limit = setTimeout(() => {
    waiting.splice(waiting.indexOf(go), 1);
    resolve(false);
  }, patienceMs);
  const came = await promise;
  clearTimeout(limit);
  return came;
}

async function inThread(page: Page, withinMs: number): Promise<Extracted | undefined> {
  const worker = new Worker(WORKER, {
    workerData: page,
    resourceLimits: ROOM,
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const { promise, resolve } = Promise.withResolvers<Extracted | undefined>();
  const limit = setTimeout(() => resolve(undefined), withinMs);
  worker.once('message', resolve);
  // What it fails with quotes the page.
  worker.on('error', () => resolve(undefined));
  worker.once('exit', () => resolve(undefined));
  try {
    return await promise;
  } finally {
    clearTimeout(limit);
    await worker.terminate();
  }
}
