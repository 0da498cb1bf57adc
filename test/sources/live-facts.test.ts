import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/errors.ts';
import type { KeptFact, NewFact } from '../../src/core/fact-book.ts';
import type { StablecoinSupply } from '../../src/core/stablecoins.ts';
import { isoDate } from '../../src/core/week.ts';
import { defineSource, type Said, type SourceDefinition } from '../../src/sources/define-source.ts';
import { openLive } from '../support/open-live.ts';

const NOW = '2026-01-27T12:00:00Z';
const at = (moment: string) => ({ at: Date.parse(moment) });

type Says = Said<StablecoinSupply> | AppError | undefined;

const says = (supply: number, asOf = at('2026-01-27T00:00:00Z')): Says => ({
  ...{ value: { supply }, asOf, fetchedAt: Date.parse(NOW) },
});
const failing = new AppError({ code: 'fetch_failed', host: 'example.org', why: 'timed_out' });

/** A source of one number that says what it is told to, and counts how often it was asked. */
function source(name: 'stablecoins' | 'gold_api' | 'kraken', ...answers: readonly Says[]) {
  const asked = { times: 0 };
  const definition = defineSource({
    ...{ name, publisher: name, site: 'https://example.org', terms: 'credit', termsUrl: 'https://example.org/terms' },
    answers: {
      stablecoins: {
        coverage: 'dollar_stablecoins',
        staleAfterMs: 2 * 86_400_000,
        async ask() {
          const answer = answers[Math.min(asked.times, answers.length - 1)];
          asked.times += 1;
          if (answer instanceof AppError) throw answer;
          return answer;
        },
      },
    },
  });
  return { definition, asked };
}

function bookWith(...kept: readonly KeptFact[]) {
  const written: NewFact[] = [];
  return {
    written,
    newest: async () => kept,
    keep: async (facts: readonly NewFact[]) => void written.push(...facts),
  };
}

const stored = (supply: number, day = '2026-01-25'): KeptFact => ({
  ...{ question: 'stablecoins', subject: 'all', source: 'stablecoins', day: isoDate(day), vintage: 1 },
  ...{
    body: JSON.stringify({ supply }),
    firstAt: Date.parse(`${day}T01:00:00Z`),
    lastAt: Date.parse(`${day}T02:00:00Z`),
  },
});

const open = (sources: readonly { readonly definition: SourceDefinition }[], more: object = {}) =>
  openLive({ sources: sources.map(({ definition }) => definition), now: NOW, book: bookWith(stored(110)), ...more });

const asking = async (sources: Parameters<typeof open>[0], more: object = {}) => {
  const answered = await open(sources, more).live.ask('stablecoins', 'all');
  const why = answered.missed.map(({ source: name, failure }) => `${name} ${failure.code}`);
  return answered.is === 'fact'
    ? { shown: answered.value.supply, by: answered.source, origin: answered.origin, status: answered.status, why }
    : { shown: undefined, offline: answered.offline, why };
};

describe('several sources of one figure', () => {
  it('the first one serves, and no other is asked', async () => {
    const [first, second] = [source('stablecoins', says(111)), source('kraken', says(222))];
    expect(await asking([first, second])).toMatchObject({ shown: 111, by: 'stablecoins', why: [] });
    expect(second.asked.times).toBe(0);
  });

  it.each([
    ['failed', failing, 'fetch_failed'],
    ['is too old', says(111, at('2026-01-20T00:00:00Z')), 'source_stale'],
    ['speaks of tomorrow', says(111, at('2026-01-28T00:00:00Z')), 'source_ahead'],
  ] as const)('another serves where the first %s, and that is said', async (_, first, code) => {
    expect(await asking([source('stablecoins', first), source('kraken', says(122))])).toEqual({
      ...{ shown: 122, by: 'kraken', origin: 'live', status: 'published', why: [`stablecoins ${code}`] },
    });
  });

  it('one that knows nothing of what is asked is no failure', async () => {
    expect(await asking([source('stablecoins', undefined), source('kraken', says(122))])).toMatchObject({ why: [] });
  });

  it('no other is asked where a number only looks odd: it may have halved', async () => {
    const second = source('kraken', says(222));
    expect(await asking([source('stablecoins', says(55.5)), second])).toMatchObject({ shown: 55.5, why: [] });
    expect(second.asked.times).toBe(0);
  });

  it('what an older version kept in another shape is as if it had not been kept, and the log says so', async () => {
    const { live, lines } = open([source('stablecoins', failing)], {
      book: { newest: async () => [{ ...stored(1), body: '{"sum":1}' }] },
    });
    expect((await live.ask('stablecoins', 'all')).is).toBe('absent');
    expect(lines).toContain('kept fact unreadable');
  });

  it('what was known before is read once for what was fetched once', async () => {
    let read = 0;
    const newest = async () => {
      read += 1;
      return [stored(110)];
    };
    const { live } = open([source('stablecoins', says(111))], { book: { newest } });
    for (let again = 0; again < 100; again += 1) await live.ask('stablecoins', 'all');
    expect(read).toBe(1);
  });

  it('what nobody foresaw of one answer takes no other with it, and the log has its kind', async () => {
    const broken = source('stablecoins');
    Object.assign(broken.definition.answers.stablecoins ?? {}, { ask: () => Promise.reject(new RangeError('odd')) });
    expect(await asking([broken, source('kraken', says(122))])).toMatchObject({
      ...{ shown: 122, by: 'kraken', why: ['stablecoins source_changed'] },
    });
    const { live, lines } = open([broken]);
    await live.ask('stablecoins', 'all');
    expect(lines).toContain('source broke');
  });

  it('a moment that no calendar has is one ahead, or none', async () => {
    for (const at of [9e15, -9e15]) {
      const odd = source('stablecoins', says(111, { at }));
      expect(await asking([odd, source('kraken', says(122))])).toMatchObject({ shown: 122 });
    }
  });
});

describe('where no source serves', () => {
  it('the newest that was heard before stands in, with its age and why', async () => {
    expect(await asking([source('stablecoins', failing), source('kraken', failing)])).toEqual({
      ...{ shown: 110, by: 'stablecoins', origin: 'stored', status: 'stale' },
      why: ['stablecoins fetch_failed', 'kraken fetch_failed'],
    });
  });

  it('one that is late stands in where it is newer than what was heard before', async () => {
    const late = source('stablecoins', says(133, at('2026-01-24T00:00:00Z')));
    expect(await asking([late])).toMatchObject({ shown: 110, origin: 'stored' });
    expect(await asking([late], { book: bookWith() })).toMatchObject({ shown: 133, origin: 'live', status: 'stale' });
  });

  it('what ships with the bot stands in, and what was heard later goes before it', async () => {
    const bundled = {
      stablecoins: () => ({
        ...{
          id: 'bundled/stablecoins/all/2026-01-02',
          value: { supply: 99.9 },
          source: 'bundled',
          publisher: 'Example',
        },
        ...{ asOf: { date: isoDate('2026-01-02') }, coverage: 'dollar_stablecoins' as const },
      }),
    };
    const dead = [source('stablecoins', failing)];
    expect(await asking(dead, { bundled, book: bookWith() })).toMatchObject({ shown: 99.9, origin: 'bundled' });
    expect(await asking(dead, { bundled })).toMatchObject({ shown: 110, origin: 'stored' });
  });

  it('nothing is known where nothing was ever heard: absent, never zero', async () => {
    expect(await asking([source('stablecoins', failing)], { book: bookWith() })).toEqual({
      ...{ shown: undefined, offline: false, why: ['stablecoins fetch_failed'] },
    });
  });

  it('with no network nobody is asked', async () => {
    const silent = source('stablecoins', says(111));
    expect(await asking([silent], { offline: true })).toMatchObject({ shown: 110, origin: 'stored', why: [] });
    expect(await asking([silent], { offline: true, book: bookWith() })).toMatchObject({ offline: true });
    expect(silent.asked.times).toBe(0);
  });
});

describe('a figure a power of ten away from what was known', () => {
  it('is on hold where another source does not print it, and both are named', async () => {
    const lying = source('stablecoins', says(1_110));
    const answer = await asking([lying, source('kraken', says(111))]);
    expect(answer).toMatchObject({ shown: 110, origin: 'stored', why: ['stablecoins source_held'] });
  });

  it('is on hold where there is no other source, and so is what it said before: nobody can tell which is wrong', async () => {
    const answer = await asking([source('stablecoins', says(11.1))]);
    expect(answer).toMatchObject({ shown: undefined, why: ['stablecoins source_held'] });
  });

  it('is on hold beside what ships with the bot, which is then shown', async () => {
    const bundled = {
      stablecoins: () => ({
        ...{ id: 'b/stablecoins/all/2026-01-02', value: { supply: 99.9 }, source: 'stablecoins', publisher: 'Example' },
        ...{ asOf: { date: isoDate('2026-01-02') }, coverage: 'dollar_stablecoins' as const },
      }),
    };
    const alone = [source('stablecoins', says(11.1))];
    expect(await asking(alone, { bundled, book: bookWith() })).toMatchObject({ shown: 99.9, origin: 'bundled' });
  });

  it('is believed once the only source there is has said it for a day', async () => {
    const hour = 3_600_000;
    const fetched = (hours: number): Says => ({
      ...{ value: { supply: 11.1 }, asOf: at('2026-01-27T00:00:00Z'), fetchedAt: Date.parse(NOW) + hours * hour },
    });
    const { live } = open([source('stablecoins', fetched(0), fetched(12), fetched(23), fetched(24))]);
    const shown: boolean[] = [];
    for (let asked = 0; asked < 4; asked += 1) shown.push((await live.ask('stablecoins', 'all')).is === 'fact');
    expect(shown).toEqual([false, false, false, true]);
  });

  it('is shown where another source prints it too', async () => {
    const moved = [source('stablecoins', says(1_110)), source('kraken', says(1_122))];
    expect(await asking(moved)).toMatchObject({ shown: 1_110, origin: 'live', why: [] });
  });

  it('is not kept while it is on hold', async () => {
    const book = bookWith(stored(110));
    const { live } = open([source('stablecoins', says(1_110)), source('kraken', says(111))], { book });
    await live.ask('stablecoins', 'all');
    await live.settled();
    expect(book.written).toEqual([]);
  });

  it('is compared with a second source where nothing was known before', async () => {
    const [lying, honest] = [source('stablecoins', says(1_110)), source('kraken', says(111))];
    expect(await asking([lying, honest], { book: bookWith() })).toMatchObject({ shown: undefined });
    expect(honest.asked.times).toBe(1);
  });
});

describe('what a source said', () => {
  it('is kept once a time that it was fetched', async () => {
    const book = bookWith();
    const { live } = open([source('stablecoins', says(111))], { book });
    for (let again = 0; again < 3; again += 1) await live.ask('stablecoins', 'all');
    await live.settled();
    expect(book.written).toEqual([
      {
        ...{ question: 'stablecoins', subject: 'all', source: 'stablecoins', day: '2026-01-27' },
        ...{ body: '{"supply":111}', at: Date.parse(NOW) },
      },
    ]);
  });

  it('that cannot be kept is shown all the same, and the log says so', async () => {
    const book = {
      newest: async () => [],
      keep: () => Promise.reject(new AppError({ code: 'store_full', file: 'x' })),
    };
    const { live, lines } = open([source('stablecoins', says(111))], { book });
    expect(await live.ask('stablecoins', 'all')).toMatchObject({ is: 'fact', value: { supply: 111 } });
    await live.settled();
    expect(lines).toContain('fact not kept');
  });
});
