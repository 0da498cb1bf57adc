import { parentPort, workerData } from 'node:worker_threads';
import { type Page, readPage } from './page-reading.ts';

/** Runs in a thread of its own: reads the page that it was given, and says what it holds. */
parentPort?.postMessage(readPage(workerData as Page));
