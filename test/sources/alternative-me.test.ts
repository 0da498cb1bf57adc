import { describe, expect, it } from 'vitest';
import { alternativeMe } from '../../src/sources/alternative-me.ts';
import { fearAndGreed, fearAndGreedRefusal } from '../doubles/sources/alternative-me.ts';
import { json, openHost } from '../doubles/sources/host.ts';
import { allAt, openLive } from '../support/open-live.ts';
import { itIsASource } from '../support/source-contract.ts';

const MOOD = '/fng/';
const DAYS = [
  { date: '2026-01-27', value: 11 },
  { date: '2026-01-26', value: 22 },
];
const raw = (value: unknown, timestamp: unknown = '1769472000') => ({ [MOOD]: json({ data: [{ value, timestamp }] }) });

describe('the index of alternative.me', () => {
  itIsASource({
    ...{ source: alternativeMe, question: 'mood', of: 'market', now: '2026-01-27T12:00:00Z' },
    happy: { [MOOD]: fearAndGreed(DAYS) },
    gives: { value: 11, before: 22 },
    traps: [
      ['its own error is none of its values', { [MOOD]: fearAndGreedRefusal }, 'source_changed'],
      ['a value above its scale is none', raw('111'), 'source_changed'],
      ['a value that is no whole number is none', raw('11.1'), 'source_changed'],
      ['a number where it has had words is a new layout', raw(11), 'source_changed'],
      ['NaN is no value', raw('NaN'), 'source_changed'],
      [
        'another name is a new layout',
        { [MOOD]: json({ data: [{ index: '11', timestamp: '1769472000' }] }) },
        'source_changed',
      ],
      ['a day ahead is no answer', { [MOOD]: fearAndGreed([{ date: '2026-01-28', value: 11 }]) }, 'source_ahead'],
    ],
  });

  it('leaves out the day before where a day is missing between', async () => {
    const host = await openHost({
      [MOOD]: fearAndGreed([DAYS[0], { date: '2026-01-25', value: 22 }].flatMap((day) => day ?? [])),
    });
    const { live } = openLive({ sources: [alternativeMe], settings: allAt(host.url, 'alternative_me') });
    expect(await live.ask('mood', 'market')).toMatchObject({ value: { value: 11 } });
    await host.close();
  });

  it('that stopped is shown with its age, as the newest that is known', async () => {
    const host = await openHost({ [MOOD]: fearAndGreed([{ date: '2026-01-20', value: 11 }]) });
    const { live } = openLive({ sources: [alternativeMe], settings: allAt(host.url, 'alternative_me') });
    const answered = await live.ask('mood', 'market');
    expect(answered).toMatchObject({ is: 'fact', status: 'stale', value: { value: 11 } });
    expect(answered.missed.map(({ failure }) => failure.code)).toEqual(['source_stale']);
    await host.close();
  });
});
