import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, App, Request } from '../../src/app.ts';
import { failureCard } from '../../src/cards/failure-card.ts';
import { placeId } from '../../src/core/place.ts';
import { shareAnswers } from '../../src/shared-answers.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const question: Request = { line: '/flows', locale: 'en', role: 'member' };

function counting(failure?: Answer['failure']) {
  const asked: Request[] = [];
  const app: App = {
    names: [],
    find: async () => undefined,
    commands: async () => [],
    suggest: async () => [],
    async run(request) {
      asked.push(request);
      const card = failureCard({ code: 'no_reports' });
      return { card, locale: request.locale, audience: 'place', next: [], ...(failure && { failure }) };
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

  it('does not fill the memory, however many different things are asked', async () => {
    const { app, asked } = counting();
    const shared = shareAnswers(app, { vintage: async () => '1' });
    for (let n = 0; n < 5_000; n += 1) await shared.run({ ...question, line: `/asset ${n}` });
    await shared.run({ ...question, line: '/asset 4999' });
    expect(asked).toHaveLength(5_000);
  });
});
