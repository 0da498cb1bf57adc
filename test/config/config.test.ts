import { describe, expect, it } from 'vitest';
import { failureMessage } from '../../src/cards/failure-card.ts';
import { type Environment, readConfig } from '../../src/config.ts';
import { AppError } from '../../src/core/errors.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { readMoment } from '../../src/variables.ts';

const SECRET = '123456:AAH-secret-looking_value';

/** The sentence that refuses an environment; fails the test when it is accepted. */
function refusal(environment: Environment, locale: 'en' | 'zh-CN' = 'en'): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof AppError) return rendererFor(locale).text(failureMessage(error.failure));
    throw error;
  }
  return 'accepted';
}

describe('an environment that says nothing', () => {
  it('means English, ordinary logging, the real time and a store in var/', () => {
    expect(readConfig({})).toEqual({
      ...{ locale: 'en', logLevel: 'info', database: 'file:./var/tidemark.db' },
      sources: { live: {}, offline: false },
    });
    expect(readConfig({ PATH: '/bin', HOME: '/root', TIDEMARK_UNKNOWN: 'x', DEFAULT_LOCALE: undefined })).toEqual(
      readConfig({}),
    );
  });
});

describe('a variable that fits', () => {
  it.each([
    ['DEFAULT_LOCALE', 'zh-CN', { locale: 'zh-CN' }],
    ['DEFAULT_LOCALE', 'zh', { locale: 'zh-CN' }],
    ['DEFAULT_LOCALE', ' en ', { locale: 'en' }],
    ['DEFAULT_LOCALE', '简体中文', { locale: 'zh-CN' }],
    ['LOG_LEVEL', 'error', { logLevel: 'error' }],
    ['LOG_LEVEL', 'warn', { logLevel: 'warn' }],
    ['LOG_LEVEL', 'info', { logLevel: 'info' }],
    ['LOG_LEVEL', 'debug', { logLevel: 'debug' }],
    ['OFFLINE', '1', { sources: { offline: true } }],
    ['OFFLINE', '0', { sources: { live: {}, offline: false } }],
    ['CONTACT', 'somebody@example.org', { sources: { contact: 'somebody@example.org' } }],
    ['CONTACT', 'https://example.org/~bot', { sources: { contact: 'https://example.org/~bot' } }],
    [
      'SOURCE_COINSHARES_URL',
      'http://127.0.0.1:8080/mirror/',
      { sources: { coinshares: 'http://127.0.0.1:8080/mirror' } },
    ],
    ['SOURCE_FEEDS_URL', 'https://mirror.example.org', { sources: { feeds: 'https://mirror.example.org' } }],
    [
      'SOURCE_BINANCE_URL',
      'http://127.0.0.1:8080/mirror/',
      { sources: { live: { binance: { url: 'http://127.0.0.1:8080/mirror' } } } },
    ],
    ['SOURCE_GOLD_API_ENABLED', '0', { sources: { live: { gold_api: { enabled: false } } } }],
    ['SOURCE_FARSIDE_ENABLED', '1', { sources: { live: { farside: { enabled: true } } } }],
    ['SOURCE_SOSOVALUE_KEY', 'made-up-key', { sources: { live: { sosovalue: { key: 'made-up-key' } } } }],
    ['ACCEPT_PUBLISHER_PAGES', '1', { acceptPublisherPages: true }],
    ['ACCEPT_PUBLISHER_PAGES', '0', {}],
    ['DATABASE_URL', 'file:./other.db', { database: 'file:./other.db' }],
    ['DATABASE_URL', 'file:/srv/tide mark.db', { database: 'file:/srv/tide mark.db' }],
    ['DATABASE_URL', 'file:///srv/tidemark.db', { database: 'file:///srv/tidemark.db' }],
    ['TIDEMARK_NOW', '2026-01-26T12:00:00Z', { now: Date.UTC(2026, 0, 26, 12) }],
    ['TIDEMARK_NOW', '2026-01-26', { now: Date.UTC(2026, 0, 26) }],
    ['OPERATORS', 'telegram:123', { operators: ['telegram:123'] }],
    ['OPERATORS', 'telegram:123 , discord:456', { operators: ['telegram:123', 'discord:456'] }],
    ['TIDEMARK_NOW', '2026-01-26T20:00:00+08:00', { now: Date.UTC(2026, 0, 26, 12) }],
  ])('%s=%s is taken', (name, value, expected) => {
    expect(readConfig({ [name]: value })).toMatchObject(expected);
  });
});

describe('a variable that does not fit', () => {
  it.each(['DEFAULT_LOCALE', 'LOG_LEVEL', 'OFFLINE', 'TIDEMARK_NOW'])(
    '%s set but empty is named with what to do',
    (name) => {
      for (const empty of ['', '   ']) {
        expect(refusal({ [name]: empty })).toBe(`${name} is set but empty. Give it a value or remove it.`);
      }
      expect(refusal({ [name]: '' }, 'zh-CN')).toBe(`${name} 已设置但为空。请给它一个值，或删除它。`);
    },
  );

  it.each([
    ['DEFAULT_LOCALE', 'DEFAULT_LOCALE does not hold a language of this bot. Known: en, zh-CN.'],
    ['LOG_LEVEL', 'LOG_LEVEL does not hold a log level. Use error, warn, info or debug.'],
    ['OFFLINE', 'OFFLINE does not hold a switch. Use 1 or 0.'],
    ['ACCEPT_PUBLISHER_PAGES', 'ACCEPT_PUBLISHER_PAGES does not hold a switch. Use 1 or 0.'],
    ['TIDEMARK_NOW', 'TIDEMARK_NOW does not hold a moment. Write it as 2026-01-26T12:00:00Z.'],
  ])('%s is named with what to do and never printed back', (name, sentence) => {
    expect(refusal({ [name]: SECRET })).toBe(sentence);
    expect(refusal({ [name]: SECRET }, 'zh-CN')).toContain(name);
    expect(refusal({ [name]: SECRET }, 'zh-CN')).not.toContain(SECRET);
  });

  it.each([
    ['OFFLINE', 'yes'],
    ['OFFLINE', 'true'],
    ['LOG_LEVEL', 'INFO'],
    ['LOG_LEVEL', 'trace'],
    ['DEFAULT_LOCALE', 'klingon'],
    ['DEFAULT_LOCALE', 'de'],
    ['TIDEMARK_NOW', 'now'],
    ['DATABASE_URL', 'postgres://someone:secret@localhost/tidemark'],
    ['DATABASE_URL', './var/tidemark.db'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', 'file::memory:'],
    ['DATABASE_URL', 'file:./var/'],
    ['DATABASE_URL', 'file://elsewhere/tidemark.db'],
    ['DATABASE_URL', 'file:./tidemark.db?mode=memory'],
    ['TIDEMARK_NOW', '2026-02-30'],
    ['TIDEMARK_NOW', '2026-01-26T12:00:00'],
    ['TIDEMARK_NOW', '1769428800'],
    ['TIDEMARK_NOW', '0001-01-01'],
    ['TIDEMARK_NOW', '9999-12-31T23:59:59Z'],
    ['OPERATORS', '123'],
    ['OPERATORS', 'telegram:@somebody'],
    ['OPERATORS', 'telegram:-1003'],
    ['OPERATORS', 'telegram:123,'],
    ['OPERATORS', 'console:1'],
    ['CONTACT', 'somebody'],
    ['CONTACT', 'somebody@example.org\r\nx: y'],
    ['CONTACT', '某人@example.org'],
    ['SOURCE_COINSHARES_URL', 'ftp://example.org'],
    ['SOURCE_COINSHARES_URL', 'https://example.org/?a=b'],
    ['SOURCE_FEEDS_URL', 'example.org'],
    ['SOURCE_FEEDS_URL', 'https://example.org/#a'],
    ['SOURCE_BINANCE_URL', 'example.org'],
    ['SOURCE_BINANCE_ENABLED', 'yes'],
    ['SOURCE_COINGECKO_KEY', 'made up'],
    ['SOURCE_COINGECKO_KEY', 'made-up-key\r\nx: y'],
    ['SOURCE_COINGECKO_KEY', 'abc'],
  ])('%s=%s is refused', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^${name} does not hold `, 'u'));
  });
});

describe('a variable that comes with a later version', () => {
  it.each([
    'DISCORD_CLIENT_SECRET',
    'METRICS_TOKEN',
    'SESSION_SECRET',
    'ROLES',
    'DEFAULT_TIMEZONE',
    'SOURCE_COINGLASS_URL',
    'SOURCE_FARSIDE_KEY',
    'SOURCE_COINSHARES_KEY',
  ])('%s is refused rather than ignored, and its value is not repeated', (name) => {
    for (const value of [SECRET, '']) {
      expect(refusal({ [name]: value })).toBe(
        `${name} is not part of this version, so it is refused rather than ignored. Leave it out.`,
      );
    }
  });

  it('is refused even when the rest of the environment is wrong too', () => {
    expect(refusal({ OFFLINE: SECRET, SESSION_SECRET: SECRET })).not.toContain(SECRET);
  });
});

describe('what the refusal carries for the log', () => {
  it.each(['DEFAULT_LOCALE', 'LOG_LEVEL', 'OFFLINE', 'TIDEMARK_NOW', 'SESSION_SECRET', 'DISCORD_PUBLIC_KEY'])(
    'is never the value of %s',
    (name) => {
      try {
        readConfig({ [name]: SECRET });
        expect.unreachable('it was accepted');
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        expect(`${String(error)} ${JSON.stringify(error)} ${(error as Error).stack}`).not.toContain(SECRET);
        expect(String((error as Error).cause ?? '')).not.toContain(SECRET);
      }
    },
  );
});

describe('a moment', () => {
  it.each([
    ['2026-01-26', Date.UTC(2026, 0, 26)],
    ['2026-01-26T12:34:56.789Z', Date.UTC(2026, 0, 26, 12, 34, 56, 789)],
    ['2026-01-26T00:00:00-05:00', Date.UTC(2026, 0, 26, 5)],
  ])('%s is read', (typed, moment) => {
    expect(readMoment(typed)).toBe(moment);
  });

  it.each([
    '',
    ' ',
    'yesterday',
    '26.01.2026',
    '2026-01-26 12:00',
    '0000-01-01',
    '0001-01-01',
    '1899-12-31',
    '9999-12-31',
  ])('“%s” is none', (typed) => {
    expect(readMoment(typed)).toBeUndefined();
  });
});

const TELEGRAM = { TELEGRAM_TOKEN: '111:made-up_token' };
const DISCORD = { DISCORD_TOKEN: 'made.up.token' };

describe('the settings of the platforms', () => {
  it('are a token, and a server on port 8787 of this machine alone', () => {
    expect(readConfig({ ...TELEGRAM, ...DISCORD })).toMatchObject({
      telegram: { token: '111:made-up_token' },
      discord: { token: 'made.up.token' },
      http: { host: '127.0.0.1', port: 8787 },
    });
  });

  it('without a token are nothing, and nothing listens unless a port is given', () => {
    const config = readConfig({ TELEGRAM_MODE: 'webhook', DISCORD_MODE: 'http', HTTP_HOST: '0.0.0.0' });
    expect([config.telegram, config.discord, config.http]).toEqual([undefined, undefined, undefined]);
    expect(readConfig({ HTTP_PORT: '8080' }).http).toEqual({ host: '127.0.0.1', port: 8080 });
    expect(readConfig({ ...TELEGRAM, HTTP_PORT: '0' }).http).toBeUndefined();
  });

  it('take the address of another server, without the slash at its end', () => {
    const { telegram, discord } = readConfig({
      ...TELEGRAM,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      ...DISCORD,
      DISCORD_API_ROOT: 'http://127.0.0.1:8082/api',
    });
    expect([telegram?.apiRoot, discord?.apiRoot]).toEqual(['http://127.0.0.1:8081', 'http://127.0.0.1:8082/api']);
  });

  it('for updates that are posted to us hold all that this needs', () => {
    const hook = { TELEGRAM_MODE: 'webhook', TELEGRAM_WEBHOOK_SECRET: 'made-up', PUBLIC_URL: 'https://example.test' };
    expect(readConfig({ ...TELEGRAM, ...hook }).telegram?.webhook).toEqual({
      publicUrl: 'https://example.test',
      secret: 'made-up',
    });
    const posted = { DISCORD_MODE: 'http', DISCORD_APPLICATION_ID: '111', DISCORD_PUBLIC_KEY: 'ab'.repeat(32) };
    expect(readConfig({ ...DISCORD, ...posted }).discord).toMatchObject({
      applicationId: '111',
      publicKey: 'ab'.repeat(32),
    });
  });

  it.each<[string, Environment, string]>([
    [
      'a webhook without a secret',
      { ...TELEGRAM, TELEGRAM_MODE: 'webhook', PUBLIC_URL: 'https://example.test' },
      'TELEGRAM_WEBHOOK_SECRET is needed with TELEGRAM_MODE.',
    ],
    [
      'a webhook without an address',
      { ...TELEGRAM, TELEGRAM_MODE: 'webhook', TELEGRAM_WEBHOOK_SECRET: 'x' },
      'PUBLIC_URL is needed with TELEGRAM_MODE.',
    ],
    [
      'interactions by post without the application',
      { ...DISCORD, DISCORD_MODE: 'http' },
      'DISCORD_APPLICATION_ID is needed with DISCORD_MODE.',
    ],
    [
      'interactions by post without the key',
      { ...DISCORD, DISCORD_MODE: 'http', DISCORD_APPLICATION_ID: '1' },
      'DISCORD_PUBLIC_KEY is needed with DISCORD_MODE.',
    ],
    [
      'a webhook with the server switched off',
      {
        ...TELEGRAM,
        TELEGRAM_MODE: 'webhook',
        TELEGRAM_WEBHOOK_SECRET: 'x',
        PUBLIC_URL: 'https://example.test',
        HTTP_PORT: '0',
      },
      'HTTP_PORT is needed with TELEGRAM_MODE.',
    ],
    [
      'a clock set back while people are spoken to',
      { ...TELEGRAM, TIDEMARK_NOW: '2026-01-26' },
      'TIDEMARK_NOW is for trying things out, not for a platform.',
    ],
  ])('are refused as a whole: %s', (_, environment, sentence) => {
    expect(refusal(environment)).toContain(sentence);
  });

  it.each([
    ['TELEGRAM_TOKEN', 'secret'],
    ['TELEGRAM_TOKEN', '111:made up'],
    ['TELEGRAM_API_ROOT', 'ftp://example.test'],
    ['TELEGRAM_MODE', 'pull'],
    ['TELEGRAM_WEBHOOK_SECRET', 'two words'],
    ['DISCORD_TOKEN', 'two words'],
    ['DISCORD_APPLICATION_ID', 'abc'],
    ['DISCORD_PUBLIC_KEY', 'ab'],
    ['DISCORD_API_ROOT', 'no address'],
    ['DISCORD_MODE', 'socket'],
    ['PUBLIC_URL', 'no address'],
    ['HTTP_HOST', 'a b'],
    ['HTTP_PORT', '65536'],
    ['HTTP_PORT', '-1'],
    ['HTTP_PORT', '80.5'],
  ])('are refused one by one, and never printed back: %s=%s', (name, value) => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const sentence = refusal({ [name]: value }, locale);
      expect(sentence).toContain(name);
      expect(sentence.replace(name, '')).not.toContain(value);
    }
  });
});
