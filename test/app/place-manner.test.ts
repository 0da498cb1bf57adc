import { describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import { USUAL_LOOK } from '../../src/core/picture.ts';
import { placeId } from '../../src/core/place.ts';
import { createLog } from '../../src/log.ts';
import { openSharedApp } from '../../src/open-shared-app.ts';
import { looksOf } from '../../src/place-manner.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const GROUP = placeId('telegram', -1003);
const TOPIC = placeId('telegram', -1003, 33);

function open() {
  const app = openSharedApp(
    stoppedClock(Date.parse('2026-11-25T12:00:00Z')),
    createLog('error', () => undefined),
    { places: createPlaceBookInMemory() },
  );
  const from = (place: typeof GROUP) => ({ person: 'telegram:7', place });
  const asked = (place: typeof GROUP, line: string) =>
    ({ line, locale: 'en', role: 'moderator', from: from(place) }) as const;
  return {
    ask: (place: typeof GROUP, line: string) => app.run(asked(place, line)),
    /** As somebody in particular would read it alone. */
    askAlone: (place: typeof GROUP, line: string) => app.run({ ...asked(place, line), chosen: true }),
    language: async (place: typeof GROUP, line = '/sol', chosen?: true) =>
      (await app.run({ line, locale: 'en', role: 'member', from: from(place), ...(chosen && { chosen }) })).locale,
    set: (place: typeof GROUP, value: string) =>
      app.run({ line: `/settings language ${value}`, locale: 'en', role: 'moderator', from: from(place) }),
  };
}

describe('the look of pictures', () => {
  it('is the usual one until a place chooses, then that, there and in its topics', async () => {
    const places = createPlaceBookInMemory();
    const lookAt = looksOf(places);
    expect(await lookAt(TOPIC)).toEqual(USUAL_LOOK);
    await places.once(undefined, async (changes) => {
      await changes.saveSettings(GROUP, { theme: 'light', colours: 'red_green' });
      await changes.saveSettings(TOPIC, { colours: 'green_red' });
      return {};
    });
    expect(await lookAt(GROUP)).toEqual({ theme: 'light', colours: 'red_green' });
    expect(await lookAt(TOPIC)).toEqual({ theme: 'light', colours: 'green_red' });
  });
});

describe('the language of a place', () => {
  it('is that of the client until one is set, then the one that is set, there and in its topics', async () => {
    const { language, set } = open();
    expect([await language(GROUP), await language(TOPIC)]).toEqual(['en', 'en']);
    await set(GROUP, 'zh-CN');
    expect([await language(GROUP), await language(TOPIC)]).toEqual(['zh-CN', 'zh-CN']);
    await set(TOPIC, 'en');
    expect([await language(GROUP), await language(TOPIC)]).toEqual(['zh-CN', 'en']);
  });

  it('does not count where whoever asked chose another', async () => {
    const { language, set } = open();
    await set(GROUP, 'zh-CN');
    expect(await language(GROUP, '/sol', true)).toBe('en');
    expect(await language(GROUP, '/lang en /sol')).toBe('en');
  });

  it('never makes one place answer with what another may see alone', async () => {
    const { language, set } = open();
    await set(GROUP, 'zh-CN');
    expect(await language(placeId('telegram', -1004), '/settings')).toBe('en');
  });
});

describe('the style of a place', () => {
  const kinds = async (answer: ReturnType<ReturnType<typeof open>['ask']>) =>
    (await answer).card.blocks.map(({ kind }) => kind);

  it('makes its answers brief, there and in its topics, until a topic says otherwise', async () => {
    const { ask } = open();
    const whole = await kinds(ask(TOPIC, '/sol'));
    await ask(GROUP, '/settings style brief');
    const brief = await kinds(ask(TOPIC, '/sol'));
    expect(brief.length).toBeLessThan(whole.length);
    expect(await kinds(ask(GROUP, '/sol'))).toEqual(brief);
    await ask(TOPIC, '/settings style full');
    expect(await kinds(ask(TOPIC, '/sol'))).toEqual(whole);
  });

  it('holds for whoever chose a language of their own', async () => {
    const { ask, askAlone } = open();
    await ask(GROUP, '/settings style brief');
    expect(await kinds(askAlone(GROUP, '/sol'))).toEqual(await kinds(ask(GROUP, '/sol')));
    expect(await kinds(ask(GROUP, '/lang zh-CN /sol'))).toEqual(await kinds(ask(GROUP, '/sol')));
  });

  it('leaves answers shared among places of one style, and never between two', async () => {
    const { ask } = open();
    const other = placeId('telegram', -1004);
    const whole = await ask(TOPIC, '/sol');
    for (const place of [GROUP, other]) await ask(place, '/settings style brief');
    const brief = await ask(GROUP, '/sol');
    expect(await ask(other, '/sol')).toBe(brief);
    await ask(other, '/settings style default');
    expect(await ask(other, '/sol')).toBe(whole);
  });

  it('and its marks change nothing of what is said', async () => {
    const { ask } = open();
    const usual = await ask(GROUP, '/sol');
    await ask(GROUP, '/settings marks colours');
    const coloured = await ask(GROUP, '/sol');
    expect([usual.marks, coloured.marks]).toEqual(['arrows', 'colours']);
    expect(coloured.card).toEqual(usual.card);
  });
});
