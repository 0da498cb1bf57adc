import { describe, expect, it } from 'vitest';
import { examineSources } from '../../src/cli/examine-sources.ts';
import type { Config } from '../../src/config.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';

const ONLINE = { sources: { live: {}, offline: false } };
const SPEAKING = { ...ONLINE, telegram: { token: 'made up' }, operators: ['telegram:42'] };

const examined = (config: Parameters<typeof examineSources>[0], locale: Config['locale'] = 'en') =>
  [...examineSources(config)].map(({ grade, line }) => `${grade} ${rendererFor(locale).text(line)}`);

describe('the doctor says of the sources', () => {
  it('that nothing is asked where there is no network, and nothing else', () => {
    const offline = { ...SPEAKING, sources: { live: {}, offline: true, feeds: 'https://mirror.example.org' } };
    expect(examined(offline)).toEqual([expect.stringMatching(/^note OFFLINE is on/u)]);
    expect(examined(offline, 'zh-CN')).toEqual([expect.stringMatching(/^note OFFLINE 已开启/u)]);
  });

  it('when the report is looked for next, and nothing of that on the console, where nobody looks', () => {
    expect(examined(SPEAKING)).toEqual([
      expect.stringMatching(/^good The weekly report is looked for .*, next on (?:Mon|Tue).*, \d\d:[03]0 UTC\.$/u),
    ]);
    expect(examined(ONLINE)).toEqual([]);
  });

  it('where a base address takes the place of a source, by its host alone', () => {
    const sources = {
      ...{ live: {}, offline: false, coinshares: 'https://one.example.org/a-secret' },
      feeds: 'http://127.0.0.1:8080/another-secret',
    };
    const said = examined({ sources });
    expect(said).toEqual([
      'good CoinShares’ pages are asked for at one.example.org, as SOURCE_COINSHARES_URL says.',
      'good Newsrooms’ feeds are asked for at 127.0.0.1:8080, as SOURCE_FEEDS_URL says.',
    ]);
    expect(examined({ sources }, 'zh-CN').join('')).not.toContain('secret');
  });

  it('that pages are accepted by rule, and that nobody is told where no operator is named', () => {
    const { operators: _, ...nobody } = SPEAKING;
    const [, accepts, unheard] = examined({ ...nobody, acceptPublisherPages: true });
    expect(accepts).toContain('ACCEPT_PUBLISHER_PAGES');
    expect(unheard).toMatch(/^note OPERATORS names nobody/u);
  });
});
