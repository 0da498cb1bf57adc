import { beforeEach, describe, expect, it } from 'vitest';
import { keptOf } from '../../src/cards/picture-words.ts';
import { usd } from '../../src/core/money.ts';
import { USUAL_LOOK } from '../../src/core/picture.ts';
import { step } from '../../src/core/printed.ts';
import type { Report } from '../../src/core/report.ts';
import type { PictureKeeper } from '../../src/core/said-picture.ts';
import { TOTAL } from '../../src/core/subject.ts';
import type { Verification } from '../../src/core/verification.ts';
import { isoDate } from '../../src/core/week.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { createPictureMaker } from '../../src/picture-maker.ts';
import { openTidemark } from '../support/ask.ts';
import { M, madeUpFigure, madeUpReport } from '../support/made-up.ts';
import { codeOf, madeUpSaid } from '../support/picture-books.ts';
import { createPicturesInMemory } from '../support/pictures-in-memory.ts';

const NOW = '2026-01-27T12:00:00Z';
const CODE = codeOf(1);
const WEEK = madeUpReport('2026-01-23', { total: -111, BTC: -88.8, ETH: -22.2 });
const TOTAL_ID = 'example research/2026-01-23/total';

let pictures: PictureKeeper;
beforeEach(() => {
  pictures = createPicturesInMemory();
});
const over = (...reports: readonly Report[]) => openTidemark({ now: NOW, reports, pictures });

/** The week in a later state, its total with another verification. */
const later = (millions: number, verification: Verification): Report => ({
  ...WEEK,
  vintage: 2,
  figures: WEEK.figures.map((figure) =>
    figure.subject === TOTAL || figure.subject.scope === 'total'
      ? { ...madeUpFigure(TOTAL, millions * M, { verification }), vintage: 2 }
      : { ...figure, vintage: 2 },
  ),
});
const restated: Verification = {
  ...{ state: 'restated', on: isoDate('2026-01-27') },
  from: { usd: usd(-111 * M), step: step(100_000) },
  to: { usd: usd(-222 * M), step: step(100_000) },
};

describe('/verify', () => {
  it('tells what a picture said, when it was made, and that its figures stand', async () => {
    await pictures.keep(madeUpSaid(1));
    expect((await over(WEEK)(`/verify ${CODE}`)).lines).toEqual([
      `Picture ${CODE}`,
      'Made here Thu 1 Jan 1970, 00:18 UTC.',
      '',
      'Its figures now',
      'Its figure stands as it did.',
      'As they were: Total, to 23 Jan 2026: −$111.0M.',
      '',
      'What it said',
      'Weekly fund flows',
      'week to 23 Jan 2026',
      'Total −$111M (net outflow).',
      'Information only, not investment advice.',
      'Single source, not cross-checked: read the direction, not the digits.',
    ]);
  });

  it.each([
    [`/verify ${CODE.toUpperCase()}`],
    [`/verify /verify ${CODE}`],
    [`/verify ${CODE.slice(0, 4)} ${CODE.slice(4)}`],
    [`/verify ${CODE.slice(0, 4)}-${CODE.slice(4)}`],
    [`/verify ${CODE.replaceAll('1', 'l').replaceAll('0', 'O')}`],
    [`/verify ${[...CODE].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')}`],
  ])('reads a code as people type it: %s', async (line) => {
    await pictures.keep(madeUpSaid(1));
    expect((await over(WEEK)(line)).lines[0]).toBe(`Picture ${CODE}`);
  });

  it.each(['/verify 7k3q0v1x', '/verify nonsense', '/verify 7k3q', '/verify ../../etc'])('refuses %s', async (line) => {
    const { failure, text } = await over(WEEK)(line);
    expect(failure?.code).toBe('picture_unknown');
    expect(text).toContain('No picture that was made here has the code');
  });

  it.each([
    [
      'restated since',
      later(-222, restated),
      'Total, to 23 Jan 2026: restated on 27 Jan 2026, −$111.0M before, −$222.0M now.',
    ],
    [
      'accepted anew with no restatement',
      later(-111, { state: 'single_source' }),
      'Total, to 23 Jan 2026: −$111.0M: its report was accepted anew since, with no restatement of it.',
    ],
    [
      'withdrawn since',
      later(-111, { state: 'withdrawn', on: isoDate('2026-01-27') }),
      'Total, to 23 Jan 2026: withdrawn by its publisher.',
    ],
    [
      'named no more',
      { ...WEEK, figures: WEEK.figures.slice(1) },
      `${TOTAL_ID}: its report names it no more, or prints it in contradiction.`,
    ],
    [
      'of a week that is not known now',
      madeUpReport('2026-01-16', { total: 111 }),
      `${TOTAL_ID}: what it stood in is not known here now.`,
    ],
  ])('says of a figure that it is %s', async (_, report, sentence) => {
    await pictures.keep(madeUpSaid(1));
    const { lines } = await over(report)(`/verify ${CODE}`);
    expect(lines).toContain(sentence);
    expect(lines).toContain('Its figure does not stand as it did.');
  });

  it.each([
    [
      'accepted anew with the same amount',
      WEEK,
      later(-111, { state: 'single_source' }),
      'Its figure stands as it did.',
    ],
    [
      'restated before it was drawn',
      later(-222, restated),
      { ...later(-222, restated) },
      'Its figure stands as it did.',
    ],
    [
      'restated since it was drawn',
      WEEK,
      later(-222, restated),
      'Total, to 23 Jan 2026: restated on 27 Jan 2026, −$111.0M before, −$222.0M now.',
    ],
    [
      'another amount now with no restatement',
      WEEK,
      later(-222, { state: 'single_source' }),
      'Total, to 23 Jan 2026: −$222.0M now: the picture shows another amount.',
    ],
  ] as const)(
    'holds the amount that was shown against what is known, where it is %s',
    async (_, drawn, now, sentence) => {
      const [total] = drawn.figures;
      if (!total) throw new Error('nothing was shown');
      const { low, high } = total.interval;
      await pictures.keep(madeUpSaid(1, { figures: [{ id: TOTAL_ID, vintage: 1, low, high }] }));
      expect((await over(now)(`/verify ${CODE}`)).lines).toContain(sentence);
    },
  );

  it('shows no amount of a figure that is on hold now', async () => {
    const id = 'example research/2026-01-23/asset/BTC';
    await pictures.keep(madeUpSaid(1, { said: [], figures: [{ id, vintage: 1 }] }));
    const { text, lines } = await over(madeUpReport('2026-01-23', { total: -11.1, BTC: -888 }))(`/verify ${CODE}`);
    expect(lines).toContain('BTC, to 23 Jan 2026: on hold until a person has looked, and not shown.');
    expect(text).not.toContain('888');
  });

  it('counts what stands among many', async () => {
    const figures = ['total', 'asset/BTC', 'asset/XRP'].map((part) => ({
      id: `example research/2026-01-23/${part}`,
      vintage: 1,
    }));
    await pictures.keep(madeUpSaid(1, { figures }));
    expect((await over(WEEK)(`/verify ${CODE}`)).lines).toContain('2 of 3 figures stand as they did.');
  });

  it('says of a picture of prices that there is nothing to hold against a report', async () => {
    await pictures.keep(madeUpSaid(1, { figures: [] }));
    expect((await over(WEEK)(`/verify ${CODE}`)).text).toContain('It showed prices as their venues printed them');
  });

  it('looks sums of US spot ETFs up by their week, and not those of another source', async () => {
    const ask = openTidemark({ pictures });
    const { picture } = (await ask('/chart bridge 2026-01-23')).card;
    const [theirs, sum] = picture?.figures ?? [];
    if (!theirs || !sum) throw new Error('nothing was shown');
    await pictures.keep(madeUpSaid(1, { figures: [theirs, sum] }));
    await pictures.keep(madeUpSaid(2, { figures: [{ ...sum, id: sum.id.replace(/^[^/]+/u, 'elsewhere') }] }));
    expect((await ask(`/verify ${CODE}`)).lines).toContain('All 2 figures stand as they did.');
    expect((await ask(`/verify ${codeOf(2)}`)).text).toContain('what it stood in is not known here now.');
  });

  it('answers in Chinese', async () => {
    await pictures.keep(madeUpSaid(1));
    const { lines } = await over(later(-222, restated))(`/verify ${CODE}`, { locale: 'zh-CN' });
    expect(lines).toContain('合计（截至 2026-01-23）：2026-01-27 修订，原为 −1.110亿美元，现为 −2.220亿美元。');
  });

  it('knows each picture that was made of an answer, by the code that is drawn on it', async () => {
    const ask = over(WEEK);
    const maker = createPictureMaker({
      ...{ pictures: { png: async () => ({ is: 'painted', png: new Uint8Array(1) }) }, book: pictures },
      ...{ clock: { now: () => Date.parse(NOW) }, log: { warn: () => undefined, error: () => undefined } },
    });
    const { picture } = (await ask('/chart assets')).card;
    const made = picture && (await maker.make(picture, 'zh-CN' as never, USUAL_LOOK));
    const { lines } = await ask(made?.picture.code ?? 'nothing');
    expect(lines).toContain('All 3 figures stand as they did.');
    expect(lines).toContain('一周资金流：按资产');
    expect(picture && lines).toEqual(
      expect.arrayContaining([...(picture ? keptOf(picture, rendererFor('zh-CN' as never)) : [])]),
    );
  });
});
