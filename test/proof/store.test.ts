import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { weekEnding } from '../../src/core/week.ts';
import { openStore } from '../../src/open-store.ts';
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

interface Kept {
  /** Numbers of the changes that are there with all they did, oldest first. */
  readonly changes: readonly number[];
  /** The newest vintage of the one report. */
  readonly vintage: number;
}

/** Opens the store as the next process would, which the lock of a killed one must not hinder. */
async function whatIsKept(): Promise<Kept> {
  const { places, reports, close } = await openStore(folder.url, { mode: 'write' });
  const decided = (await places.decisions(GROUP, 1e9)).map(({ after }) => Number(after)).reverse();
  const settled = new Map((await places.find(decided.map(topicOf))).map(({ id, settings }) => [id, settings.timeZone]));
  const worked = await Promise.all(
    // Only the newest are asked for: asking marks an update as worked where it was not.
    decided.slice(-20).map((number) => places.once(`telegram:${number}`, async () => ({}))),
  );
  expect(worked.every((result) => result === undefined)).toBe(true);
  const vintage = (await reports.ofWeek(weekEnding('2026-01-23')))?.vintage ?? 0;
  await close();
  expect(isSound(folder.file)).toBe(true);
  return { changes: decided.filter((number) => settled.get(topicOf(number)) === String(number)), vintage };
}

/** Kills a writing process over and over, some while they still start, and looks each time for all that any of them was told. */
async function killOverAndOver(kills: number, order: 'honest' | 'too-early') {
  const random = chance(SEED);
  const lost = new Set<number>();
  const acknowledged = new Set<number>();
  let kept: Kept = { changes: [], vintage: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const first = (kept.changes.at(-1) ?? -1) + 1;
    const writer = startStoreProcess(folder.url, 'write', String(first), order);
    if (random(5) < 1) await pause(random(STARTING));
    else {
      await writer.said(Math.ceil(random(40)));
      await pause(random(8));
    }
    await writer.kill();
    for (const number of numbersIn(writer.lines, 'change')) acknowledged.add(number);
    kept = await whatIsKept();
    const there = new Set(kept.changes);
    for (const number of acknowledged) if (!there.has(number)) lost.add(number);
    expect(kept.vintage).toBeGreaterThanOrEqual(Math.max(0, ...numbersIn(writer.lines, 'report')));
    // Nothing but the one change under way is there untold, and none twice.
    expect([...there]).toEqual(kept.changes);
    if (order === 'honest')
      expect(kept.changes.filter((number) => number >= first).length).toBeLessThanOrEqual(
        numbersIn(writer.lines, 'change').length + 1,
      );
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
