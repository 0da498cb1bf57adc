import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../../src/command.ts';
import type { Shown } from '../../doubles/discord/interactions.ts';
import { openRolesApp, REACHED } from '../../support/roles-app.ts';
import { type DiscordPerson, type DiscordPlace, SAYS, TAPPING_ON_DISCORD, TYPING_ON_DISCORD } from '../roles.ts';
import { type Bot, openBot, USUAL } from './open-bot.ts';

const ADMINISTRATOR = String(1 << 3);
const MANAGE_SERVER = String(1 << 5);
const SEND_MESSAGES = String(1 << 11);

const PLACES = {
  'a channel': 'guild',
  'a thread': 'thread',
  'a conversation with the bot': 'dm',
  'a conversation of others': 'group',
} as const satisfies Record<DiscordPlace, string>;

/** How Discord describes each of them beside what they do. */
const PEOPLE: Readonly<Record<DiscordPerson, object>> = {
  'a member': { permissions: SEND_MESSAGES },
  'somebody who may manage the server': { permissions: MANAGE_SERVER },
  'an administrator': { permissions: ADMINISTRATOR },
  'somebody whom the server lets use the command': { permissions: SEND_MESSAGES },
  'somebody who brought the bot along': { permissions: SEND_MESSAGES, broughtAlong: true },
  'an operator': { permissions: SEND_MESSAGES, person: '509' },
};

let bot: Bot;
beforeEach(async () => {
  bot = await openBot(openRolesApp());
});
afterEach(() => bot.close());

const isRegistered = () => expect.poll(() => bot.lines.join('')).toContain('discord_commands_set');

async function start() {
  bot.start({ ...USUAL, operators: ['telegram:501', 'discord:509'] });
  await bot.discord.ready();
  await isRegistered();
}

async function types(name: string, how: object): Promise<string> {
  const token = bot.discord.act(2, { type: 1, name }, how);
  await bot.answered(token);
  return bot.text(token);
}

const allows = (may: Role, command: Role) => ROLES.indexOf(may) >= ROLES.indexOf(command);

const expected = (may: Role, command: Role, lacks: keyof typeof SAYS = 'operator') =>
  allows(may, command) ? REACHED : SAYS[command === 'operator' ? 'operator' : lacks];

describe.each(TYPING_ON_DISCORD)('$who in $where may do what a $may may', ({ who, where, may, lacks }) => {
  it.each(ROLES)('and types a command for a %s', async (command) => {
    await start();
    const said = await types(`for_${command}`, { place: PLACES[where], ...PEOPLE[who] });
    expect(said).toContain(expected(may, command, lacks));
  });
});

describe.each(TAPPING_ON_DISCORD)('$who in $where may do what a $may may', ({ who, where, may, lacks }) => {
  it.each(ROLES)('and taps a button for a %s', async (command) => {
    await start();
    const place = PLACES[where];
    const asked = bot.discord.act(2, { type: 1, name: 'buttons' }, { place });
    await bot.answered(asked);
    const message = bot.of(asked)?.original as Shown;
    const shown = bot.text(asked);
    const token = bot.discord.act(
      3,
      { component_type: 2, custom_id: idOf(shown, command) },
      { place, message, ...PEOPLE[who] },
    );
    await bot.answered(token);
    expect(bot.text(token)).toContain(expected(may, command, lacks));
    // Who may not cannot put a refusal in the place of what others read.
    if (!allows(may, command)) expect(JSON.stringify(message.body)).toBe(shown);
  });
});

const idOf = (shown: string, label: string): string => {
  const button = new RegExp(
    `"label":"${label}"[^}]*"custom_id":"([^"]+)"|"custom_id":"([^"]+)"[^}]*"label":"${label}"`,
    'u',
  );
  const [, after, before] = button.exec(shown) ?? [];
  return after ?? before ?? '';
};

describe('what Discord is told of who may use a command', () => {
  const registered = (name: string) => bot.discord.interactions.commands().find((command) => command.name === name);

  it('is the permission to manage the server, which a server may set otherwise, and none for a member’s', async () => {
    await start();
    expect(registered('for_member')?.default_member_permissions).toBeUndefined();
    expect(registered('for_moderator')).toMatchObject({
      default_member_permissions: MANAGE_SERVER,
      // Where somebody brought the bot along, the server has set nothing.
      integration_types: [0],
      contexts: [0, 1],
    });
  });

  it('leaves an operator’s commands out of servers', async () => {
    await start();
    expect(registered('for_operator')).toMatchObject({ default_member_permissions: '0', contexts: [1] });
  });

  it('is said again when Discord has it otherwise', async () => {
    await start();
    const open = bot.discord.interactions.commands().map(({ default_member_permissions: _, ...command }) => command);
    bot.discord.interactions.setCommands(open);
    bot.start();
    await expect.poll(() => registered('for_moderator')?.default_member_permissions).toBe(MANAGE_SERVER);
  });

  it('counts for nothing until Discord has it: what it hands over by older rules is looked at here', async () => {
    bot.discord.fail(/^GET .*\/commands/u, 'late');
    bot.start();
    await bot.discord.ready();
    expect(await types('for_moderator', PEOPLE['a member'])).toContain(SAYS.discord_manage_server);
    bot.discord.release();
    await isRegistered();
    expect(await types('for_moderator', PEOPLE['a member'])).toContain(REACHED);
  });

  it('counts for the command alone that was let through, not for one that it runs', async () => {
    await start();
    const fields = {
      options: [
        { type: 3, name: 'command', value: '/for_moderator' },
        { type: 3, name: 'language', value: 'en' },
      ],
    };
    const token = bot.discord.act(2, { type: 1, name: 'lang', ...fields }, PEOPLE['a member']);
    await bot.answered(token);
    expect(bot.text(token)).not.toContain(REACHED);
  });
});
