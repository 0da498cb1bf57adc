import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlaceId } from '../../../src/core/place.ts';
import type { Poster } from '../../../src/core/posting.ts';
import { createChannels } from '../../../src/platforms/discord/channels.ts';
import { createPoster } from '../../../src/platforms/discord/poster.ts';
import { openPostRest, type PostRest } from '../../../src/platforms/discord/rest.ts';
import { TOKEN } from '../../doubles/discord/answers.ts';
import { CHANNEL, openPosting, POSTED, type PostingBot } from './open-posting.ts';

const START = Date.parse('2026-01-26T12:00:00Z');
const SECOND = 1_000;

let now: number;
let bot: PostingBot;
let noticed: PlaceId[];
let logged: string[];
let opened: PostRest[];
beforeEach(async () => {
  now = START;
  noticed = [];
  logged = [];
  opened = [];
  bot = await openPosting({}, () => now);
});
afterEach(async () => {
  for (const rest of opened) rest.close();
  await bot.close();
});

/** A process that begins now; its own clock may be anything. */
function begin(): Poster {
  const log = (event: string) => void logged.push(event);
  const rest = openPostRest(
    TOKEN,
    { apiRoot: bot.discord.api, requestWithinMs: 2_000 },
    { error: log, warn: log, info: log },
  );
  opened.push(rest);
  return createPoster({
    ...{ rest, channels: createChannels(rest), log: { error: log, warn: log, info: log } },
    onSecondInstance: (place) => void noticed.push(place),
    ...{ pacer: undefined, onLoss: undefined },
    steady: () => now - START,
  });
}
const send = (poster: Poster) => poster.send(bot.posting(CHANNEL), 2_000);

describe('a second instance on a copy of the store', () => {
  it('is noticed by a message under our nonce that we did not send', async () => {
    const [ours, theirs] = [begin(), begin()];
    now += 60 * SECOND;
    const first = await send(theirs);
    now += 10 * SECOND;
    expect(await send(ours)).toEqual(first);
    expect(noticed).toEqual([CHANNEL]);
    expect(logged).toContain('discord_second_instance');
  });

  it('is not taken for one where the process before us may have sent it', async () => {
    const before = begin();
    now += 60 * SECOND;
    const first = await send(before);
    now += 10 * SECOND;
    const ours = begin();
    now += 40 * SECOND;
    expect(await send(ours)).toEqual(first);
    expect(noticed).toEqual([]);
  });

  it('is not taken for one where what the process before us had on its way arrived after we began', async () => {
    const before = begin();
    const ours = begin();
    now += 20 * SECOND;
    await send(before);
    now += 40 * SECOND;
    await send(ours);
    expect(noticed).toEqual([]);
  });

  it('is not taken for one where we sent it ourselves and its answer was lost', async () => {
    const ours = begin();
    now += 60 * SECOND;
    bot.discord.fail(POSTED, 'drop');
    expect(await send(ours)).toEqual({ is: 'unknown' });
    now += 30 * SECOND;
    expect(await send(ours)).toMatchObject({ is: 'arrived' });
    expect(noticed).toEqual([]);
  });

  it('is not noticed within what clocks may differ by', async () => {
    const [ours, theirs] = [begin(), begin()];
    now += 60 * SECOND;
    await send(theirs);
    now += 3 * SECOND;
    await send(ours);
    expect(noticed).toEqual([]);
  });
});
