import { describe, expect, it } from 'vitest';
import { MOST_HOOKS } from '../../src/core/following.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { seenAlone } from '../../src/core/seen-alone.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import type { Post } from '../../src/ports.ts';
import { sha256 } from '../../src/usecases/sha256.ts';
import { openTidemark } from '../support/ask.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const NOW = '2026-11-25T12:00:00Z';
const GROUP = placeId('telegram', -1003);
const CHANNEL = placeId('discord', 301, 401);
const MODERATOR = 'telegram:7';
const ALONE = placeId('telegram', 7);
const KEY = /(?<![0-9a-z])[0-9a-hjkmnp-tv-z]{32}(?![0-9a-z])/u;

interface Setting {
  readonly listens?: { readonly publicUrl?: string } | undefined;
  /** Whether people can be written to in private. */
  readonly reached?: boolean;
}

const PUBLIC = { publicUrl: 'https://bot.example.org' };

/** A bot with webhooks of its own; whatever it tells somebody alone is noted. */
function open({ listens = PUBLIC, reached = true }: Setting = {}) {
  const places = createPlaceBookInMemory();
  const told: { readonly person: string; readonly text: string }[] = [];
  const tellAlone = async (person: string, { card, locale }: Post) => {
    const screen = { width: Number.POSITIVE_INFINITY, paint: NO_PAINT };
    if (reached) told.push({ person, text: renderText(card, rendererFor(locale), screen) });
    return reached;
  };
  const posting = { posts: places.posts, tellAlone };
  const logged: string[] = [];
  const ask = openTidemark({ now: NOW, places, posting, listens, logged: (line) => void logged.push(line) });
  let updates = 0;
  return {
    ...{ places, told, logged },
    say: (line: string, place: PlaceId = GROUP, how: { person?: string; update?: string; locale?: Locale } = {}) => {
      updates += 1;
      const { person = MODERATOR, update = `telegram:1:${updates}`, locale = 'en' } = how;
      return ask(line, { role: 'moderator', locale, from: { person, place, update } });
    },
    hooks: (place: PlaceId = GROUP) => places.posts.following.hooks(place),
  };
}

const keyIn = (text: string): string => KEY.exec(text)?.[0] ?? '';

describe('/hook', () => {
  it('lists the webhooks of a place, and offers to make and to remove them', async () => {
    const { say } = open();
    const empty = await say('/hook');
    expect(empty.lines.slice(0, 2)).toEqual(['Webhooks of this place', 'This place has none yet.']);
    await say('/hook new aicoin');
    await say('/hook new tradingview');
    const { lines, next } = await say('/hook list');
    expect(lines).toContain('Webhook 1 AiCoin, since Wed 25 Nov 2026, 12:00');
    expect(next.map(({ line }) => line)).toEqual(
      expect.arrayContaining(['/hook new aicoin', '/hook new tradingview', '/hook remove 1', '/hook remove 2']),
    );
  });

  it('is for moderators, and its answers for whoever asked', async () => {
    const ask = openTidemark({ now: NOW });
    const refused = await ask('/hook', { from: { person: 'telegram:8', place: GROUP } });
    expect(refused.failure).toMatchObject({ code: 'not_allowed' });
    expect((await open().say('/hook')).audience).toBe('asker');
  });

  it.each(['/hook new AiCoin', '/hook 新建 aicoin', '/hook add aicoin'])('takes %s', async (line) => {
    const { say, hooks } = open();
    await say(line);
    expect(await hooks()).toMatchObject([{ number: 1, kind: 'aicoin', place: GROUP, by: MODERATOR }]);
  });

  it.each([
    ['/hook new', 'missing_option'],
    ['/hook new binance', 'choice_unknown'],
    ['/hook remove', 'missing_option'],
    ['/hook remove 1', 'hook_unknown'],
    ['/hook remove x', 'hook_unknown'],
    ['/hook what', 'bad_option'],
  ])('refuses %s as %s', async (line, code) => {
    const { say, hooks } = open();
    expect((await say(line)).failure).toMatchObject({ code });
    expect(await hooks()).toEqual([]);
  });

  it('keeps as many as a place may have, and counts on after one was removed', async () => {
    const { say, hooks } = open();
    for (let at = 0; at < MOST_HOOKS; at += 1) await say('/hook new aicoin');
    expect((await say('/hook new aicoin')).text).toContain(`has ${MOST_HOOKS} webhooks`);
    expect((await say('/hook remove #3')).lines).toContain('Webhook 3 is removed. Its key opens nothing any more.');
    await say('/hook new aicoin');
    expect((await hooks()).map(({ number }) => number)).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});

describe('a key', () => {
  it('is sent to whoever asked alone from a group on Telegram, with the whole address', async () => {
    const { say, told, hooks } = open();
    const { text } = await say('/hook new aicoin');
    expect(text).toContain('Its key was sent to you alone');
    expect(text).not.toMatch(KEY);
    expect(told).toMatchObject([{ person: MODERATOR }]);
    const key = keyIn(told[0]?.text ?? '');
    expect(told[0]?.text).toContain(`https://bot.example.org/hooks/alert/${key}`);
    expect((await hooks())[0]?.digest).toBe(await sha256(key));
  });

  it.each([
    ['in a private chat', ALONE],
    ['on Discord', CHANNEL],
  ])('stands in the answer %s, where nobody else reads it', async (_, place) => {
    const { say, told, hooks } = open();
    const answer = await say('/hook new tradingview', place);
    expect(told).toEqual([]);
    expect((await hooks(place))[0]?.digest).toBe(await sha256(keyIn(answer.text)));
    expect(answer.audience).toBe('asker');
    expect(answer.text).toContain('"close": "{{close}}"');
    // No button asks for another one.
    expect(answer.next.map(({ line }) => line)).toEqual(['/hook']);
  });

  it('is thrown away where its moderator cannot be reached, and nothing is left of it', async () => {
    const { say, hooks } = open({ reached: false });
    const { text, failure } = await say('/hook new aicoin');
    expect(failure).toEqual({ code: 'hook_not_alone', why: 'unreached' });
    expect(text).toContain('Write to me in private first');
    expect(await hooks()).toEqual([]);
  });

  it('is not made for whoever speaks as the group itself', async () => {
    const { say, told, hooks } = open();
    expect((await say('/hook new aicoin', GROUP, { person: GROUP })).failure).toMatchObject({ why: 'nobody' });
    expect([told, await hooks()]).toEqual([[], []]);
  });

  it.each([
    ['in a group', GROUP],
    ['in a private chat', ALONE],
    ['on Discord', CHANNEL],
  ])('is made and shown once by an update that comes twice: %s', async (_, place) => {
    const { say, told, hooks } = open();
    const update = 'telegram:1:again';
    const first = await say('/hook new aicoin', place, { update });
    const second = await say('/hook new aicoin', place, { update });
    const shown = [first.text, second.text, ...told.map(({ text }) => text)].filter((text) => KEY.test(text));
    expect(shown).toHaveLength(1);
    expect(second.text).toContain('This was done before');
    expect(await hooks(place)).toHaveLength(1);
  });

  it('is neither kept nor logged, and who decided is', async () => {
    const { say, told, places, logged } = open();
    await say('/hook new aicoin');
    await say('/hook remove 1');
    const key = keyIn(told[0]?.text ?? '');
    expect(key).not.toBe('');
    expect([places.everything(), ...logged].join('')).not.toContain(key);
    const decisions = await places.decisions(GROUP, 10);
    expect(decisions.map(({ what, by }) => [what, by])).toEqual([
      ['hook.removed', MODERATOR],
      ['hook.added', MODERATOR],
    ]);
    expect(JSON.stringify(decisions)).not.toContain(await sha256(key));
  });

  it('has but a path where the public address is not known, and no slash to tap on', async () => {
    const { say } = open({ listens: {} });
    const { text } = await say('/hook new aicoin', ALONE);
    expect(text).toContain(`ends in hooks/alert/${keyIn(text)}`);
    expect(text).toContain('PUBLIC_URL');
  });

  it('is not made where nobody listens, which is said with what to set', async () => {
    const places = createPlaceBookInMemory();
    const ask = openTidemark({ now: NOW, places, posting: { posts: places.posts } });
    const from = { person: MODERATOR, place: ALONE, update: '1' };
    const refused = await ask('/hook new aicoin', { role: 'moderator', from });
    expect(refused.failure).toEqual({ code: 'hook_unheard' });
    expect(refused.text).toContain('HTTP_PORT');
    expect((await ask('/hook', { role: 'moderator', from })).text).toContain('the HTTP listener is off');
    expect(await places.posts.following.hooks(ALONE)).toEqual([]);
  });

  it('is explained in Chinese too', async () => {
    const { say, told } = open();
    expect((await say('/hook new tradingview', GROUP, { locale: 'zh-CN' })).text).toContain('密钥只发给了你本人');
    expect(told[0]?.text).toContain('以下内容只显示这一次');
    expect((await say('/hook', GROUP, { locale: 'zh-CN' })).text).toContain('TradingView，建于');
  });
});

describe('who sees an answer alone', () => {
  it.each([
    ['telegram:7', 'telegram:7', 'answer'],
    ['telegram:-1003', 'telegram:7', 'message'],
    ['telegram:-1003:33', 'telegram:7', 'message'],
    ['telegram:-1003', 'telegram:-1003', 'nobody'],
    ['telegram:-1003', 'telegram:-1005', 'nobody'],
    ['telegram:8', 'telegram:7', 'message'],
    ['discord:301:401', 'discord:501', 'answer'],
    ['discord:dm:403', 'discord:501', 'answer'],
    ['console:here', 'console', 'answer'],
  ])('at %s %s: by %s', (place, person, how) => {
    expect(seenAlone(placeId(...(place.split(':') as ['telegram', string])), person)).toBe(how);
  });
});
