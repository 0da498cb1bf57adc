import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/i18n/locale.ts';
import { selectsOf } from '../../doubles/discord/choose.ts';
import type { Shown as DiscordShown } from '../../doubles/discord/interactions.ts';
import { componentsOf } from '../../doubles/discord/message-rules.ts';
import { HOSTILE, openReviewingApp, type ReportStage, talkAboutReports } from '../../support/report-dialogue.ts';
import { NOW, UNDATED } from '../../support/report-texts.ts';
import type { Shown } from '../../support/schedule-dialogue.ts';
import { activeMarkup } from './markup-scanner.ts';
import { openBot, USUAL } from './open-bot.ts';

const OPERATOR = '501';
const MEMBER = '502';
const MANAGE_SERVER = String(1 << 5);
const PAUSE = 5_000;
/** Emphasis, and what keeps a sign from being any. */
const MARKDOWN = /\*\*|\\|-# /gu;

type Read = Shown & { readonly message: DiscordShown; readonly raw: () => string; readonly place: 'guild' | 'dm' };

const contentOf = ({ body }: DiscordShown): string =>
  componentsOf(body.components ?? [])
    .map(({ content = '' }) => content)
    .join('\n');

const buttonsOf = ({ body }: DiscordShown) =>
  componentsOf(body.components ?? []).filter(({ type }) => type === 2) as unknown as readonly {
    readonly label: string;
    readonly custom_id: string;
  }[];

const read = (message: DiscordShown, place: Read['place']): Read => ({
  ...{ message, place, raw: () => contentOf(message) },
  text: () => contentOf(message).replaceAll(MARKDOWN, ''),
  buttons: () => buttonsOf(message).map(({ label }) => label),
});

async function openReports(locale: Locale) {
  let now = Date.parse(NOW);
  const clock = { now: () => now };
  const house = openReviewingApp(clock);
  const bot = await openBot(house.app, clock.now);
  const { discord } = bot;
  bot.start({ ...USUAL, defaultLocale: locale, operators: [`discord:${OPERATOR}`] }, { clock });
  await discord.until(() => discord.interactions.commands().length > 0);
  await discord.ready();
  const spoken = { locale: locale === 'en' ? 'en-US' : locale, guildLocale: locale };

  async function answer(place: Read['place'], type: 2 | 3, data: object, how: object): Promise<Read> {
    now += PAUSE;
    const token = discord.act(type, data, { ...spoken, place, ...how });
    await bot.answered(token);
    await discord.until(() => bot.of(token)?.original?.deferred === false);
    const { original } = bot.of(token) ?? {};
    if (!original) throw new Error('there is no answer');
    return read(original, place);
  }
  const alone = { person: OPERATOR };
  const types = (options: readonly object[], resolved: object = {}) =>
    answer('dm', 2, { type: 1, name: 'report', options, ...resolved }, alone);
  const stage: ReportStage<Read> = {
    says: (words) => types(words === '' ? [] : [{ type: 3, name: 'text', value: words }]),
    handsOver(text) {
      const messages = { '9': { id: '9', content: text } };
      const data = { type: 3, name: 'Report', target_id: '9', resolved: { messages } };
      return answer('guild', 2, data, { ...alone, permissions: MANAGE_SERVER });
    },
    attaches(name, content, size) {
      const file = discord.attach(name, content, size) as { id: string };
      const given = name.endsWith('.pdf') ? { ...file, content_type: 'application/pdf' } : file;
      const option = { type: 11, name: 'file', value: file.id };
      return types([option], { resolved: { attachments: { [file.id]: given } } });
    },
    taps(label, { message, place }) {
      const button = buttonsOf(message).find((each) => each.label === label);
      if (!button) throw new RangeError(`no button ${label}`);
      return answer(place, 3, { component_type: 2, custom_id: button.custom_id }, { ...alone, message });
    },
    refuses({ shown }, { message, place }) {
      const [, refusing] = selectsOf(message);
      const chosen = refusing?.options.find(({ label }) => label === shown);
      if (!chosen) throw new RangeError(`nothing is called ${shown}`);
      const data = { component_type: 3, custom_id: refusing?.custom_id, values: [chosen.value] };
      return answer(place, 3, data, { ...alone, message });
    },
    member: (line) => {
      const [, name = '', value] = /^\/(\w+)(?: (.*))?$/u.exec(line) ?? [];
      const options = value === undefined ? [] : [{ type: 3, name: 'text', value }];
      return answer('guild', 2, { type: 1, name, options }, { person: MEMBER });
    },
    close: () => bot.close(),
  };
  return { ...stage, bot, house, answer };
}

describe('reports, talked about with an operator on Discord', () => talkAboutReports(openReports));

describe('a report on Discord', () => {
  it('with people’s markup, links and mentions shows them as text', async () => {
    const { says, close } = await openReports('en');
    const shown = await says(HOSTILE);
    expect(activeMarkup(shown.raw())).toEqual([]);
    expect(shown.message.body.allowed_mentions).toEqual({ parse: [] });
    await close();
  });

  it('is offered under messages of a server, to those who administer it', async () => {
    const { bot, close } = await openReports('en');
    const offered = bot.discord.interactions.commands().find(({ name }) => name === 'Report');
    expect(offered).toMatchObject({
      type: 3,
      contexts: [0, 1],
      integration_types: [0],
      default_member_permissions: '0',
    });
    expect(offered?.name_localizations).toMatchObject({ 'zh-CN': '送审报告' });
    await close();
  });

  it('is shown to whoever brings it alone', async () => {
    const { handsOver, close } = await openReports('en');
    expect((await handsOver(UNDATED)).message.ephemeral).toBe(true);
    await close();
  });

  it('of whoever manages a server is refused, though they moderate it', async () => {
    const { answer, house, close } = await openReports('en');
    const messages = { '9': { id: '9', content: UNDATED } };
    const data = { type: 3, name: 'Report', target_id: '9', resolved: { messages } };
    const refused = await answer('guild', 2, data, { person: MEMBER, permissions: MANAGE_SERVER });
    expect(refused.text()).toContain('OPERATORS');
    expect(await house.places.reviews.open(10)).toEqual([]);
    await close();
  });

  it('in a file that the message forwards is read', async () => {
    const { bot, answer, close } = await openReports('en');
    const message = { content: '', attachments: [bot.discord.attach('flows.txt', UNDATED)] };
    const messages = { '9': { id: '9', content: '', message_snapshots: [{ message }] } };
    const data = { type: 3, name: 'Report', target_id: '9', resolved: { messages } };
    const shown = await answer('guild', 2, data, { person: OPERATOR, permissions: MANAGE_SERVER });
    for (const part of ['from a file', 'BTC −$88.8M · open']) expect(shown.text()).toContain(part);
    await close();
  });

  it('in a file that Discord does not keep is not fetched', async () => {
    const { answer, close } = await openReports('en');
    const file = {
      id: '7',
      filename: 'flows.txt',
      size: 111,
      url: 'http://127.0.0.1:9/flows.txt',
      content_type: 'text/plain',
    };
    const data = {
      ...{ type: 1, name: 'report', options: [{ type: 11, name: 'file', value: '7' }] },
      resolved: { attachments: { '7': file } },
    };
    const refused = await answer('dm', 2, data, { person: OPERATOR });
    expect(refused.text()).toContain('flows.txt could not be fetched');
    await close();
  });
});
