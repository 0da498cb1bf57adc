import { parentPort } from 'node:worker_threads';
import { judge } from './growth.ts';
import type { Pattern } from './pattern.ts';

/** Judges one pattern at a time, as many as it is asked for. */
parentPort?.on('message', (pattern: Pattern) => parentPort?.postMessage(judge(pattern)));
