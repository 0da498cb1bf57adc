import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { weekEnding } from '../../src/core/week.ts';
import { openStore } from '../../src/open-store.ts';
import type { PostBook } from '../../src/post-ports.ts';
import { isSound } from '../../src/store/standing.ts';
import { chance } from '../support/chance.ts';
import { startStoreProcess } from '../support/store-process.ts';
import { createFolder } from '../support/temporary-store.ts';

const KILLS = 200;
const SEED = 11;
/** Milliseconds in which a process starts, makes or opens its store and begins to write. */
const STARTING = 400;

let folder: ReturnType<typeof createFolder>;
beforeEach(() => {
  folder = createFolder();
});
afterEach(() => folder.remove());

const GROUP = placeId('telegram', -1);
const topicOf = (number: number): PlaceId => placeId('telegram', -1, number + 1);
const numbersIn = (lines: readonly string[], kind: string) =>
  lines.filter((line) => line.startsWith(`${kind} `)).map((line) => Number(line.slice(kind.length)));

/** What a delivery becomes from write to write; each but the first has its event. */
const STATES = ['planned', 'sending', 'sent'] as const;

interface Kept {
  /** How far each delivery has come, by its number. */
  readonly deliveries: ReadonlyMap<number, number>;
  /** Numbers of the changes that are there with all they did, oldest first. */
  readonly changes: readonly number[];
  /** The newest vintage of the one report. */
  readonly vintage: number;
}

/** Opens the store as the next process would, which the lock of a killed one must not hinder. */
async function whatIsKept(): Promise<Kept> {
  const { places, posts, reports, close } = await openStore(folder.url, { mode: 'write' });
  const decided = (await places.decisions(GROUP, 1e9)).map(({ after }) => Number(after)).reverse();
  const settled = new Map((await places.find(decided.map(topicOf))).map(({ id, settings }) => [id, settings.timeZone]));
  const worked = await Promise.all(
    // Only the newest are asked for: asking marks an update as worked where it was not.
    decided.slice(-20).map((number) => places.once(`telegram:${number}`, async () => ({}))),
  );
  expect(worked.every((result) => result === undefined)).toBe(true);
  const deliveries = await deliveriesIn(posts);
  const vintage = (await reports.ofWeek(weekEnding('2026-01-23')))?.vintage ?? 0;
  await close();
  expect(isSound(folder.file)).toBe(true);
  const changes = decided.filter((number) => settled.get(topicOf(number)) === String(number));
  return { changes, deliveries, vintage };
}

async function deliveriesIn(posts: PostBook): Promise<ReadonlyMap<number, number>> {
  const all = await posts.deliveries(GROUP, 1e9);
  // Of those the process was at: each event is there with its change, and no change without its event.
  for (const { id, fence, state } of all.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, 20)) {
    const told = (await posts.happenings(`delivery:${id}`, 9)).map(({ what }) => what);
    expect([told, state.is]).toEqual([STATES.slice(1, fence + 1), STATES[fence]]);
  }
  return new Map(all.map(({ id, fence }) => [Number(id), fence]));
}

const isOfChange = (line: string): boolean => ['change', ...STATES].includes(line.split(' ')[0] ?? '');

/** All that a process may have been told of what is kept. */
const linesOf = ({ changes, deliveries }: Kept): readonly string[] => [
  ...changes.map((number) => `change ${number}`),
  ...[...deliveries].flatMap(([number, fence]) => STATES.slice(0, fence + 1).map((state) => `${state} ${number}`)),
];

/** Kills a writing process over and over, some while they still start, and looks each time for all that any of them was told. */
async function killOverAndOver(kills: number, order: 'honest' | 'too-early') {
  const random = chance(SEED);
  const lost = new Set<string>();
  const acknowledged = new Set<string>();
  let kept: Kept = { changes: [], deliveries: new Map(), vintage: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const first = (kept.changes.at(-1) ?? -1) + 1;
    const writer = startStoreProcess(folder.url, 'write', String(first), order);
    if (random(5) < 1) await pause(random(STARTING));
    else {
      await writer.said(Math.ceil(random(40)));
      await pause(random(8));
    }
    await writer.kill();
    for (const line of writer.lines.filter(isOfChange)) acknowledged.add(line);
    kept = await whatIsKept();
    const there = new Set(kept.changes);
    const linesKept = new Set(linesOf(kept));
    for (const line of acknowledged) if (!linesKept.has(line)) lost.add(line);
    expect(kept.vintage).toBeGreaterThanOrEqual(Math.max(0, ...numbersIn(writer.lines, 'report')));
    // Nothing but the one write under way is there untold, and none twice.
    expect([...there]).toEqual(kept.changes);
    const itsOwn = [...linesKept].filter((line) => Number(line.split(' ')[1]) >= first);
    if (order === 'honest') expect(itsOwn.length).toBeLessThanOrEqual(writer.lines.filter(isOfChange).length + 1);
  }
  return { acknowledged: acknowledged.size, lost: lost.size };
}

describe('a process that is killed while it writes, over and over', () => {
  it('loses nothing that it was told is kept, and leaves a sound store', async () => {
    const { acknowledged, lost } = await killOverAndOver(KILLS, 'honest');
    process.stdout.write(`kills ${KILLS}, acknowledged ${acknowledged}, lost ${lost}\n`);
    expect(acknowledged).toBeGreaterThan(KILLS);
    expect(lost).toBe(0);
  });

  it('is seen to lose what it was told before it was on disk', async () => {
    const { acknowledged, lost } = await killOverAndOver(KILLS / 5, 'too-early');
    process.stdout.write(`told too early: kills ${KILLS / 5}, acknowledged ${acknowledged}, lost ${lost}\n`);
    expect(lost).toBeGreaterThan(0);
  });
});

describe('a process that is killed while it makes its store', () => {
  it('leaves something that the next one can go on from', async () => {
    const random = chance(SEED);
    for (let kill = 0; kill < KILLS / 10; kill += 1) {
      const writer = startStoreProcess(folder.url, 'write');
      await pause(random(STARTING));
      await writer.kill();
      const { changes } = await whatIsKept();
      expect(changes.slice(0, numbersIn(writer.lines, 'change').length)).toEqual(numbersIn(writer.lines, 'change'));
      folder.remove();
      folder = createFolder();
    }
  });
});

describe('two processes that count in one store', () => {
  it('wait for each other, lose no count, and work what both are told once', async () => {
    const times = 300;
    await (await openStore(folder.url, { mode: 'write' })).close();
    const processes = [1, 2].map(() => startStoreProcess(folder.url, 'count', String(times)));
    expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0]);
    const store = await openStore(folder.url, { mode: 'read' });
    expect((await store.places.find([GROUP]))[0]?.settings.timeZone).toBe(String(3 * times));
    await store.close();
  });
});
