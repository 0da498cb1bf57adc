import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { componentsOf } from '../../doubles/discord/message-rules.ts';
import { type Bot, openBot } from './open-bot.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.close());

const WEEK = 'CoinShares, week to 23 January 2026:';
const POST = `${WEEK} Bitcoin saw outflows of $1.09 billion.`;
const BTC = '✓ BTC: −$1.09B matches';

type Nodes = readonly Readonly<Record<string, unknown>>[];

const textsOf = (nodes: Nodes): readonly string[] =>
  componentsOf(nodes).flatMap(({ content }) => (typeof content === 'string' ? [content] : []));

/** Somebody uses the message command on a message: the interaction, and what its answer shows. */
async function used(message: object, locale = 'en-US'): Promise<readonly [string, Nodes]> {
  await bot.ready();
  const messages = { '9': { id: '9', ...message } };
  const data = { type: 3, name: 'Check this', target_id: '9', resolved: { messages } };
  const token = bot.discord.act(2, data, { locale, guildLocale: locale });
  await bot.answered(token);
  return [token, shownOf(token)];
}

const shownOf = (token: string): Nodes => (bot.of(token)?.original?.body.components ?? []) as Nodes;

const checked = async (message: object, locale?: string): Promise<Nodes> => (await used(message, locale))[1];

/** What stands in the place of an answer once its button was tapped. */
async function tapped(token: string, label: string): Promise<Nodes> {
  const original = bot.of(token)?.original;
  const button = componentsOf(shownOf(token)).find((node) => node['label'] === label);
  if (!original || !button) throw new Error(`no button ${label}`);
  const tap = bot.discord.act(3, { component_type: 2, custom_id: button['custom_id'] }, { message: original });
  await bot.answered(tap);
  return shownOf(tap);
}

describe('“Check this” on a message of Discord', () => {
  const container = { type: 17, components: [{ type: 9, components: [{ type: 10, content: POST }] }] };

  it.each<[string, object]>([
    ['its words', { content: POST, embeds: [] }],
    ['an embed', { content: '', embeds: [{ title: WEEK, description: 'Bitcoin saw outflows of $1.09 billion.' }] }],
    ['the message that it forwards', { content: '', message_snapshots: [{ message: { content: POST, embeds: [] } }] }],
    ['an embed of that', { message_snapshots: [{ message: { content: '', embeds: [{ description: POST }] } }] }],
    ['its components', { content: '', components: [container] }],
  ])('checks %s', async (_, message) => {
    expect(textsOf(await checked(message)).join('\n')).toContain(BTC);
  });

  it.each<[string, object]>([
    ['nothing but a picture', { content: '', attachments: [{ id: '1' }] }],
    ['components of a kind that is not known', { components: [7, null, { type: 99, components: 'x' }] }],
    ['a snapshot of a kind that is not known', { message_snapshots: [{ message: 7 }] }],
  ])('says that there is no text in %s', async (_, message) => {
    expect(textsOf(await checked(message)).join('\n')).toContain('There is no text in that');
  });

  it('answers in the language of the place', async () => {
    expect(textsOf(await checked({ content: POST }, 'zh-CN'))[1]).toContain(
      '✓ BTC：−10.9亿美元，与报告的 −10.9亿美元相符。',
    );
  });

  it('shows five lines at most, and every finding in their place once somebody taps; no mention and no link goes along', async () => {
    const [token, shown] = await used({
      content: [
        'Crypto funds see outflows of $10 billion',
        `${WEEK} crypto funds saw net outflows of $1.73 billion, Bitcoin inflows of $1.09 billion. **Solana** @everyone <@1> https://evil.test/x saw inflows of $17.1 million ||x||.`,
      ].join('\n'),
    });
    const [title, lines] = textsOf(shown);
    expect(title).toBe('## Check against CoinShares, week to 23 Jan 2026');
    expect(lines?.split('\n')).toEqual([
      expect.stringContaining('✗ The headline says −$10B, the report −$1.73B.'),
      '✗ BTC: the text says +$1.09B, the report −$1.09B: the opposite direction.',
      '✓ 2 figures match the report of the week to 23 Jan 2026.',
    ]);
    const whole = await tapped(token, 'All 4 findings');
    expect(textsOf(whole)[1]).toContain('saw inflows of $17.1 million');
    expect(JSON.stringify([shown, whole])).not.toMatch(/evil|everyone/u);
    expect(textsOf(await tapped(token, 'In five lines'))[1]).toBe(lines);
  });
});

describe('/check on Discord', () => {
  it('checks the text that is typed, and asks for one where there is none', async () => {
    await bot.ready();
    const typed = bot.discord.act(2, { type: 1, name: 'check', options: [{ type: 3, name: 'text', value: POST }] });
    await bot.answered(typed);
    expect(bot.text(typed)).toContain(BTC);
    const bare = bot.discord.act(2, { type: 1, name: 'check' });
    await bot.answered(bare);
    expect(bot.text(bare)).toContain('There is no text in that');
    expect(bot.of(bare)?.original?.ephemeral).toBe(true);
  });
});
