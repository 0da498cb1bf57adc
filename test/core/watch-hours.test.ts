import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookedForSince, nextLook } from '../../src/core/watch-hours.ts';

const moment = (text: string) => Date.parse(`${text}Z`);
const shown = (at: number) => new Date(at).toISOString().slice(0, 16);

describe('the report is looked for next', () => {
  it.each([
    // 2026-01-26 is a Monday.
    ['2026-01-26T08:59', '2026-01-26T09:00'],
    ['2026-01-26T09:00', '2026-01-26T09:30'],
    ['2026-01-26T09:10', '2026-01-26T09:30'],
    ['2026-01-26T23:45', '2026-01-27T00:00'],
    ['2026-01-27T22:30', '2026-01-27T23:00'],
    ['2026-01-27T23:00', '2026-02-02T09:00'],
    ['2026-01-28T12:00', '2026-02-02T09:00'],
    ['2026-02-01T23:59', '2026-02-02T09:00'],
    ['2026-12-29T23:30', '2027-01-04T09:00'],
  ])('after %s at %s', (after, at) => {
    expect(shown(nextLook(moment(after)))).toBe(at);
  });

  it('always later, on the half hour, on a Monday from nine or a Tuesday until eleven at night', () => {
    fc.assert(
      fc.property(fc.integer({ min: moment('2020-01-01T00:00'), max: moment('2040-01-01T00:00') }), (after) => {
        const next = nextLook(after);
        const at = new Date(next);
        const minutes = at.getUTCHours() * 60 + at.getUTCMinutes();
        expect(next).toBeGreaterThan(after);
        expect(next - after).toBeLessThanOrEqual(6 * 86_400_000);
        expect(next % 1_800_000).toBe(0);
        expect([1, 2]).toContain(at.getUTCDay());
        if (at.getUTCDay() === 1) expect(minutes).toBeGreaterThanOrEqual(9 * 60);
        else expect(minutes).toBeLessThanOrEqual(23 * 60);
      }),
    );
  });

  it('seventy-seven times a week', () => {
    const looks: number[] = [];
    for (let at = nextLook(moment('2026-01-26T00:00')); at < moment('2026-02-02T00:00'); at = nextLook(at))
      looks.push(at);
    expect(looks).toHaveLength(77);
  });
});

describe('what is looked for', () => {
  it.each([
    ['2026-01-26T09:00', '2026-01-24'],
    ['2026-01-27T23:00', '2026-01-24'],
    ['2026-01-27T23:01', '2026-01-24'],
    ['2026-01-28T12:00', '2026-01-24'],
    ['2026-02-01T23:59', '2026-01-24'],
    ['2026-02-02T08:59', '2026-01-24'],
    ['2026-02-02T09:00', '2026-01-31'],
  ])('at %s is what came out since %s', (at, since) => {
    expect(lookedForSince(moment(at))).toBe(since);
  });
});
