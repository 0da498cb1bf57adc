import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { componentsOf } from '../../doubles/discord/message-rules.ts';
import { activeMarkup } from './markup-scanner.ts';
import { type Bot, openBot } from './open-bot.ts';

const HOSTILE = {
  'everybody called': '@everyone @here',
  'somebody called': '<@1> <@&2> <#3> </flows:4>',
  'a link': '[a](https://evil.test) discord.gg/abc',
  markup: '**__~~||`x`||~~__**\n# y\n> z',
  'text that runs backwards': '\u202egnp.sexe\u2066x\u2069',
  '4,096 characters': '<@1>'.repeat(1024),
};

const loaded = await Promise.all(Object.values(COMMANDS).map((load) => load?.()));
const options = loaded.flatMap((command) =>
  Object.keys(command?.options ?? {}).map((option) => [command?.name ?? '', option] as const),
);

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
  await bot.ready();
});
afterAll(() => bot.close());

function texts(token: string): string {
  const nodes = componentsOf(bot.of(token)?.original?.body.components ?? []);
  return nodes.flatMap(({ content }) => (typeof content === 'string' ? [content] : [])).join('\n');
}

/** So that the word which is looked at is the one that is hostile. */
const GIVEN: Readonly<Record<string, string>> = {
  first: '2026-01-16',
  second: '2026-01-23',
  figure: 'BTC',
  language: 'en',
};

/** What these answer is no refusal, so everybody there reads it. */
const FOR_EVERYBODY = ['levels asset', 'check text'];

describe.each(options)('/%s with its %s typed past what is offered:', (name, option) => {
  const others = options
    .filter(([command, other]) => command === name && other !== option && GIVEN[other])
    .map(([, other]) => ({ type: 3, name: other, value: GIVEN[other] }));

  it.each(Object.entries(HOSTILE))('%s', async (_, value) => {
    const token = bot.discord.act(2, { type: 1, name, options: [...others, { type: 3, name: option, value }] });
    await bot.answered(token);
    const text = texts(token);
    expect(text).not.toBe('');
    expect(activeMarkup(text)).toEqual([]);
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    expect(bot.of(token)?.original?.body.allowed_mentions).toEqual({ parse: [] });
    if (!FOR_EVERYBODY.includes(`${name} ${option}`)) expect(bot.of(token)?.original?.ephemeral).toBe(true);
  });
});

it('no request of these was refused', () => {
  expect(bot.discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
  expect(bot.lines.filter((line) => line.includes('"error"') || line.includes('"warn"'))).toEqual([]);
});
