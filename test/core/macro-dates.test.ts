import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MacroDate } from '../../src/core/macro.ts';
import { inOrder, isComing, mergeDates } from '../../src/core/macro-dates.ts';
import { isoDate } from '../../src/core/week.ts';

const cpi = (date: string, time?: string): MacroDate => ({
  ...{ what: 'cpi', date: isoDate(date) },
  ...(time !== undefined && { at: Date.parse(`${date}T${time}Z`) }),
});
const of = (publisher: string, ...dates: readonly MacroDate[]) => ({ publisher, dates });

describe('dates of several sources', () => {
  it('are one where they are of the same kind and day, and name everybody who has them', () => {
    expect(mergeDates([of('A', cpi('2026-02-11', '13:30')), of('B', cpi('2026-02-11', '13:30'))])).toEqual([
      { ...cpi('2026-02-11', '13:30'), publishers: ['A', 'B'] },
    ]);
  });

  it('take the moment from whoever knows it, and credit nobody with the moment of another', () => {
    const [day, moment] = [of('A', cpi('2026-02-11')), of('B', cpi('2026-02-11', '13:30'))];
    for (const all of [
      [day, moment],
      [moment, day],
    ])
      expect(mergeDates(all)).toEqual([{ ...cpi('2026-02-11', '13:30'), publishers: ['B'], dayBy: ['A'] }]);
    expect(mergeDates([day, of('C', cpi('2026-02-11')), moment, of('D', cpi('2026-02-11', '13:30'))])).toEqual([
      { ...cpi('2026-02-11', '13:30'), publishers: ['B', 'D'], dayBy: ['A', 'C'] },
    ]);
  });

  it('stand beside each other where two moments are named: nothing is put between them', () => {
    const merged = mergeDates([of('A', cpi('2026-02-11', '15:00')), of('B', cpi('2026-02-11', '13:30'))]);
    expect(merged.map(({ at, publishers }) => [at, publishers])).toEqual([
      [cpi('2026-02-11', '13:30').at, ['B']],
      [cpi('2026-02-11', '15:00').at, ['A']],
    ]);
  });

  it('are told apart by their titles where they have no name of ours', () => {
    const speech = (title: string): MacroDate => ({ ...cpi('2026-02-11'), what: 'other', title });
    expect(mergeDates([of('A', speech('One'), speech('Two')), of('B', speech('Two'))])).toHaveLength(2);
  });

  const anyDate = fc
    .record({
      what: fc.constantFrom('cpi' as const, 'jobs' as const),
      day: fc.integer({ min: 10, max: 13 }),
      hour: fc.option(fc.integer({ min: 10, max: 12 })),
    })
    .map(
      ({ what, day, hour }): MacroDate => ({
        ...cpi(`2026-02-${day}`, hour === null ? undefined : `${hour}:00`),
        what,
      }),
    );

  it('are in order, and lose nobody and no day', () => {
    fc.assert(
      fc.property(fc.array(anyDate), fc.array(anyDate), (first, second) => {
        const merged = mergeDates([of('A', ...first), of('B', ...second)]);
        expect(merged).toEqual(merged.toSorted((a, b) => a.date.localeCompare(b.date)));
        for (const [publisher, dates] of [
          ['A', first],
          ['B', second],
        ] as const)
          for (const { what, date } of dates)
            expect(
              merged.some(
                (each) =>
                  each.what === what &&
                  each.date === date &&
                  [...each.publishers, ...(each.dayBy ?? [])].includes(publisher),
              ),
            ).toBe(true);
        expect(inOrder(inOrder(first))).toEqual(inOrder(first));
      }),
    );
  });
});

it.each([
  ['a moment that is over', cpi('2026-02-11', '13:30'), '2026-02-11T13:30:00Z', false],
  ['a moment that comes', cpi('2026-02-11', '13:30'), '2026-02-11T13:29:59Z', true],
  ['a day until it is over in New York', cpi('2026-02-11'), '2026-02-12T04:59:00Z', true],
  ['a day that is over in New York', cpi('2026-02-11'), '2026-02-12T05:00:00Z', false],
])('%s', (_, date, now, comes) => {
  expect(isComing(date, Date.parse(now))).toBe(comes);
});
