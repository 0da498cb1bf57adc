import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHosts } from '../../src/sources/http-hosts.ts';
import type { Pace } from '../../src/sources/http-request.ts';
import { failureOf } from '../support/failure-of.ts';
import { createFastTime } from '../support/fast-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PACE = { gapMs: 1_000, perDay: 100 };
const WELL = { failed: false };
const BADLY = { failed: true };

/** Asks one host, and ends each question as told. */
function open(start?: number) {
  const time = createFastTime(start);
  const hosts = createHosts(time);
  const enter = (pace: Pace = PACE, source = 'example', host = 'example.org') => hosts.enter(source, host, pace);
  const ask = async (ended: { failed: boolean; restMs?: number }, pace: Pace = PACE) => (await enter(pace))(ended);
  const refused = async () => {
    const failure = await failureOf(enter().then((leave) => leave(WELL)));
    return failure?.code === 'fetch_resting' ? failure.minutes : undefined;
  };
  const condition = () => hosts.condition('example');
  return { time, enter, ask, refused, condition };
}

describe('the pace of a host', () => {
  it('lets one question through a second', async () => {
    const { time, ask } = open();
    const at: number[] = [];
    for (let asked = 0; asked < 5; asked += 1) {
      await ask(WELL);
      at.push(time.now());
    }
    expect(at.map((each) => each - (at[0] ?? 0))).toEqual([0, 1_000, 2_000, 3_000, 4_000]);
  });

  it('never lets two through within the gap, whenever they come', async () => {
    const waits = fc.array(fc.nat(3_000), { minLength: 2, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(waits, fc.integer({ min: 1, max: 2_000 }), async (pauses, gapMs) => {
        const { time, ask } = open();
        let last = Number.NEGATIVE_INFINITY;
        for (const pause of pauses) {
          time.pass(pause);
          await ask(WELL, { gapMs, perDay: 100 });
          expect(time.now() - last).toBeGreaterThanOrEqual(gapMs);
          last = time.now();
        }
      }),
    );
  });

  it('is its own for each host and each source', async () => {
    const { time, enter } = open();
    for (const host of ['a.example.org', 'b.example.org']) {
      for (const source of ['one', 'two']) (await enter(PACE, source, host))(WELL);
    }
    expect(time.slept).toEqual([]);
  });

  it('makes nobody wait longer than five seconds', async () => {
    const { enter } = open();
    const slow = { gapMs: 6_000, perDay: 100 };
    (await enter(slow))(WELL);
    expect(await failureOf(enter(slow))).toEqual({ code: 'fetch_resting', host: 'example.org', minutes: 1 });
  });
});

describe('the budget of a host', () => {
  it('is what it says for a day of UTC, and then anew', async () => {
    const { time, ask, refused } = open(Date.UTC(2026, 0, 26, 22));
    for (let asked = 0; asked < 100; asked += 1) await ask(WELL);
    expect(await refused()).toBe(119);
    time.set(Date.UTC(2026, 0, 26, 23, 59, 59));
    expect(await refused()).toBe(1);
    time.set(Date.UTC(2026, 0, 27));
    expect(await refused()).toBeUndefined();
  });

  it('counts what failed too', async () => {
    const { time, ask, refused } = open(Date.UTC(2026, 0, 26, 12));
    for (let asked = 0; asked < 100; asked += 1) {
      await ask({ failed: asked % 2 === 0 });
      time.pass(1_000);
    }
    expect(await refused()).toBeGreaterThan(600);
  });
});

describe('a turn that nobody used', () => {
  it('costs nothing of the day, and is nothing for or against the host', async () => {
    const { time, enter, ask, refused, condition } = open();
    for (let asked = 0; asked < 3; asked += 1) await ask(BADLY);
    (await enter())('unasked');
    expect(condition().spent).toBe(3);
    await ask(BADLY);
    expect(await refused()).toBe(1);
    time.pass(31_000);
    (await enter())('unasked');
    expect(await refused()).toBeUndefined();
  });

  it('of yesterday gives nothing to today', async () => {
    const { time, enter, condition } = open(Date.UTC(2026, 0, 26, 23, 59, 59));
    const leave = await enter();
    time.pass(2_000);
    (await enter())(WELL);
    leave('unasked');
    expect(condition().spent).toBe(1);
  });
});

describe('a host that fails', () => {
  it('four times in a row rests for half a minute, and for twice as long each time after that', async () => {
    const { time, ask, refused } = open();
    for (let asked = 0; asked < 3; asked += 1) await ask(BADLY);
    expect(await refused()).toBeUndefined();
    for (let asked = 0; asked < 4; asked += 1) await ask(BADLY);
    const rests: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      const began = time.now();
      while ((await failureOf(ask(BADLY))) !== undefined) time.pass(1_000);
      rests.push(Math.round((time.now() - began) / 1_000));
    }
    expect(rests).toEqual([30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600, 3_600]);
  });

  it('and then does not is trusted again', async () => {
    const { time, ask, refused } = open();
    for (let asked = 0; asked < 4; asked += 1) await ask(BADLY);
    expect(await refused()).toBe(1);
    time.pass(31_000);
    await ask(WELL);
    for (let asked = 0; asked < 3; asked += 1) await ask(BADLY);
    expect(await refused()).toBeUndefined();
  });

  it('is tried by one after its rest, while the others are told to wait', async () => {
    const { time, enter, refused } = open();
    for (let asked = 0; asked < 4; asked += 1) (await enter())(BADLY);
    time.pass(31_000);
    const leave = await enter();
    expect(await refused()).toBe(1);
    leave(WELL);
    time.pass(1_000);
    expect(await refused()).toBeUndefined();
  });

  it('rests at once for as long as it asks', async () => {
    const { time, ask, refused } = open();
    await ask({ failed: true, restMs: 6 * HOUR });
    expect(await refused()).toBe(360);
    time.pass(6 * HOUR - 1);
    expect(await refused()).toBe(1);
    time.pass(1);
    expect(await refused()).toBeUndefined();
  });
});

describe('strangers’ links', () => {
  it('name hosts without end, and those that rest are still known', async () => {
    const { time, enter, ask, refused } = open();
    await ask({ failed: true, restMs: 24 * HOUR });
    for (let at = 0; at < 5_000; at += 1) {
      (await enter(PACE, 'link', `${at}.example.org`))(WELL);
      time.pass(1_000);
    }
    expect(await refused()).toBeGreaterThan(1_000);
  });
});

describe('how a source is doing', () => {
  it('counts what was asked today and what may be, over all its hosts, and no other source’s', async () => {
    const { time, enter, condition } = open();
    expect(condition()).toEqual({ spent: 0, perDay: 0 });
    for (const host of ['example.org', 'example.org', 'data.example.org']) (await enter(PACE, 'example', host))(WELL);
    (await enter(PACE, 'another'))(WELL);
    expect(condition()).toEqual({ spent: 3, perDay: 200 });
    time.pass(24 * HOUR);
    expect(condition()).toEqual({ spent: 0, perDay: 200 });
  });

  it('says until when it is left alone', async () => {
    const { time, ask, condition } = open();
    await ask({ failed: true, restMs: HOUR });
    expect(condition().restUntil).toBe(time.now() + HOUR);
    time.pass(HOUR);
    expect(condition()).not.toHaveProperty('restUntil');
  });

  it('that another could serve for rests once it failed once', async () => {
    const { ask, refused } = open();
    await ask(BADLY, { ...PACE, failures: 1 });
    expect(await refused()).toBe(1);
  });
});
