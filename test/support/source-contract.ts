import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Answered, Gives, Of, Question, SourceFailure } from '../../src/core/live.ts';
import type { SourceDefinition } from '../../src/sources/define-source.ts';
import { answer, type HostDouble, openHost, page, type Route, redirect, status } from '../doubles/sources/host.ts';
import { openLive } from './open-live.ts';

/** A key that may stand nowhere but in what is sent to the source itself. */
const CANARY = 'canary-7f3a-key';

/** What comes of a host that is not well, whatever it was asked for. */
export const NO_ANSWERS: readonly (readonly [name: string, route: Route])[] = [
  ['a page of HTML with the status of success', page('<h1>Please enable JavaScript</h1>')],
  ['half an answer', answer('application/json', '{"data":[{"va')],
  ['nothing', answer('application/json', '')],
  ['a number that no computer holds', answer('application/json', '{"data":[1e309],"price":1e309,"result":1e309}')],
  ['HTTP 500', status(500)],
  ['HTTP 451', status(451, { 'content-type': 'application/json' }, '{"code":0,"msg":"restricted location"}')],
  [
    'HTTP 403 with a challenge',
    status(403, { 'content-type': 'text/html', 'cf-mitigated': 'challenge' }, '<h1>x</h1>'),
  ],
  ['HTTP 429', status(429, { 'retry-after': '3600' })],
  ['a redirect to a private address', redirect('http://10.0.0.1/')],
  ['a redirect to another site', redirect('https://elsewhere.example.org/')],
];

type Routes = Readonly<Record<string, Route>>;

export interface PlayedSource<Q extends Question> {
  readonly source: SourceDefinition;
  readonly question: Q;
  readonly of: Of<Q>;
  /** UTC. */
  readonly now: string;
  /** A key is set. */
  readonly keyed?: true;
  /** The source as it answers, with made-up figures, by path. */
  readonly happy: Routes;
  /** What comes of that. */
  readonly gives: Gives<Q>;
  /** The answers of a source that is not as it should be, each with how that is told. */
  readonly traps: readonly (readonly [name: string, routes: Routes, failure: SourceFailure['code']])[];
}

/** What every source of live figures keeps to, played by its double. */
export function itIsASource<Q extends Question>({
  source,
  question,
  of,
  now,
  keyed,
  ...played
}: PlayedSource<Q>): void {
  let host: HostDouble;
  beforeEach(async () => {
    host = await openHost(played.happy);
  });
  afterEach(() => host.close());
  const open = () =>
    openLive({
      sources: [source],
      settings: { [source.name]: { url: host.url, enabled: true, ...(keyed && { key: CANARY }) } },
      now,
      network: { allow: [], ports: [] },
    });
  const everyPath = (route: Route) => {
    for (const path of Object.keys(played.happy)) host.set(path, route);
  };
  const missOf = (answered: Answered<Gives<Q>>) => answered.missed[0]?.failure;

  it('gives what it says, with its passport', async () => {
    const { live, time } = open();
    const answered = await live.ask(question, of);
    if (answered.is !== 'fact') throw new TypeError(`nothing came: ${JSON.stringify(answered)}`);
    expect(answered.value).toEqual(played.gives);
    expect(answered).toMatchObject({ source: source.name, publisher: source.publisher, origin: 'live', missed: [] });
    expect(answered.fetchedAt).toBe(time.now());
    expect(answered.id).toMatch(new RegExp(`^${source.name}/${question}/`, 'u'));
  });

  it('is asked once by a thousand who ask at once, and not again while its answer is fresh', async () => {
    const { live } = open();
    await live.ask(question, of);
    const asked = host.asked.length;
    await Promise.all(Array.from({ length: 1_000 }, () => live.ask(question, of)));
    expect(host.asked).toHaveLength(asked);
  });

  it.each(NO_ANSWERS)('%s is no answer, and nothing of it is shown', async (_, route) => {
    everyPath(route);
    const { live, lines } = open();
    const answered = await live.ask(question, of);
    expect(answered.is).toBe('absent');
    expect(missOf(answered)).toBeDefined();
    expect(JSON.stringify([answered, lines])).not.toContain(CANARY);
  });

  it.each(played.traps)('%s', async (_, routes, failure) => {
    for (const [path, route] of Object.entries(routes)) host.set(path, route);
    const answered = await open().live.ask(question, of);
    expect([answered.is, missOf(answered)?.code]).toEqual(['absent', failure]);
  });

  it('that is dead is left alone after it failed once', async () => {
    everyPath(status(500));
    const { live } = open();
    await live.ask(question, of);
    const asked = host.asked.length;
    for (let again = 0; again < 20; again += 1) await live.ask(question, of);
    expect(host.asked).toHaveLength(asked);
  });

  it.each(played.traps.filter(([, , code]) => code === 'source_changed' || code === 'source_refused').slice(0, 2))(
    'that answers and says nothing is left alone for a while too: %s',
    async (_, routes) => {
      for (const [path, route] of Object.entries(routes)) host.set(path, route);
      const { live } = open();
      await live.ask(question, of);
      const asked = host.asked.length;
      for (let again = 0; again < 20; again += 1) await live.ask(question, of);
      expect(host.asked).toHaveLength(asked);
    },
  );

  it('says nowhere but to its own site what key it is asked with', async () => {
    const { live, lines } = open();
    const answered = await live.ask(question, of);
    expect(JSON.stringify([answered, lines])).not.toContain(CANARY);
    if (keyed) expect(JSON.stringify(host.asked)).toContain(CANARY);
  });
}
