import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFloodGate } from '../../src/core/flood.ts';

const MOST = 10;
const WITHIN = 10_000;

describe('the pace of one person in one place', () => {
  it('lets ten commands in ten seconds pass, and not the eleventh', () => {
    const gate = createFloodGate(MOST, WITHIN);
    const passes = Array.from({ length: 11 }, (_, n) => gate.passes('a', n * 900));
    expect(passes).toEqual([...Array.from({ length: 10 }, () => true), false]);
  });

  it('lets pass again after waiting, and counts nothing that was refused', () => {
    const gate = createFloodGate(MOST, WITHIN);
    for (let n = 0; n < 100; n += 1) gate.passes('a', n);
    expect(gate.passes('a', 9_999)).toBe(false);
    expect(gate.passes('a', 10_000)).toBe(true);
  });

  it('is another for everybody else', () => {
    const gate = createFloodGate(1, WITHIN);
    expect([gate.passes('a', 0), gate.passes('b', 0), gate.passes('a', 1)]).toEqual([true, true, false]);
  });

  it('never lets more than ten pass in any ten seconds, and never refuses one that may', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(gaps, (waits) => {
        const gate = createFloodGate(MOST, WITHIN);
        const passed: number[] = [];
        let at = 0;
        for (const wait of waits) {
          at += wait;
          const recent = passed.filter((then) => at - then < WITHIN).length;
          const lets = gate.passes('a', at);
          expect(lets).toBe(recent < MOST);
          if (lets) passed.push(at);
        }
      }),
    );
  });

  it('remembers no more people than it has room for', () => {
    const gate = createFloodGate(1, WITHIN);
    for (let n = 0; n <= 10_000; n += 1) gate.passes(String(n), 0);
    expect([gate.passes('0', 1), gate.passes('10000', 1)]).toEqual([true, false]);
  });
});
