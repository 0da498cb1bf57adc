import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlaceId } from '../../../src/core/place.ts';
import type { Posting, PostOutcome } from '../../../src/core/posting.ts';
import { drawPost, type PostMessage } from '../../../src/platforms/discord/post-message.ts';
import type { Post } from '../../../src/ports.ts';
import type { Posted } from '../../doubles/discord/channel-answers.ts';
import type { Fault } from '../../doubles/discord/open-discord.ts';
import { aPicture, drawsAtOnce, plainPng } from '../../support/posted-picture.ts';
import {
  CHANNEL,
  CODE,
  FORUM,
  longPost,
  NONCE,
  openPosting,
  POST,
  POSTED,
  type PostingBot,
  THREAD,
  textsOf,
} from './open-posting.ts';

let bot: PostingBot;
let studio: ReturnType<typeof drawsAtOnce>;
beforeEach(async () => {
  studio = drawsAtOnce();
  bot = await openPosting({ pictures: studio.pictures });
});
afterEach(async () => {
  await bot.close();
  expect(bot.rejections).toEqual([]);
});

const WHILE_AGO = Date.now() - 10_000;
const picture = aPicture();
const draw = (post: Post = POST) => drawPost(post, { code: CODE, picture });
const posting = (place: PlaceId, given: Partial<Posting> = {}): Posting => ({
  ...{ place, nonce: NONCE, code: CODE, drawn: JSON.stringify(draw()[0]) },
  ...given,
});
const send = (place: PlaceId, given?: Partial<Posting>, withinMs = 2_000): Promise<PostOutcome> =>
  bot.outlet.poster.send(posting(place, given), withinMs);

const posted = (): readonly Posted[] => bot.discord.channels.posted;
const wordsOf = (message: PostMessage | undefined) => textsOf(JSON.parse(JSON.stringify(message ?? {})));
const typesOf = ({ body }: Posted) => body.components?.map(({ type }) => type);
const filesOf = ({ files = [] }: Posted) =>
  files.map(({ filename, contentType, bytes }) => ({ filename, contentType, hex: Buffer.from(bytes).toString('hex') }));
const PNG = {
  filename: picture.name,
  contentType: 'image/png',
  hex: Buffer.from(plainPng(picture.picture)).toString('hex'),
};
const GALLERY = 12;

describe('a post with a picture, as it is drawn for Discord', () => {
  it('shows it above what it says, and says it to whoever cannot see it', () => {
    const [message, ...more] = draw();
    expect(more).toEqual([]);
    expect(message?.components.map(({ type }) => type)).toEqual([GALLERY, 17, 1]);
    expect(message?.components[0]).toEqual({
      type: GALLERY,
      items: [{ media: { url: `attachment://${picture.name}` }, description: picture.alt }],
    });
    expect(message?.attachments).toEqual([{ id: '0', filename: picture.name, description: picture.alt }]);
  });

  it('says the same words as without it, in as many messages', () => {
    const plain = drawPost(longPost(9_000), { code: CODE });
    const shown = draw(longPost(9_000));
    expect(shown.map(wordsOf)).toEqual(plain.map(wordsOf));
    expect(shown.map((each) => 'picture' in each)).toEqual(shown.map((_, at) => at === 0));
  });

  it('calls its role above it', () => {
    const [message] = drawPost(POST, { code: CODE, picture, mention: '310' });
    expect(message?.components.map(({ type }) => type)).toEqual([10, GALLERY, 17, 1]);
  });

  it('keeps none of its bytes, and no more of what it says than Discord takes', () => {
    const [message] = drawPost(POST, { code: CODE, picture: aPicture(500) });
    expect(JSON.stringify(message).length).toBeLessThan(12_000);
    expect(message?.attachments?.[0]?.description).toHaveLength(1024);
  });
});

describe('a post with a picture on Discord', () => {
  it.each([
    ['a channel', CHANNEL],
    ['a thread', THREAD],
  ])('arrives in %s with its picture, byte for byte', async (_, place) => {
    const outcome = await send(place);
    expect(outcome).toEqual({ is: 'arrived', message: posted()[0]?.id });
    expect(posted().map(typesOf)).toEqual([[GALLERY, 17, 1]]);
    expect(posted().map(filesOf)).toEqual([[PNG]]);
  });

  it('begins a thread of a forum', async () => {
    expect(await send(FORUM)).toMatchObject({ is: 'arrived' });
    expect(bot.discord.channels.threadsOf('405')).toMatchObject([{ name: 'Made-up flows' }]);
    expect(posted().map(filesOf)).toEqual([[PNG]]);
  });

  it('that is sent again within two minutes stands there once', async () => {
    const first = await send(CHANNEL);
    expect(await send(CHANNEL)).toEqual(first);
    expect(posted()).toHaveLength(1);
  });

  it('that is sent again without its picture is no second one', async () => {
    const first = await send(CHANNEL);
    studio.state.again = async () => undefined;
    expect(await send(CHANNEL)).toEqual(first);
    expect(posted()).toHaveLength(1);
  });
});

describe('a post on Discord whose picture is not to be had', () => {
  const plainly = () => {
    expect(posted().map(typesOf)).toEqual([[17, 1]]);
    expect(posted().map(filesOf)).toEqual([[]]);
    expect(textsOf(posted()[0]?.body ?? {})).toEqual(wordsOf(drawPost(POST, { code: CODE })[0]));
  };

  it.each([
    ['it cannot be drawn any more', async () => undefined],
    ['it is no picture', async () => Buffer.from('no picture')],
    ['it is not drawn in its time', () => new Promise<undefined>(() => undefined)],
  ])('because %s goes out with all its words, and shows nothing of it', async (_, again) => {
    studio.state.again = again;
    expect(await send(CHANNEL)).toMatchObject({ is: 'arrived' });
    plainly();
  });

  it.each(['MISSING_PERMISSIONS', 'TOO_LARGE'] as const)(
    'because Discord refuses it as %s goes out without, and its place is not lost',
    async (refusal) => {
      bot.discord.fail(POSTED, refusal);
      expect(await send(CHANNEL)).toMatchObject({ is: 'arrived' });
      plainly();
    },
  );

  it('is not tried with it again where its words came too soon', async () => {
    bot.discord.fail(POSTED, 'MISSING_PERMISSIONS');
    bot.discord.fail(POSTED, { retryAfter: 0.1, global: false });
    expect(await send(CHANNEL)).toMatchObject({ is: 'not_taken', why: 'pace' });
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await send(CHANNEL)).toMatchObject({ is: 'arrived' });
    expect(bot.calls(POSTED)).toHaveLength(3);
    plainly();
  });

  it('because nobody draws here goes out without', async () => {
    const without = bot.start({ token: 'MTAw.made-up.token', defaultLocale: 'en' });
    expect(await without.outlet.poster.send(posting(CHANNEL), 2_000)).toMatchObject({ is: 'arrived' });
    plainly();
  });

  it('rests where nothing may be posted at all', async () => {
    bot.discord.fail(POSTED, 'MISSING_PERMISSIONS');
    bot.discord.fail(POSTED, 'MISSING_PERMISSIONS');
    expect(await send(CHANNEL)).toEqual({ is: 'suspended', reason: 'no_right' });
  });

  it('asks once where the channel is not there', async () => {
    bot.discord.fail(POSTED, 'UNKNOWN_CHANNEL');
    expect(await send(CHANNEL)).toEqual({ is: 'suspended', reason: 'gone' });
    expect(bot.calls(POSTED)).toHaveLength(1);
  });
});

describe('a post with a picture whose fate nobody knows', () => {
  it.each(['drop', 'wrong-json', 'late', 'stall', 500, 502] as const satisfies readonly Fault[])(
    'after %s is sent once, is unknown, and is found where it stands',
    async (fault) => {
      bot.discord.fail(POSTED, fault);
      expect(await send(CHANNEL, {}, 400)).toEqual({ is: 'unknown' });
      expect(bot.calls(POSTED)).toHaveLength(1);
      const found = await bot.outlet.poster.find(posting(CHANNEL), WHILE_AGO);
      expect(found).toEqual({ is: 'found', message: posted()[0]?.id });
    },
  );

  it('is found though it went out without its picture', async () => {
    studio.state.again = async () => undefined;
    await send(CHANNEL);
    const found = await bot.outlet.poster.find(posting(CHANNEL), WHILE_AGO);
    expect(found).toEqual({ is: 'found', message: posted()[0]?.id });
  });

  it.each([429, { retryAfter: 0.2, global: true }] as const)(
    'is surely not taken where it came too soon: %o',
    async (fault) => {
      bot.discord.fail(POSTED, fault);
      expect(await send(CHANNEL)).toMatchObject({ is: 'not_taken', why: 'pace' });
      expect(posted()).toEqual([]);
    },
  );
});
