import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { openApp } from '../../../src/open-app.ts';
import type { DiscordSettings, Timing } from '../../../src/platforms/discord/start.ts';
import type { PictureMaker } from '../../../src/ports.ts';
import type { Shown } from '../../doubles/discord/interactions.ts';
import { componentsOf } from '../../doubles/discord/message-rules.ts';
import { sidesOf } from '../../doubles/discord/uploads.ts';
import { madeUpMaker, madeUpPicture, pictured } from '../../support/pictured-app.ts';
import { type Bot, openBot, USUAL } from './open-bot.ts';

const NOW = Date.parse('2026-01-27T12:00:00Z');
const RECAP = { type: 1, name: 'recap', options: [{ type: 3, name: 'week', value: '2026-01-23' }] };
const FLOWS = { type: 1, name: 'flows', options: [{ type: 3, name: 'week', value: '2026-01-23' }] };

let picture = madeUpPicture();
let bot: Bot;
beforeEach(async () => {
  picture = madeUpPicture();
  const app = openApp(
    stoppedClock(NOW),
    createLog('error', () => undefined),
  );
  bot = await openBot(pictured(app, () => picture));
});
afterEach(() => bot.close());

const LOG = { warn: (event: string) => void bot.lines.push(event) };
const undrawn = () => madeUpMaker(LOG, async () => ({ is: 'undrawn', why: 'ended' }));

async function begin(pictures?: PictureMaker, more: Partial<DiscordSettings> = {}, timing: Partial<Timing> = {}) {
  const platform = bot.start({ ...USUAL, ...more, ...(pictures && { pictures }) }, timing);
  await bot.discord.until(() => bot.discord.interactions.commands().length > 0);
  await bot.discord.ready();
  return platform;
}

const attached = (token: string) => bot.of(token)?.original?.files ?? [];
const shows = (token: string) => bot.discord.until(() => attached(token).length > 0);
const stands = (token: string) => bot.discord.until(() => bot.of(token)?.original?.deferred === false);
const gallery = (token: string) =>
  componentsOf(bot.of(token)?.original?.body.components ?? []).find(({ type }) => type === 12);
const button = ({ body }: Shown, label: string): object => {
  const found = componentsOf(body.components ?? []).find((each) => each['label'] === label);
  if (!found) throw new Error(`no button ${label}`);
  return { component_type: 2, custom_id: found['custom_id'] };
};
const sent = () => bot.calls(/webhooks|callback/u).map(({ method, status }) => [method, status]);

describe('an answer with a picture on Discord', () => {
  it('is promised, and put there with the picture in a gallery, which says its figures to whoever cannot see it', async () => {
    await begin(madeUpMaker(LOG));
    const token = bot.discord.act(2, RECAP, { locale: 'zh-CN', guildLocale: 'zh-CN' });
    await shows(token);
    const [file] = attached(token);
    const description = ['Flows：made up', 'Week：to 23 Jan 2026', 'Bitcoin 1：+$111M', 'Bitcoin 2：+$111M'].join('\n');
    expect([file?.contentType, file?.description, file && sidesOf(file.bytes)]).toEqual([
      'image/png',
      description,
      { width: 1200, height: 675 },
    ]);
    expect(gallery(token)).toEqual({
      type: 12,
      items: [{ media: { url: `attachment://${file?.filename}` }, description }],
    });
    expect(bot.text(token)).toContain('每周回顾');
    expect(sent()).toEqual([
      ['POST', 204],
      ['PATCH', 200],
    ]);
  });

  it('describes it in as many whole lines as a description holds', async () => {
    picture = madeUpPicture(200);
    await begin(madeUpMaker(LOG));
    const token = bot.discord.act(2, RECAP);
    await shows(token);
    const lines = attached(token)[0]?.description?.split('\n') ?? [];
    expect(lines.join('\n').length).toBeLessThanOrEqual(1024);
    expect(lines.at(-1)).toBe(`Bitcoin ${lines.length - 2}: +$111M`);
  });

  it('is drawn in the look of the place', async () => {
    const looks: string[] = [];
    const maker = madeUpMaker(LOG);
    const make: PictureMaker['make'] = (said, locale, look) => {
      looks.push(look.theme);
      return maker.make(said, locale, look);
    };
    const lookAt: DiscordSettings['lookAt'] = async (place) => {
      looks.push(place);
      return { theme: 'light', colours: 'green_red' };
    };
    await begin({ ...maker, make }, { lookAt });
    await shows(bot.discord.act(2, RECAP));
    expect(looks).toEqual(['discord:301:401', 'light']);
  });

  it('takes the place of what its button stands under, and leaves with its picture', async () => {
    await begin(madeUpMaker(LOG));
    const asked = bot.discord.act(2, RECAP);
    await shows(asked);
    const message = bot.of(asked)?.original;
    if (!message) throw new TypeError('nothing was answered');
    const [first] = message.files;
    picture = madeUpPicture(2, 'Other flows');
    const tapped = bot.discord.act(3, button(message, '◀ 16 Jan 2026'), { message });
    await bot.discord.until(() => message.files[0]?.filename !== first?.filename);
    expect(message.files).toHaveLength(1);
    expect(bot.of(tapped)?.answered).toBe(true);
    const back = bot.discord.act(3, button(message, 'All flows'), { message });
    await bot.answered(back);
    expect([message.files, gallery(asked)]).toEqual([[], undefined]);
  });

  it('without anybody who draws is answered at once', async () => {
    await begin();
    const token = bot.discord.act(2, RECAP);
    await bot.answered(token);
    expect([sent(), attached(token)]).toEqual([[['POST', 204]], []]);
  });
});

describe('the words stand alone', () => {
  it('where nobody could draw it, and nothing odd is said', async () => {
    await begin(undrawn());
    const token = bot.discord.act(2, RECAP);
    await stands(token);
    expect([attached(token), gallery(token)]).toEqual([[], undefined]);
    expect(bot.text(token)).toContain('Weekly recap');
    expect(bot.lines.join('\n')).toContain('picture_undrawn');
  });

  it('where it takes too long', async () => {
    const maker = madeUpMaker(LOG);
    await begin({ ...maker, make: () => new Promise(() => undefined) }, {}, { pictureWithinMs: 20 });
    const token = bot.discord.act(2, RECAP);
    await stands(token);
    expect(attached(token)).toEqual([]);
    expect(bot.text(token)).toContain('Weekly recap');
    expect(bot.lines.join('\n')).toContain('answer_picture_late');
  });

  it('where Discord refuses the picture', async () => {
    await begin(madeUpMaker(LOG));
    bot.discord.fail(/^PATCH/u, 'TOO_LARGE');
    const token = bot.discord.act(2, RECAP);
    await stands(token);
    expect([attached(token), gallery(token)]).toEqual([[], undefined]);
    expect(bot.text(token)).toContain('Weekly recap');
    expect(bot.lines.join('\n')).toContain('discord_not_sent');
  });

  it('but nothing is sent again where it may stand there', async () => {
    await begin(madeUpMaker(LOG));
    bot.discord.fail(/^PATCH/u, 'drop');
    const token = bot.discord.act(2, RECAP);
    await bot.discord.until(() => bot.discord.state.dropped === 1 || bot.discord.faultsLeft() === 0);
    await bot.close();
    expect([bot.calls(/^PATCH/u).length, attached(token).length]).toEqual([1, 1]);
    bot = await openBot();
  });

  it('and an answer that has none is given as ever', async () => {
    await begin(madeUpMaker(LOG));
    const token = bot.discord.act(2, FLOWS);
    await bot.answered(token);
    expect([sent(), bot.text(token).includes('23 Jan 2026')]).toEqual([[['POST', 204]], true]);
  });
});

describe('by webhook', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const posted = (body: string): Request => {
    const at = String(NOW / 1000);
    const signature = sign(null, Buffer.from(at + body), privateKey).toString('hex');
    const headers = { 'x-signature-ed25519': signature, 'x-signature-timestamp': at };
    return new Request('http://x/discord/interactions', { method: 'POST', body, headers });
  };

  it.each<[string, () => PictureMaker, number]>([
    ['with the picture', () => madeUpMaker(LOG), 1],
    ['without it, where nobody could draw it', undrawn, 0],
  ])(
    'the response promises the answer, and it comes behind %s, also where Discord has not read the response',
    async (_, pictures, files) => {
      const platform = bot.start({ ...USUAL, publicKey: hex, pictures: pictures() }, { clock: stoppedClock(NOW) });
      bot.discord.interactions.open('7', 'seven', 2);
      const asked = {
        ...{ id: '7', token: 'seven', application_id: USUAL.applicationId, type: 2 },
        user: { id: '5' },
        data: RECAP,
      };
      const response = await platform.hook?.handle(posted(JSON.stringify(asked)));
      const promise = await response?.json();
      expect(promise).toEqual({ type: 5 });
      await bot.discord.until(() => bot.calls(/^PATCH/u).some(({ status }) => status === 404));
      bot.discord.interactions.callback('7', 'seven', promise);
      await stands('seven');
      expect([attached('seven').length, bot.text('seven').includes('Weekly recap')]).toEqual([files, true]);
      expect(bot.calls(/^PATCH/u).filter(({ status }) => status === 200)).toHaveLength(1);
    },
  );
});
