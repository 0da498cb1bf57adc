import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlaceId, placeId } from '../../../src/core/place.ts';
import type { PostOutcome } from '../../../src/core/posting.ts';
import type { SentPicture } from '../../../src/core/sent-picture.ts';
import type { DrawnPhoto } from '../../../src/platforms/telegram/photo.ts';
import { BREAK } from '../../../src/platforms/telegram/unlinked.ts';
import type { PlatformOutlet, RunningPlatform } from '../../../src/ports.ts';
import type { Fault } from '../../doubles/telegram/faults.ts';
import { judgeCaption } from '../../doubles/telegram/judge.ts';
import { aPost, CODE } from '../../support/a-post.ts';
import { aPicture, drawsAtOnce, plainPng } from '../../support/posted-picture.ts';
import { CHANNEL, FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
let platform: RunningPlatform;
let outlet: PlatformOutlet;
let studio: ReturnType<typeof drawsAtOnce>;
const lost: string[] = [];
beforeEach(async () => {
  lost.length = 0;
  studio = drawsAtOnce();
  bot = await openBot({
    settings: {
      pictures: studio.pictures,
      async onPlace(event) {
        if (event.is === 'lost') lost.push(`${event.place} ${event.reason}`);
        return 'nothing';
      },
    },
  });
  platform = bot.start();
  outlet = platform.outlet;
});
afterEach(() => bot.close());

const at = (...path: readonly number[]): PlaceId => placeId('telegram', ...path);
const draw = (picture: SentPicture = aPicture(), silent = false) =>
  outlet.draw(aPost(), { code: CODE, silent, picture }).map((part) => JSON.parse(part));
const photoOf = (picture?: SentPicture, silent?: boolean) => draw(picture, silent)[0] as DrawnPhoto;

function send(place: PlaceId, part: object = photoOf(), withinMs = 10_000): Promise<PostOutcome> {
  bot.passes(60_000);
  return outlet.poster.send({ place, drawn: JSON.stringify(part), nonce: 'n'.repeat(25), code: CODE }, withinMs);
}
/** What was refused may count in the pace of its chat. */
async function sendWhileTooSoon(place: PlaceId): Promise<PostOutcome> {
  const outcome = await send(place);
  return outcome.is === 'not_taken' && outcome.why === 'pace' ? send(place) : outcome;
}
const photos = () => bot.telegram.photos.sent;
const words = () => bot.telegram.posted.map(({ text }) => text);

describe('a post with a picture, as it is drawn for Telegram', () => {
  it('begins with a photo whose caption says what it shows, and by what the post is told of', () => {
    const [photo, text, ...more] = draw();
    expect(more).toEqual([]);
    expect(photo).toMatchObject({ method: 'sendPhoto', picture: aPicture().picture, name: aPicture().name });
    expect(photo.caption.replaceAll(BREAK, '')).toBe(
      '<b>Fund flows &amp; more</b>\nWeek to 23 January 2026\nBitcoin 1: −$111.0M (out).\nBitcoin 2: −$111.0M (out).\n' +
        'Post 7k3m9qxa · /why 7k3m9qxa',
    );
    expect(text).toMatchObject({ text: expect.stringContaining('Weekly recap') });
  });

  it('has its buttons under the last message alone, and none of its bytes', () => {
    const parts = draw();
    expect(parts.map((part) => 'reply_markup' in part)).toEqual([false, true]);
    expect(JSON.stringify(parts).length).toBeLessThan(10_000);
  });

  it('says the same words as without it', () => {
    expect(draw().slice(1)).toEqual(
      outlet.draw(aPost(), { code: CODE, silent: false }).map((part) => JSON.parse(part)),
    );
  });

  it('makes no sound with either where it is to be silent', () => {
    expect(draw(aPicture(), true)).toMatchObject([{ disable_notification: true }, { disable_notification: true }]);
    expect(photoOf()).not.toHaveProperty('disable_notification');
  });

  it.each([0, 1, 30, 2_000])(
    'has a caption that Telegram takes, of whole lines, and with its code: %d sentences',
    (many) => {
      const shown = judgeCaption({ caption: photoOf(aPicture(many)).caption, parse_mode: 'HTML' }).split('\n');
      expect(shown.at(-1)).toContain(CODE);
      for (const line of shown.slice(2, -1))
        expect(line.replaceAll(BREAK, '')).toMatch(/^Bitcoin \d+: −\$111\.0M \(out\)\.$/u);
      expect(shown.length > 20).toBe(many >= 30);
    },
  );

  it('has a caption that Telegram takes, however long its title', () => {
    const { caption } = photoOf({ ...aPicture(), alt: '<😀'.repeat(2_000) });
    expect(judgeCaption({ caption, parse_mode: 'HTML' })).toContain(CODE);
  });
});

describe('a photo posted to Telegram', () => {
  it.each([
    ['a private chat', at(PRIVATE), undefined],
    ['a group', at(GROUP), undefined],
    ['a topic', at(FORUM, TOPIC), TOPIC],
    ['a channel', at(CHANNEL), undefined],
  ])('arrives in %s, and its id is known', async (_, place, topic) => {
    const outcome = await send(place);
    expect(outcome).toEqual({ is: 'arrived', message: String(photos()[0]?.message_id) });
    expect(photos()).toMatchObject([{ topic, by: 'upload', filename: aPicture().name }]);
    expect(words()).toEqual([]);
  });

  it('is the picture that was drawn, byte for byte', async () => {
    await send(at(GROUP));
    const [{ photo } = {}] = bot.telegram.calls
      .filter(({ method }) => method === 'sendPhoto')
      .map(({ payload }) => payload);
    expect(photo).toMatchObject({ bytes: Buffer.from(plainPng(aPicture().picture)) });
  });

  it('goes by the id that Telegram gave it the next time, and is not drawn again', async () => {
    await send(at(GROUP));
    expect(await send(at(PRIVATE))).toMatchObject({ is: 'arrived' });
    expect(photos().map(({ by }) => by)).toEqual(['upload', 'id']);
    expect(studio.state.asked).toBe(1);
  });

  it('is no other picture, though it has the same name', async () => {
    await send(at(GROUP));
    const other = { ...aPicture().picture, title: 'Another' };
    await send(at(GROUP), photoOf({ ...aPicture(), picture: other }));
    expect(photos().map(({ by }) => by)).toEqual(['upload', 'upload']);
  });

  it('is uploaded again where Telegram does not know the id any more, and then goes by the new one', async () => {
    await send(at(GROUP));
    bot.telegram.photos.forget();
    expect(await sendWhileTooSoon(at(GROUP))).toMatchObject({ is: 'arrived' });
    expect(await send(at(GROUP))).toMatchObject({ is: 'arrived' });
    expect(photos().map(({ by }) => by)).toEqual(['upload', 'upload', 'id']);
    expect(words()).toEqual([]);
  });
});

describe('a photo whose place the words take', () => {
  const CAPTION = 'Fund flows & more\nWeek to 23 January 2026\nBitcoin 1';

  it.each<readonly [string, () => void]>([
    ['it cannot be drawn any more', () => Object.assign(studio.state, { again: async () => undefined })],
    ['it is no picture', () => Object.assign(studio.state, { again: async () => Buffer.from('no picture') })],
    [
      'the chat takes no photos',
      () => void bot.telegram.chats.set(GROUP, { id: GROUP, type: 'group', photos: 'none' }),
    ],
  ])('because %s says its caption once, and loses no place', async (_, so) => {
    so();
    expect(await sendWhileTooSoon(at(GROUP))).toEqual({ is: 'arrived', message: '1000' });
    expect(photos()).toEqual([]);
    expect(words()).toEqual([expect.stringContaining(CAPTION)]);
    expect(lost).toEqual([]);
  });

  it('because it is not drawn in its time leaves the rest of that for the words', async () => {
    studio.state.again = () => new Promise(() => undefined);
    expect(await send(at(GROUP), photoOf(), 1_000)).toMatchObject({ is: 'arrived' });
    expect(words()).toHaveLength(1);
  });

  it('because nobody draws here says its caption', async () => {
    await bot.stopAll();
    const { outlet: without } = bot.start({ pictures: undefined as never });
    const posting = { place: at(GROUP), drawn: JSON.stringify(photoOf()), nonce: 'n'.repeat(25), code: CODE };
    expect(await without.poster.send(posting, 10_000)).toMatchObject({ is: 'arrived' });
    expect(words()).toEqual([expect.stringContaining(CAPTION)]);
  });

  it('is silent as the photo would have been', async () => {
    studio.state.again = async () => undefined;
    await send(at(GROUP), photoOf(aPicture(), true));
    expect(bot.telegram.posted).toMatchObject([{ silent: true }]);
  });
});

describe('a photo whose fate nobody can tell', () => {
  it.each<Fault>(['drop', 'cut', '500', '502', 'wrong_json'])(
    'is unknown, and nothing is sent in its place: %s',
    async (fault) => {
      bot.telegram.spoilNext('sendPhoto', fault);
      expect(await send(at(GROUP))).toEqual({ is: 'unknown' });
      expect(photos()).toHaveLength(fault === 'drop' ? 1 : 0);
      expect(words()).toEqual([]);
    },
  );

  it('is unknown as well where it went by its id', async () => {
    await send(at(GROUP));
    bot.telegram.spoilNext('sendPhoto', 'drop');
    expect(await send(at(GROUP))).toEqual({ is: 'unknown' });
    expect([photos().length, words().length]).toEqual([2, 0]);
  });

  it('is unknown where its upload is not answered in its time, though it stands there', async () => {
    bot.telegram.spoilNext('sendPhoto', 'late');
    expect(await send(at(GROUP), photoOf(), 200)).toEqual({ is: 'unknown' });
    expect([photos().length, words().length]).toEqual([1, 0]);
    bot.telegram.answerLate();
  });
});

describe('a photo that is surely not taken', () => {
  it.each<[Fault, number]>([
    ['429', 1_000],
    ['429 long', 15_000],
  ])('for its pace waits as long as Telegram says, and no words go out: %s', async (fault, afterMs) => {
    bot.telegram.spoilNext('sendPhoto', fault);
    expect(await send(at(GROUP))).toEqual({ is: 'not_taken', why: 'pace', afterMs });
    expect([photos(), words()]).toEqual([[], []]);
  });

  it('because nobody listens may be sent again', async () => {
    await platform.stop();
    expect(await send(at(GROUP))).toEqual({ is: 'not_taken', why: 'unreachable' });
  });

  it('because its group became a supergroup follows it', async () => {
    bot.telegram.chats.set(GROUP, { id: GROUP, type: 'group', migratedTo: FORUM });
    expect(await send(at(GROUP))).toEqual({ is: 'moved', to: at(FORUM) });
    expect(words()).toEqual([]);
  });

  it.each([
    ['it was removed', { rights: 'kicked' }, 'removed'],
    ['nobody may write', { rights: 'none' }, 'no_right'],
  ] as const)('because %s suspends its place', async (_, now, reason) => {
    bot.telegram.chats.set(GROUP, { id: GROUP, type: 'group', ...now });
    expect(await send(at(GROUP))).toEqual({ is: 'suspended', reason });
    expect(lost).toEqual([`${at(GROUP)} ${reason}`]);
  });
});
