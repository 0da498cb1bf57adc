import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { missingDisclaimers } from '../../src/cards/card.ts';
import { isoDate } from '../../src/core/week.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { figuresOfJson, openTidemark, type Told } from '../support/ask.ts';

const { reports } = openBundled();
const TODAY = isoDate('2026-11-25');
const weeks = await reports.weeks(TODAY);
const assets = (await reports.subjects(TODAY)).filter(({ scope }) => scope === 'asset').map(({ key }) => key);
const ask = openTidemark();

const DISCLAIMERS = {
  en: [
    'Information only, not investment advice.',
    'Single source, not cross-checked: read the direction, not the digits.',
  ],
  'zh-CN': ['仅供参考，不构成投资建议。', '单一来源，未经核对：看方向，勿执着于数字。'],
};

function expectSoundFigures({ json }: Told) {
  for (const { id, low, high, usd } of figuresOfJson(json)) {
    expect([id, Number(low) <= Number(usd ?? low) && Number(usd ?? low) <= Number(high)]).toEqual([id, true]);
  }
}

describe.each(['flows', 'regions', 'rotation', 'recap'])('/%s of every known week', (command) => {
  it.each(LOCALES)(
    'is answered in %s with its figures inside their intervals and its disclaimers last',
    async (locale) => {
      expect(weeks.length).toBeGreaterThan(100);
      for (const week of weeks) {
        const told = await ask(`/${command} ${week}`, { locale });
        expect([week, told.failure, missingDisclaimers(told.card)]).toEqual([week, undefined, []]);
        expect(told.lines.slice(-2)).toEqual(DISCLAIMERS[locale]);
        expect(told.text).not.toMatch(/undefined|NaN|Infinity|\{/u);
        expectSoundFigures(told);
      }
    },
  );
});

describe('every other command', () => {
  it('answers for every known week with figures inside their intervals', async () => {
    for (const [at, week] of weeks.entries()) {
      for (const line of [`/source total ${week}`, `/compare ${weeks[at === 0 ? 1 : at - 1]} ${week}`]) {
        const told = await ask(line);
        if (told.failure) expect([line, told.failure.code]).toEqual([line, 'figure_unknown']);
        expectSoundFigures(told);
      }
    }
  });

  it('answers for every known asset, in both languages', async () => {
    for (const asset of assets) {
      for (const locale of LOCALES) {
        const told = await ask(`/asset ${asset}`, { locale });
        expect([asset, told.failure]).toEqual([asset, undefined]);
        expect(told.lines.slice(-2)).toEqual(DISCLAIMERS[locale]);
        expectSoundFigures(told);
        expectSoundFigures(await ask(`/history ${asset} 120`, { locale }));
      }
    }
  });

  it('answers from every known Friday with what was known then', async () => {
    for (const week of weeks) {
      const then = openTidemark({ now: `${week}T12:00:00Z` });
      for (const line of ['/flows', '/btc', '/history', '/regions', '/rotation', '/recap', '/levels', '/sources']) {
        const { failure } = await then(line);
        expect([undefined, 'no_reports', 'asset_unknown']).toContain(failure?.code);
      }
    }
  });

  it('without a word behind it gives an answer or says what it needs, in both languages', async () => {
    for (const name of Object.keys(COMMANDS)) {
      for (const locale of LOCALES) {
        const told = await ask(`/${name}`, { locale, role: 'operator' });
        expect([undefined, 'missing_option', 'text_empty', 'no_pins_here']).toContain(told.failure?.code);
        expect(missingDisclaimers(told.card)).toEqual([]);
        expectSoundFigures(told);
      }
    }
  });
});
