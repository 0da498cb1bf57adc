import { beforeEach, describe, expect, it } from 'vitest';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { createTelling } from '../../src/operators.ts';
import type { PlatformOutlet, Post } from '../../src/ports.ts';
import { createSecondInstances } from '../../src/second-instances.ts';

const HOUR = 3_600_000;
const OPERATORS = ['telegram:7', 'discord:501'];

let told: [string, string][];
let logged: string[];
let now: number;
let reachable: boolean;
beforeEach(() => {
  told = [];
  logged = [];
  now = 0;
  reachable = true;
});

const outlet: Pick<PlatformOutlet, 'tell'> = {
  async tell(to, { card, locale }: Post) {
    if (!('person' in to)) throw new TypeError('an operator is a person');
    if (reachable) told.push([to.person, rendererFor(locale).text(card.title)]);
    return reachable;
  },
};
const log = (event: string) => void logged.push(event);
const LOG = { error: log, warn: log, info: log };

const watch = (started: Promise<void> = Promise.resolve()) =>
  createSecondInstances({
    ...{ log: LOG, steady: () => now },
    tellOperators: createTelling({
      ...{ operators: OPERATORS, locale: 'en', started, log: LOG },
      outletOf: () => outlet as PlatformOutlet,
    }),
  });

describe('another program with our token', () => {
  it('on Telegram has posts rest there, and nowhere else, until it is gone; operators are told once, wherever they are', async () => {
    const second = watch();
    second.onTelegram('there');
    expect([second.isOpen('telegram'), second.isOpen('discord')]).toEqual([false, true]);
    now += 24 * HOUR;
    expect(second.isOpen('telegram')).toBe(false);
    await expect.poll(() => told.map(([person]) => person)).toEqual(OPERATORS);
    expect(told[0]?.[1]).toBe('Another program has this bot’s token on Telegram');
    second.onTelegram('gone');
    expect(second.isOpen('telegram')).toBe(true);
    expect(logged).toEqual(['posts_rest_for_second_instance', 'posts_go_on']);
  });

  it('on Discord has posts rest for an hour after it was last seen, and is told once within it', async () => {
    const second = watch();
    second.onDiscord();
    now += HOUR - 1;
    second.onDiscord();
    now += HOUR - 1;
    expect(second.isOpen('discord')).toBe(false);
    now += 1;
    expect(second.isOpen('discord')).toBe(true);
    await expect.poll(() => told.length).toBe(OPERATORS.length);
    second.onDiscord();
    await expect.poll(() => told.length).toBe(2 * OPERATORS.length);
  });

  it('that is there before all platforms are is told once they are', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    watch(promise).onTelegram('there');
    expect(told).toEqual([]);
    resolve();
    await expect.poll(() => told.length).toBe(OPERATORS.length);
  });

  it('stands in the log where an operator cannot be told', async () => {
    reachable = false;
    watch().onDiscord();
    await expect.poll(() => logged).toContain('operator_not_reached');
  });
});
