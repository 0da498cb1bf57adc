import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/errors.ts';
import type { FoundText } from '../../src/core/found-text.ts';
import type { ReportFinder } from '../../src/ports.ts';
import { createReportWatch } from '../../src/sources/report-watch.ts';
import { createVirtualTime } from '../support/virtual-time.ts';

const HOUR = 3_600_000;
const MONDAY = Date.UTC(2026, 0, 26);
const NINE = MONDAY + 9 * HOUR;

const text = (address: string, words = 'Outflows of $111m'): FoundText => ({
  ...{ text: words, address: `https://example.org/${address}`, origin: 'feed', fetchedAt: MONDAY },
});

/** A watch over finders that give what `found` holds then, from a moment on. */
function open(start: number, more: readonly ReportFinder[] = [], lateMs = 0) {
  const time = createVirtualTime(start);
  const [found, taken, looks, lines]: [FoundText[], string[], string[], string[]] = [[], [], [], []];
  const trouble = { with: '' };
  const finder: ReportFinder = {
    async find(since) {
      looks.push(`${new Date(time.now()).toISOString().slice(0, 16)} ${since}`);
      return found;
    },
  };
  const write = (event: string, fields: object = {}) => void lines.push(JSON.stringify({ event, ...fields }));
  const onFound = async ({ address = '' }: FoundText) => {
    if (address.endsWith(trouble.with || '-')) throw new Error('a secret of the text');
    taken.push(address.split('/').at(-1) ?? '');
  };
  const log = { warn: write, info: write };
  const watch = createReportWatch({ finders: [...more, finder], time, log, lateMs, onFound });
  const ending = new AbortController();
  const done = watch.run(ending.signal);
  const end = () => {
    ending.abort();
    return done;
  };
  return { time, found, taken, looks, lines, trouble, end };
}

describe('the watch for the weekly report', () => {
  it('of each bot is late by a time of its own', async () => {
    const { time, looks, end } = open(NINE - 9 * 60_000, [], 7 * 60_000);
    await time.pass(50 * 60_000);
    expect(looks.slice(1)).toEqual(['2026-01-26T09:07 2026-01-24', '2026-01-26T09:37 2026-01-24']);
    await end();
  });

  it('looks every half hour on Monday and Tuesday, for what came out since Saturday, and then not for days', async () => {
    const { time, looks, end } = open(NINE);
    await time.pass(HOUR);
    expect(looks).toEqual(['2026-01-26T09:30 2026-01-24', '2026-01-26T10:00 2026-01-24']);
    await time.pass(158 * HOUR);
    expect(looks).toHaveLength(76);
    await time.pass(10 * HOUR);
    expect(looks.slice(76)).toEqual([
      '2026-02-02T09:00 2026-01-31',
      '2026-02-02T09:30 2026-01-31',
      '2026-02-02T10:00 2026-01-31',
    ]);
    await end();
  });

  it('hands each new text on once, and again where its words have changed', async () => {
    const { time, found, taken, end } = open(MONDAY);
    found.push(text('one'));
    await time.pass(10 * HOUR);
    expect(taken).toEqual(['one']);
    found.push(text('two'));
    await time.pass(HOUR);
    expect(taken).toEqual(['one', 'two']);
    found[0] = text('one', 'Outflows of $122m, corrected');
    await time.pass(HOUR);
    expect(taken).toEqual(['one', 'two', 'one']);
    await end();
  });

  it('offers a text again that was not taken, and says nothing of its words', async () => {
    const { time, found, taken, trouble, lines, end } = open(NINE);
    found.push(text('one'), text('two'));
    trouble.with = 'one';
    await time.pass(HOUR / 2);
    expect(taken).toEqual(['two']);
    trouble.with = '';
    await time.pass(HOUR);
    expect(taken).toEqual(['two', 'one']);
    expect(lines).toEqual(['{"event":"found text not taken","failure":"Error"}']);
    await end();
  });

  it('goes on where a finder fails, with the others and at the next hour', async () => {
    let failing = true;
    const sick: ReportFinder = {
      async find() {
        if (failing) throw new AppError({ code: 'offline' });
        return [text('late')];
      },
    };
    const { time, found, taken, lines, end } = open(NINE, [sick]);
    found.push(text('one'));
    await time.pass(HOUR / 2);
    expect(taken).toEqual(['one']);
    expect(lines).toEqual(['{"event":"report not looked for","failure":"offline"}']);
    failing = false;
    await time.pass(HOUR);
    expect(taken).toEqual(['one', 'late']);
    await end();
  });

  it.each([
    ['2026-01-27T23:06', '2026-01-27T23:11 2026-01-24'],
    ['2026-01-28T12:00', '2026-01-28T12:05 2026-01-24'],
    ['2026-02-02T08:58', '2026-02-02T09:03 2026-01-24'],
  ])('that begins at %s looks soon for what it missed: %s', async (start, first) => {
    const { time, looks, end } = open(Date.parse(`${start}Z`), [], 5 * 60_000);
    await time.pass(5 * 60_000 - 1);
    expect(looks).toEqual([]);
    await time.pass(1);
    expect(looks).toEqual([first]);
    await end();
  });

  it('misses no report of a Monday or Tuesday, whenever in its week it begins', async () => {
    const minutes = fc.integer({ min: 0, max: 7 * 24 * 60 - 1 });
    await fc.assert(
      fc.asyncProperty(minutes, fc.integer({ min: 0, max: 600_000 }), async (minute, lateMs) => {
        const { time, looks, end } = open(NINE + minute * 60_000, [], lateMs);
        await time.pass(HOUR / 2 + lateMs);
        expect(looks.map((look) => look.split(' ')[1])).toContain('2026-01-24');
        await end();
      }),
      { numRuns: 50 },
    );
  });

  it('ends when it is told to, also in the middle of a week', async () => {
    const { time, looks, end } = open(MONDAY + 60 * HOUR, [], 2 * HOUR);
    await time.pass(HOUR);
    await end();
    await time.pass(200 * HOUR);
    expect(looks).toEqual([]);
  });

  it('keeps to the clock where somebody sets it back', async () => {
    const { time, looks, end } = open(MONDAY + 3 * 24 * HOUR);
    await time.pass(HOUR);
    time.setClock(MONDAY + 9 * HOUR - 60_000);
    await time.pass(2 * HOUR);
    expect(looks[1]).toMatch(/^2026-01-26T(?:09:30|10:00) 2026-01-24$/u);
    await end();
  });
});
