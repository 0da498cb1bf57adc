import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyHouse, type HouseCopy } from '../support/copy-of-house.ts';

/** Each of these must not compile; one line each, so that a complaint can be told from its neighbour's. */
const FAULTS = {
  'a card of figures without its disclaimers': "card({ title, blocks: [{ kind: 'figures', rows }], disclaimers: {} });",
  'a card of figures without the limits of its data':
    "card({ title, blocks: [{ kind: 'facts', messages: [title] }], disclaimers: { figures: 'not_advice' } });",
  'a card that quotes somebody without saying whose view it is':
    "card({ title, blocks: [{ kind: 'quote', words: title, by: title }], disclaimers: {} });",
  'a card put together by hand': 'export const byHand: Card = { title, blocks: [], disclaimers: {} };',
  'a plain number used as dollars': 'export const plain: Usd = 5;',
  'a price used as dollars': 'export const mixed = addUsd(price, price);',
  'a plain number used as a step': 'export const loose: Step = 10;',
  'a finished string in a card': "card({ title: 'Fund flows', blocks: [], disclaimers: {} });",
  'a sentence that no language has': "message('flows-titel');",
  'a sentence without the value it needs': "message('week');",
  'a sentence with a value it does not take': "message('flows-no-total', { week: 1 });",
  'a help line that needs values': "export const help: PlainKey = 'week';",
  'a plain date used as the name of a week': "export const week: WeekEnding = isoDate('2026-01-23');",
  'a derived figure with a point value': 'export const point = (figure: DerivedFigure) => figure.usd;',
  'a failure that nobody explains': "export const failure: Failure = { code: 'oops' };",
} as const;

const HEAD = [
  "import { type Card, card, type FigureRow } from '../src/cards/card.ts';",
  "import type { Failure } from '../src/core/errors.ts';",
  "import type { DerivedFigure } from '../src/core/figure.ts';",
  "import type { Price } from '../src/core/level.ts';",
  "import { addUsd, type Usd } from '../src/core/money.ts';",
  "import type { Step } from '../src/core/printed.ts';",
  "import { isoDate, type WeekEnding } from '../src/core/week.ts';",
  "import { message, type PlainKey } from '../src/i18n/message.ts';",
  "const title = message('flows-no-total');",
  'declare const rows: readonly FigureRow[];',
  'declare const price: Price;',
];
const SOUND =
  "card({ title, blocks: [{ kind: 'figures', rows }], disclaimers: { figures: 'not_advice', limits: 'cross_checked' } });";

let house: HouseCopy;
const complained = new Set<number>();

beforeAll(() => {
  house = copyHouse();
  house.write('test/planted.ts', [...HEAD, SOUND, ...Object.values(FAULTS)].join('\n'));
  const { out } = house.run('tsc');
  for (const [, line] of out.matchAll(/^test\/planted\.ts\((\d+),\d+\): error TS/gmu)) complained.add(Number(line));
  // A whole compilation, beside everything else that runs.
}, 60_000);
afterAll(() => house.remove());

describe('the compiler stops', () => {
  it.each(Object.keys(FAULTS).map((fault, at) => [fault, HEAD.length + 2 + at] as const))('%s', (_, line) => {
    expect(complained).toContain(line);
  });

  it('nothing else', () => {
    expect(complained.size).toBe(Object.keys(FAULTS).length);
  });
});
