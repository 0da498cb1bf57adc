import { describe, expect, it } from 'vitest';
import { failureMessage } from '../../src/cards/failure-card.ts';
import type { FetchFailure } from '../../src/core/fetch-failure.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';

const HOST = { host: 'news.example.org' };
const REFUSED = (['malformed', 'scheme', 'port', 'credentials', 'private'] as const).map(
  (why): FetchFailure => ({ code: 'address_refused', why }),
);
const FAILED = (
  ['no_host', 'unreachable', 'timed_out', 'redirects', 'odd', 'no_article', 'login', 'busy'] as const
).map((why): FetchFailure => ({ code: 'fetch_failed', ...HOST, why }));
const ALL: readonly FetchFailure[] = [
  ...REFUSED,
  ...FAILED,
  { code: 'offline' },
  { code: 'source_off', ...HOST },
  { code: 'fetch_status', ...HOST, status: 404 },
  { code: 'fetch_not_text', ...HOST, type: 'application/pdf' },
  { code: 'fetch_not_text', ...HOST, type: '' },
  { code: 'fetch_too_large', ...HOST, megabytes: 2 },
  { code: 'fetch_resting', ...HOST, minutes: 1 },
  { code: 'fetch_resting', ...HOST, minutes: 360 },
];

it('does not say of a host that was not found that there is none: the machine may be without a network', () => {
  const notFound = failureMessage({ code: 'fetch_failed', ...HOST, why: 'no_host' });
  expect(rendererFor('en').text(notFound)).toBe(
    'news.example.org could not be found from here. Check the address, and whether this machine is online.',
  );
  expect(rendererFor('zh-CN').text(notFound)).toBe('从这里找不到 news.example.org。请检查地址，以及本机是否联网。');
});

describe.each(LOCALES)('in %s, what went wrong with a page', (locale) => {
  const say = (failure: FetchFailure) => rendererFor(locale).text(failureMessage(failure));

  it.each(ALL.map((failure) => [JSON.stringify(failure), failure] as const))(
    '%s is told in a sentence',
    (_, failure) => {
      const sentence = say(failure);
      expect(sentence).toMatch(/[.。]$/u);
      expect(sentence).not.toMatch(/[{}$]|undefined|failure-/u);
      if ('host' in failure) expect(sentence).toContain('news.example.org');
    },
  );

  it('has a sentence of its own each time', () => {
    expect(new Set(ALL.map(say)).size).toBe(ALL.length);
  });
});
