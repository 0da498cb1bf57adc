import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, App, Request } from '../../src/app.ts';
import { type Card, card } from '../../src/cards/card.ts';
import { absentBlocks, factPassport, missedBlocks } from '../../src/cards/fact-lines.ts';
import { failureCard } from '../../src/cards/failure-card.ts';
import type { Miss } from '../../src/core/live.ts';
import { placeId } from '../../src/core/place.ts';
import { message } from '../../src/i18n/message.ts';
import { shareAnswers } from '../../src/shared-answers.ts';
import { madeUpFact } from '../support/open-live.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const question: Request = { line: '/flows', locale: 'en', role: 'member' };

function counting(failure?: Answer['failure'], shown: Card = failureCard({ code: 'no_reports' })) {
  const asked: Request[] = [];
  const app: App = {
    names: [],
    find: async () => undefined,
    commands: async () => [],
    suggest: async () => [],
    async run(request) {
      asked.push(request);
      return { card: shown, locale: request.locale, audience: 'place', next: [], ...(failure && { failure }) };
    },
  };
  return { app, asked };
}

describe('a shared answer', () => {
  it('is made once for everybody who asks the same within its minute', async () => {
    const { app, asked } = counting();
    const shared = shareAnswers(app, { vintage: async () => '1' });
    const first = await shared.run({ ...question, from: { person: 'a', place: placeId('telegram', 1) } });
    const second = await shared.run({ ...question, from: { person: 'b', place: placeId('telegram', 2) } });
    expect(second).toBe(first);
    expect(asked).toHaveLength(1);
  });

  it('is waited for while it is being made', async () => {
    const { app, asked } = counting();
    const shared = shareAnswers(app, { vintage: async () => '1' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => shared.run(question)));
    expect(new Set(answers).size).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it('is made anew after its minute', async () => {
    const { app, asked } = counting();
    const shared = shareAnswers(app, { vintage: async () => '1' });
    await shared.run(question);
    vi.setSystemTime(Date.now() + 61_000);
    await shared.run(question);
    expect(asked).toHaveLength(2);
  });

  it('is made anew as soon as the data change', async () => {
    let vintage = '1';
    const { app, asked } = counting();
    const shared = shareAnswers(app, { vintage: async () => vintage });
    await shared.run(question);
    vintage = '2';
    await shared.run(question);
    expect(asked).toHaveLength(2);
  });

  it.each<[string, Partial<Request>]>([
    ['another line', { line: '/flows 2026-01-23' }],
    ['another language', { locale: 'zh-CN' }],
    ['another role', { role: 'operator' }],
    ['another style', { manner: { style: 'brief', marks: 'arrows' } }],
    ['other marks', { manner: { style: 'full', marks: 'colours' } }],
    ['named fields', { fields: { week: '2026-01-23' } }],
  ])('is not shared with %s', async (_, change) => {
    const { app, asked } = counting();
    const shared = shareAnswers(app, { vintage: async () => '1' });
    await shared.run(question);
    await shared.run({ ...question, ...change });
    expect(asked).toHaveLength(2);
  });

  it('is not kept when something broke while it was made', async () => {
    const { app, asked } = counting({ code: 'unexpected' });
    const shared = shareAnswers(app, { vintage: async () => '1' });
    await shared.run(question);
    await shared.run(question);
    expect(asked).toHaveLength(2);
  });

  const missed: readonly Miss[] = [
    { source: 'kraken', publisher: 'Kraken', failure: { code: 'fetch_failed', host: 'k', why: 'timed_out' } },
  ];
  const cardOf = (blocks: Card['blocks']) => card({ title: message('mood-title'), blocks, disclaimers: {} as never });
  const standsIn = madeUpFact(11, { origin: 'stored', status: 'stale', missed });

  it.each([
    ['nothing came', 10, absentBlocks(message('mood-what'), { is: 'absent', offline: false, missed })],
    ['something older stands in', 10, [factPassport(standsIn, 0), ...missedBlocks(missed)]],
    ['another source served', 60, [factPassport(madeUpFact(11, { missed }), 0), ...missedBlocks(missed)]],
    ['all came', 60, [factPassport(madeUpFact(11), 0)]],
    ['nobody is ever asked', 60, absentBlocks(message('mood-what'), { is: 'absent', offline: true, missed: [] })],
  ] as const)('in which %s is given for %i seconds', async (_, seconds, blocks) => {
    const { app, asked } = counting(undefined, cardOf(blocks));
    const shared = shareAnswers(app, { vintage: async () => '1' });
    await shared.run(question);
    vi.setSystemTime(Date.now() + seconds * 1_000 - 1);
    await shared.run(question);
    expect(asked).toHaveLength(1);
    vi.setSystemTime(Date.now() + 2);
    await shared.run(question);
    expect(asked).toHaveLength(2);
  });

  it('does not fill the memory, however many different things are asked', async () => {
    const { app, asked } = counting();
    const shared = shareAnswers(app, { vintage: async () => '1' });
    for (let n = 0; n < 5_000; n += 1) await shared.run({ ...question, line: `/asset ${n}` });
    await shared.run({ ...question, line: '/asset 4999' });
    expect(asked).toHaveLength(5_000);
  });
});
