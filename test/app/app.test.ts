import { describe, expect, it } from 'vitest';
import { figuresOfJson, openTidemark } from '../support/ask.ts';
import { breaking, forRole, owing } from '../support/made-up-commands.ts';

const ask = openTidemark();

describe('a command', () => {
  it.each([
    '/flows 2026-01-23',
    '/flows@tidemark_bot 2026-01-23',
    '/FLOWS 2026-01-23',
    '/Flows@Tidemark_Bot 2026-01-23',
    '／flows 2026-01-23',
    '/\u2060flows 2026-01-23',
    'flows 2026-01-23',
    '   /flows   2026-01-23   ',
    '\t/flows\t2026-01-23',
    '\u3000/flows\u30002026-01-23',
    '/flows\n2026-01-23\n',
  ])('may be typed as %j', async (line) => {
    expect((await ask(line)).text).toBe((await ask('/flows 2026-01-23')).text);
  });

  it.each([
    ['/flws', 'There is no command “flws”. Did you mean /flows?'],
    ['/sourcs', 'There is no command “sourcs”. Did you mean /source, /sources?'],
    ['/comp', 'There is no command “comp”. Did you mean /compare?'],
    ['/zzzzzz', 'There is no command “zzzzzz”. See /help.'],
    ['thank you', 'There is no command “thank”. See /help.'],
    [
      'Digital asset funds saw outflows',
      'There is no command “digital”. To check a text, type /check and the text behind it.',
    ],
    ['Outflows of $1.09B', 'There is no command “outflows”. To check a text, type /check and the text behind it.'],
    ['／ｆｌｏｗ', 'There is no command “flow”. Did you mean /flows?'],
    ['/资金', 'There is no command “资金”. See /help.'],
    ['/', 'There is no command in that. /help lists them all.'],
    ['', 'There is no command in that. /help lists them all.'],
  ])('that does not exist is refused with what may have been meant: %s', async (line, sentence) => {
    const { failure, lines } = await ask(line);
    expect(failure?.code).toBe('unknown_command');
    expect(lines).toEqual(['That did not work', sentence]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'is never taken from the language itself: %s',
    async (name) => {
      for (const line of [`/${name}`, `/help ${name}`]) expect((await ask(line)).failure?.code).toBe('unknown_command');
      expect((await ask(`/asset ${name}`)).failure?.code).toBe('asset_unknown');
      expect((await ask(`/levels ${name}`)).failure).toBeUndefined();
      expect((await ask(`/lang ${name}`)).failure?.code).toBe('language_unknown');
    },
  );

  it.each([
    [
      '/flows 2026-01-23 please',
      '/flows does not know what to do with “please”. A reporting week by its Friday, as 2026-01-23. Without it: the newest known.',
    ],
    ['/btc now', '/btc does not know what to do with “now”. See /help.'],
    [
      '/source',
      '/source needs the option figure. total, a ticker, the code of a country or region, a figure’s id, or a live figure: price BTC, etf BTC, gold, mood.',
    ],
    ['/compare 2026-01-23', '/compare needs the option second. The second week, by its Friday, as 2026-01-23.'],
  ])('with words it cannot use, or without those it needs, says how it is typed: %s', async (line, sentence) => {
    expect((await ask(line)).lines[1]).toBe(sentence);
  });
});

describe('a role', () => {
  const commands = [forRole('moderator'), forRole('operator')];
  const place = openTidemark({ commands });

  it.each([
    ['member', '/for_moderator', false],
    ['moderator', '/for_moderator', true],
    ['operator', '/for_moderator', true],
    ['member', '/for_operator', false],
    ['moderator', '/for_operator', false],
    ['operator', '/for_operator', true],
    ['member', '/help', true],
  ] as const)('%s asking %s: allowed is %s', async (role, line, allowed) => {
    const { failure } = await place(line, { role });
    expect(failure?.code === 'not_allowed').toBe(!allowed);
  });

  it('that is too small is told which one is needed', async () => {
    expect((await place('/for_moderator')).lines[1]).toBe(
      '/for_moderator is for the moderator role. Ask whoever runs this bot.',
    );
    expect((await place('/for_moderator', { locale: 'zh-CN' })).lines[1]).toBe(
      '/for_moderator 只限 moderator 使用，请联系机器人的运营者。',
    );
  });

  it('is not grown by asking in another language', async () => {
    expect((await place('/lang zh /for_operator')).failure?.code).toBe('not_allowed');
  });
});

describe('something that breaks', () => {
  const TYPED = 'my-secret-words';

  async function broken(error: unknown, line = `/breaking ${TYPED}`) {
    const log: string[] = [];
    const answer = await openTidemark({ commands: [breaking(error)], logged: (entry) => log.push(entry) })(line);
    return { ...answer, log };
  }

  it('is a card with an incident number that stands on one line of the log too', async () => {
    const { failure, lines, log } = await broken(new Error(`could not parse ${TYPED}`));
    expect(failure).toEqual({ code: 'unexpected' });
    const incident = /under ([0-9a-f]{8});/u.exec(lines[1] ?? '')?.[1];
    expect(incident).toBeDefined();
    expect(log).toHaveLength(1);
    expect(JSON.parse(log[0] ?? '')).toMatchObject({
      level: 'error',
      event: 'unexpected',
      incident,
      command: 'breaking',
    });
  });

  it.each([
    ['its message', new Error(`could not parse ${TYPED}`)],
    ['a message of many lines', new Error(`no\n    at ${TYPED} (somewhere)\n    at ${TYPED}`)],
    ['the message of its cause', new Error('outer', { cause: new RangeError(TYPED) })],
    ['a thrown text', TYPED],
    ['a thrown object', { secret: TYPED }],
    ['nothing at all', undefined],
  ])('never puts what was typed into the log or the card: %s', async (_, error) => {
    const { text, log } = await broken(error);
    expect(log).toHaveLength(1);
    expect(log.join('')).not.toContain(TYPED);
    expect(text).not.toContain(TYPED);
  });

  it('gives each incident a number of its own', async () => {
    const both = await Promise.all([broken(new Error('a')), broken(new Error('a'))]);
    expect(both[0].lines[1]).not.toBe(both[1].lines[1]);
  });

  it('is said in the language of the answer', async () => {
    const { lines } = await broken(new Error('x'), '/lang zh /breaking');
    expect(lines[0]).toBe('未能完成');
    expect(lines[1]).toMatch(/已记入日志，编号 [0-9a-f]{8}/u);
  });

  it('logs what was refused by its code alone', async () => {
    const log: string[] = [];
    await openTidemark({ logged: (entry) => log.push(entry) })(`/asset ${TYPED}`);
    expect(log).toHaveLength(1);
    expect(JSON.parse(log[0] ?? '')).toMatchObject({ level: 'debug', event: 'refused', code: 'asset_unknown' });
    expect(log[0]).not.toContain(TYPED);
  });
});

describe('a card that lacks a disclaimer it owes', () => {
  it.each([
    ['all of them', {}],
    ['that it is no advice', { limits: 'direction_not_digits' }],
    ['how far its figures are checked', { figures: 'not_advice' }],
    ['that nobody checked its figures', { figures: 'not_advice', limits: 'cross_checked' }],
  ])('%s, never leaves: it is our error', async (_, disclaimers) => {
    const log: string[] = [];
    const place = openTidemark({ commands: [owing(disclaimers)], logged: (entry) => log.push(entry) });
    const { failure, json, text } = await place('/owing');
    expect(failure).toEqual({ code: 'unexpected' });
    expect(figuresOfJson(json)).toEqual([]);
    expect(text).not.toContain('$');
    expect(log).toHaveLength(1);
  });

  it('leaves when it carries all of them', async () => {
    const complete = { figures: 'not_advice', limits: 'direction_not_digits' };
    const { failure, text } = await openTidemark({ commands: [owing(complete)] })('/owing');
    expect(failure).toBeUndefined();
    expect(text).toContain('−$111.0M');
  });
});
