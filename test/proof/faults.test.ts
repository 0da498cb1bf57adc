import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answered, Gives, Question } from '../../src/core/live.ts';
import type { SourceName } from '../../src/core/source-names.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderTelegram } from '../../src/platforms/telegram/render.ts';
import type { SourceDefinition } from '../../src/sources/define-source.ts';
import { LIVE_SOURCES } from '../../src/sources/live-sources.ts';
import { answer, page, type Route, redirect, status } from '../doubles/sources/host.ts';
import { cut, drip, hangUp } from '../doubles/sources/hostile.ts';
import { openTidemark } from '../support/ask.ts';
import { createFactsInMemory } from '../support/facts-in-memory.ts';
import { ASKED, CANARY, honestRoutes, NOON, openWorld, type World } from '../support/honest-world.ts';
import { madeUpReport } from '../support/made-up.ts';
import { openLive } from '../support/open-live.ts';
import { spoiled } from '../support/spoiled-route.ts';

const DAY = 86_400_000;
const TODAY = new Date(NOON).toISOString().slice(0, 10);

/** Figures of a fault have sevens in them, and no honest one has. */
const POISON = 777.7;
const NUMBER = /(?<=[:[,]\s*)-?\d+(?:\.\d+)?(?=\s*[,}\]])/gu;
const WORD = /"-?\d+(?:\.\d+)?"/gu;
/** 555 is 7770 then, and 444 is 6216: a row that fits itself, in another unit. */
const fourteenfold = (number: string): string => String(14 * Number(number));
const text = (change: (body: string) => string) => (route: Route) => spoiled(route, change);

/** What goes wrong with an answer, each made of the honest one. */
const FAULTS: Readonly<Record<string, (honest: Route) => Route>> = {
  'is not there': () => hangUp,
  'ends in the middle': () => cut('application/json'),
  'is a page with the status of success': () => page('<h1>One moment, 777</h1>'),
  'is a page that calls itself data': () => answer('application/json', '<!doctype html><p>777</p>'),
  'is nothing': () => answer('application/json', ''),
  'is an empty object': () => answer('application/json', '{}'),
  'is an empty list': () => answer('application/json', '[]'),
  'is half of itself': text((body) => body.slice(0, body.length / 2)),
  'is an error with the status of success': () =>
    answer('application/json', '{"code":40001,"msg":"777","error":["EQuery:777"],"status":{"error_code":777}}'),
  'is HTTP 500': () => status(500, {}, '777'),
  'is HTTP 429': () => status(429, { 'retry-after': '777' }),
  'is HTTP 403 with a challenge': () =>
    status(403, { 'content-type': 'text/html', 'cf-mitigated': 'challenge' }, '777'),
  'is HTTP 451': () => status(451, { 'content-type': 'application/json' }, '{"code":0,"msg":"777"}'),
  'sends on to a private address': () => redirect('http://10.0.0.1/777'),
  'sends on to another site': () => redirect('https://elsewhere.example.org/777'),
  'has words for its numbers': text((body) => body.replaceAll(NUMBER, `"${POISON}"`)),
  'has numbers for its words': text((body) => body.replaceAll(WORD, String(POISON))),
  'has NaN for its numbers': text((body) => body.replaceAll(NUMBER, 'NaN').replaceAll(WORD, '"NaN"')),
  'has 1e309 for its numbers': text((body) => body.replaceAll(NUMBER, '1e309').replaceAll(WORD, '"1e309"')),
  'has nothing for its numbers': text((body) => body.replaceAll(NUMBER, 'null').replaceAll(WORD, 'null')),
  'has other names': text((body) => body.replaceAll(/"([a-zA-Z_]+)"(?=\s*:)/gu, '"$1_777"')),
  'has a new first column': text((body) =>
    body.replaceAll(/\[(?=\s*"?\d{9,13}"?\s*,)/gu, `[${POISON},`).replaceAll(/<tr[^>]*>/gu, `$&<td>${POISON}</td>`),
  ),
  'has lost its first column': text((body) =>
    body.replaceAll(/\[\s*"?\d{9,13}"?\s*,/gu, '[').replaceAll(/(<tr[^>]*>\s*)<t[dh][\s\S]*?<\/t[dh]>/gu, '$1'),
  ),
};

let world: World;
let now = NOON;
beforeAll(async () => {
  world = await openWorld(() => now);
});
afterAll(() => world.close());

const setAll = (name: SourceName, fault: (honest: Route) => Route, at: () => number = () => now) => {
  for (const [path, route] of Object.entries(honestRoutes(at)[name])) world.hosts[name].set(path, fault(route));
};
const honest = (route: Route): Route => route;
const openAll = (sources: readonly SourceDefinition[] = LIVE_SOURCES, book = createFactsInMemory()) => ({
  ...openLive({ sources, settings: world.settings, now: new Date(now).toISOString(), book }),
  book,
});

async function heardOf<Q extends Question>(source: SourceDefinition, question: Q): Promise<Answered<Gives<Q>>> {
  return openAll([source]).live.ask(question, ASKED[question]);
}

/** Whether what came of a fault is right, is nothing and says why, or is wrong. */
function verdictOf(answered: Answered<unknown>, truth: Answered<unknown>, name: string): 'right' | 'nothing' | 'wrong' {
  if (answered.is === 'absent') return answered.missed.length === 1 ? 'nothing' : 'wrong';
  if ('at' in answered.asOf ? answered.asOf.at > now : answered.asOf.date > TODAY) return 'wrong';
  // Before New York has begun to trade, nobody knows what its day took in.
  if (answered.coverage === 'us_spot_etfs' && 'date' in answered.asOf && answered.asOf.date >= TODAY) return 'wrong';
  if (truth.is === 'fact' && isDeepStrictEqual(answered.value, truth.value)) return 'right';
  // Of another day it may say something else, and that is then so.
  const odd = /777|e\+?309|null|NaN/u.test(JSON.stringify(answered.value));
  return name === 'is a day ahead' && !odd ? 'right' : 'wrong';
}

const QUESTIONS = LIVE_SOURCES.flatMap((source) =>
  (Object.keys(source.answers) as Question[]).map((question) => ({ source, question, name: source.name })),
);

describe('one source that is not as it should be', () => {
  const told = { faults: 0, right: 0, nothing: 0, wrong: 0 };
  afterAll(() => {
    const { faults, right, nothing, wrong } = told;
    process.stdout.write(
      `faults ${faults}, right ${right}, nothing shown and why ${nothing}, wrong figures ${wrong}\n`,
    );
  });

  it.each(QUESTIONS)(
    '$name on $question shows what is right, or nothing and why',
    { timeout: 120_000 },
    async (each) => {
      const { source, question } = each;
      setAll(source.name, honest);
      const truth = await heardOf(source, question);
      expect(truth.is).toBe('fact');
      const wrong: string[] = [];
      for (const [name, fault] of Object.entries({ ...FAULTS, 'is a day ahead': honest })) {
        setAll(source.name, fault, name === 'is a day ahead' ? () => now + DAY : undefined);
        const answered = await heardOf(source, question);
        const verdict = verdictOf(answered, truth, name);
        told.faults += 1;
        told[verdict] += 1;
        if (verdict === 'wrong') wrong.push(`${name}: ${JSON.stringify(answered).slice(0, 300)}`);
      }
      setAll(source.name, honest);
      expect(wrong).toEqual([]);
    },
  );
});

const LINES = [
  ...['/btc', '/eth', '/sol', '/xrp', '/asset SOL', '/etf', '/etf ETH', '/etf all', '/metals', '/holdings', '/macro'],
  ...['/macro ics', '/mood', '/notes', '/notes 1', '/levels', '/rotation', '/flows', '/sources', '/sources binance'],
  ...['/source price BTC', '/source etf BTC', '/source gold', '/source mood', '/why price BTC', '/why gold', '/health'],
  ...['/recap', '/recap usual,etf,metals,holdings,macro,notes'],
];

/** Nothing known is shown as nothing: no price, no count and no sum of 0. */
const ZERO = /(?<![\d.,])[$−+]?0(?:\.0+)?\s?(?:USDT|BTC\b|ETH\b|shares|股|美元|万)|\$0(?:\.0+)?(?![\d.])/u;

/** Asks everything that can be asked in both languages, and draws it as each platform would. */
async function askEverything(given: ReturnType<typeof openAll>) {
  const reports = [
    madeUpReport('2026-01-16', { total: 33.3, BTC: 22.2, ETH: 11.1, SOL: 22.2, XRP: 11.1 }),
    madeUpReport('2026-01-23', { total: -111, BTC: -88.8, ETH: -33.3, SOL: 11.1, XRP: -11.1 }),
  ];
  const ask = openTidemark({ now: new Date(now).toISOString(), reports, live: given.live, facts: given.book });
  const answers = [];
  for (const line of LINES) {
    for (const locale of ['en', 'zh-CN'] as const) {
      const told = await ask(line, { locale, role: 'operator' });
      const renderer = rendererFor(locale);
      const drawn = JSON.stringify([
        renderTelegram(told, renderer, { chat_id: 0, callback: () => 'x' }),
        renderDiscord(told, renderer),
      ]);
      answers.push({ line, locale, text: told.text, drawn, failure: told.failure?.code });
    }
  }
  return answers;
}

type Asked = Awaited<ReturnType<typeof askEverything>>;

/** Figures of a fault, in whatever way a number is written. */
const poisoned = ({ text: shown }: Asked[number]): boolean =>
  /7[.,]?7[.,]?7|6[.,]?216/u.test(shown.replaceAll(/HTTP \d+|\d+ (?:min|分钟)/gu, ''));

describe('everything at once', () => {
  const SCENES: Readonly<Record<string, Readonly<Partial<Record<SourceName, string>>>>> = {
    'nobody answers as he should': {
      ...{ binance: 'lies tenfold', kraken: 'is a page with the status of success', coingecko: 'drips' },
      ...{ okx: 'is an error with the status of success', cryptoetf: 'is not there', sosovalue: 'is HTTP 500' },
      ...{ farside: 'has a new first column', gold_api: 'sends on to a private address', swissquote: 'is a day ahead' },
      ...{ metal_tokens: 'has words for its numbers', edgar: 'is HTTP 403 with a challenge', fred: 'refuses the key' },
      ...{ treasuries: 'is an error with the status of success', forexfactory: 'is half of itself' },
      ...{ alternative_me: 'has NaN for its numbers', stablecoins: 'has 1e309 for its numbers' },
    },
    'the first of each answers as he should not': {
      ...{ binance: 'has numbers for its words', cryptoetf: 'has words for its numbers', gold_api: 'is a day ahead' },
      ...{ edgar: 'is HTTP 429', fred: 'is not there', alternative_me: 'is an empty object' },
    },
  };
  const fault = (name: string): ((route: Route) => Route) => {
    if (name === 'lies tenfold') return text((body) => body.replaceAll(/(?<=")\d+(?:\.\d+)?(?=")/gu, fourteenfold));
    if (name === 'drips') return () => drip('application/json', 200);
    if (name === 'refuses the key') return () => status(401, { 'content-type': 'application/json' }, '{}');
    return FAULTS[name] ?? honest;
  };

  it.each(Object.keys(SCENES))('%s: all that is said is right, and from whom', { timeout: 300_000 }, async (scene) => {
    // A day before all were honest, and what they said was kept.
    now = NOON - DAY;
    for (const name of Object.keys(world.hosts) as SourceName[]) setAll(name, honest);
    const before = openAll();
    const calm = await askEverything(before);
    expect(calm.filter(({ failure }) => failure !== undefined)).toEqual([]);
    await before.live.settled();
    now = NOON;
    for (const name of Object.keys(world.hosts) as SourceName[]) {
      const wrong = SCENES[scene]?.[name] ?? '';
      setAll(name, fault(wrong), wrong === 'is a day ahead' ? () => now + DAY : undefined);
    }
    const opened = openAll(LIVE_SOURCES, before.book);
    const answers = await askEverything(opened);
    await opened.live.settled();
    const shown = {
      crashed: answers.filter(({ failure }) => failure !== undefined),
      wrong: answers.filter(poisoned),
      zero: answers.filter(({ text: said }) => ZERO.test(said)),
      leaked: answers.filter(({ drawn }) => drawn.includes(CANARY)),
    };
    process.stdout.write(
      `${scene}: faults ${Object.keys(SCENES[scene] ?? {}).length}, answers ${answers.length}, crashed ${shown.crashed.length}, wrong figures shown ${shown.wrong.length}, zeros ${shown.zero.length}, keys ${shown.leaked.length}\n`,
    );
    const said = Object.entries(shown).flatMap(([what, each]) =>
      each.map(({ line, locale, text: words }) => `${what}: ${line} ${locale}\n${words}`),
    );
    expect(said).toEqual([]);
    expect(opened.lines.join('\n')).not.toContain(CANARY);
    const price = answers.find(({ line, locale }) => line === '/btc' && locale === 'en');
    expect(price?.text).toContain('Binance (');
  });
});
