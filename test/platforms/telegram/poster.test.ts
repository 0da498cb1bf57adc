import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlaceId, placeId } from '../../../src/core/place.ts';
import type { PostOutcome } from '../../../src/core/posting.ts';
import type { PlatformOutlet, RunningPlatform } from '../../../src/ports.ts';
import type { Fault } from '../../doubles/telegram/faults.ts';
import { TOKEN } from '../../doubles/telegram/server.ts';
import { aPost, CODE } from '../../support/a-post.ts';
import { CHANNEL, FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
let platform: RunningPlatform;
let outlet: PlatformOutlet;
const lost: string[] = [];

async function open() {
  lost.length = 0;
  bot = await openBot({
    settings: {
      async onPlace(event) {
        if (event.is === 'lost') lost.push(`${event.place} ${event.reason}`);
        return 'nothing';
      },
    },
  });
  platform = bot.start();
  if (!platform.outlet) throw new Error('no outlet');
  outlet = platform.outlet;
}
beforeEach(open);
afterEach(() => bot.close());

const at = (...path: readonly number[]): PlaceId => placeId('telegram', ...path);
const sends = () => bot.telegram.calls.filter(({ method }) => method === 'sendMessage');

function post(place: PlaceId, withinMs = 10_000): Promise<PostOutcome> {
  const [drawn = ''] = outlet.draw(aPost(), { code: CODE, silent: false });
  return outlet.poster.send({ place, drawn, nonce: 'n'.repeat(25), code: CODE }, withinMs);
}

describe('a post to Telegram', () => {
  it.each([
    ['a private chat', at(PRIVATE), undefined],
    ['a group', at(GROUP), undefined],
    ['a topic', at(FORUM, TOPIC), TOPIC],
    ['a channel', at(CHANNEL), undefined],
  ])('arrives in %s, and its id is known', async (_, place, topic) => {
    expect(await post(place)).toEqual({ is: 'arrived', message: '1000' });
    expect(bot.telegram.posted).toMatchObject([{ topic, text: expect.stringContaining('Weekly recap') }]);
  });

  it.each<Fault>(['drop', 'cut', '500', '502', 'wrong_json'])(
    'whose fate nobody can tell is unknown and sent once: %s',
    async (fault) => {
      bot.telegram.spoilNext('sendMessage', fault);
      expect(await post(at(GROUP))).toEqual({ is: 'unknown' });
      expect(bot.telegram.posted).toHaveLength(fault === 'drop' ? 1 : 0);
      expect(sends()).toHaveLength(fault === 'drop' ? 1 : 0);
    },
  );

  it('that is not answered in its time is unknown, though it stands there', async () => {
    bot.telegram.spoilNext('sendMessage', 'late');
    expect(await post(at(GROUP), 50)).toEqual({ is: 'unknown' });
    expect(bot.telegram.posted).toHaveLength(1);
    bot.telegram.answerLate();
  });

  it.each<[Fault, number]>([
    ['429', 1_000],
    ['429 long', 15_000],
  ])('that comes too soon is not taken, and is to wait as long as Telegram says: %s', async (fault, afterMs) => {
    bot.telegram.spoilNext('sendMessage', fault);
    expect(await post(at(GROUP))).toEqual({ is: 'not_taken', why: 'pace', afterMs });
  });

  it('that found nobody was surely not taken', async () => {
    await bot.telegram.until(() => bot.telegram.updates.isPolled());
    const comeBack = await bot.telegram.goAway();
    await expect.poll(platform.state).toBe('down');
    expect(await post(at(GROUP))).toEqual({ is: 'not_taken', why: 'unreachable' });
    await comeBack();
    expect(await post(at(GROUP))).toMatchObject({ is: 'arrived' });
  });

  it('that comes after the connection was closed was surely not taken', async () => {
    await platform.stop();
    expect(await post(at(GROUP))).toEqual({ is: 'not_taken', why: 'unreachable' });
    expect(bot.telegram.posted).toEqual([]);
  });

  it('follows a group that became a supergroup', async () => {
    bot.telegram.chats.set(GROUP, { id: GROUP, type: 'group', migratedTo: FORUM });
    expect(await post(at(GROUP))).toEqual({ is: 'moved', to: at(FORUM) });
  });

  it.each([
    ['it may not write', { rights: 'none' }, GROUP, 'no_right', at(GROUP)],
    ['it was removed from', { rights: 'kicked' }, GROUP, 'removed', at(GROUP)],
    [
      'whose topic is closed',
      { type: 'supergroup', topics: [TOPIC], closed: [TOPIC] },
      FORUM,
      'topic_closed',
      at(FORUM, TOPIC),
    ],
    ['whose topic is gone', { type: 'supergroup', topics: [] }, FORUM, 'gone', at(FORUM, TOPIC)],
  ] as const)('rests in a chat %s, and the place is known to be lost', async (_, now, chat, reason, place) => {
    bot.telegram.chats.set(chat, { id: chat, type: 'group', ...now });
    expect(await post(place)).toEqual({ is: 'suspended', reason });
    expect(lost).toEqual([`${place} ${reason}`]);
  });

  it('that Telegram will never take is refused in Telegram’s words', async () => {
    const drawn = JSON.stringify({ text: 'x'.repeat(4_097) });
    const posting = { place: at(GROUP), drawn, nonce: 'n'.repeat(25), code: CODE };
    expect(await outlet.poster.send(posting, 10_000)).toEqual({
      is: 'refused',
      said: 'Bad Request: message is too long',
    });
  });

  it('whose token is refused may be taken with another one', async () => {
    bot.telegram.state.token = 'another:token';
    const outcome = await post(at(GROUP));
    expect(outcome).toEqual({ is: 'not_taken', why: 'server' });
    expect(JSON.stringify(outcome) + bot.log.join('')).not.toContain(TOKEN);
  });

  it('can be neither repeated nor looked up', async () => {
    const posting = { place: at(GROUP), drawn: '{}', nonce: 'n'.repeat(25), code: CODE };
    expect([await outlet.poster.repeatableForMs(at(GROUP)), await outlet.poster.find(posting, 0)]).toEqual([
      0,
      { is: 'unreadable' },
    ]);
  });
});
