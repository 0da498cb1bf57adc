import { describe, expect } from 'vitest';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { Shown as DiscordShown } from '../../doubles/discord/interactions.ts';
import { componentsOf, type MessageBody } from '../../doubles/discord/message-rules.ts';
import { openPostingApp } from '../../support/open-posting-app.ts';
import { BEGIN, type Person, type Shown, type Stage, talkAboutSchedules } from '../../support/schedule-dialogue.ts';
import { openBot, USUAL } from './open-bot.ts';

const MODERATOR = '501';
const MEMBER = '502';
const MANAGE_SERVER = String(1 << 5);
const CHANNEL = '401';
/** The private conversation with the moderator. */
const ALONE = '403';
const POSTED = /^POST \/channels\/401\/messages$/u;
const READ = /^GET \/channels\/401\/messages$/u;
const MINUTE = 60_000;
/** As long as a slow machine may take for what is due. */
const WHILE = { timeout: 20_000 };
const PAUSE = 5_000;

/** A message of a channel, or an answer to somebody. */
type Read = Shown & {
  readonly place: 'guild' | 'dm';
  readonly message?: DiscordShown;
  readonly body: () => MessageBody;
};

const read = (place: Read['place'], body: Read['body'], message?: DiscordShown): Read => ({
  ...{ place, body, ...(message && { message }) },
  text: () =>
    componentsOf(body().components ?? [])
      .map(({ content = '' }) => content)
      .join('\n')
      .replaceAll(MARKDOWN, ''),
  buttons: () => buttonsOf(body()).map(({ label }) => label),
});
/** Emphasis, and what keeps a sign from being any. */
const MARKDOWN = /\*\*|\\|-# /gu;

const buttonsOf = ({ components }: MessageBody) =>
  componentsOf(components ?? []).filter(({ type }) => type === 2) as unknown as readonly {
    label: string;
    custom_id: string;
  }[];

/** What is typed, as Discord's fields hand it over. */
const fieldsOf = (line: string) => {
  const [name = '', action, ...details] = line.slice(1).split(' ');
  const given = { action, details: details.join(' ') };
  const options = Object.entries(given).filter(([, value]) => value);
  return { type: 1, name, options: options.map(([field, value]) => ({ type: 3, name: field, value })) };
};

async function openServer(locale: Locale): Promise<Stage<Read>> {
  let now = Date.parse(BEGIN);
  const clock = { now: () => now };
  const house = openPostingApp(clock, locale);
  const bot = await openBot(house.app, clock.now);
  const { discord } = bot;
  const platform = bot.start({ ...USUAL, ...house.settings }, { clock });
  await discord.ready();
  house.postTo(platform);
  const passes = (ms: number) => {
    now += ms;
    house.wakeDeliveries();
  };
  const standing = () => discord.channels.in(CHANNEL);

  function person(id: string, permissions: string): Person<Read> {
    const spoken = { person: id, permissions, locale: locale === 'en' ? 'en-US' : locale, guildLocale: locale };
    const answer = async (token: string, place: Read['place']) => {
      await bot.answered(token);
      const { original } = bot.of(token) ?? {};
      if (!original) throw new Error('there is no answer');
      return read(place, () => original.body, original);
    };
    return {
      says(line) {
        now += PAUSE;
        return answer(discord.act(2, fieldsOf(line), spoken), 'guild');
      },
      taps(label, { place, body, message }) {
        now += PAUSE;
        const button = buttonsOf(body()).find((each) => each.label === label);
        if (!button) throw new RangeError(`no button ${label}`);
        const how = { ...spoken, place, ...(message && { message }) };
        return answer(discord.act(3, { component_type: 2, custom_id: button.custom_id }, how), place);
      },
    };
  }

  return {
    ...{ moderator: person(MODERATOR, MANAGE_SERVER), member: person(MEMBER, '0') },
    ...(locale === 'en'
      ? { about: 'About this post', refused: 'needs the permission Manage Server' }
      : { about: '关于本帖', refused: '需要“管理服务器”权限' }),
    standing: () => standing().length,
    async posts(count) {
      await discord.until(() => standing().length === count);
      return standing().map((body) => read('guild', () => body));
    },
    comes: (moment) => passes(Date.parse(moment) - now),
    losesTheAnswer() {
      // Its repeat does not leave either, and its channel cannot be read: nothing tells whether it stands there.
      discord.fail(POSTED, 'drop');
      discord.fail(POSTED, 'cut');
      discord.fail(READ, 'MISSING_ACCESS');
      discord.fail(READ, 'MISSING_ACCESS');
    },
    async told() {
      await expect
        .poll(() => {
          passes(3 * MINUTE);
          return discord.channels.in(ALONE).length;
        }, WHILE)
        .toBe(1);
      const [body] = discord.channels.in(ALONE);
      return read('dm', () => body ?? {});
    },
    async close() {
      await house.end();
      await bot.close();
    },
  };
}

describe('schedules, talked about in a channel on Discord', () => talkAboutSchedules(openServer));
