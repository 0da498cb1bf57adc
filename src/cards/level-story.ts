import { type Level, priceSchema } from '../core/level.ts';
import { crossesUp } from '../core/level-machine.ts';
import type { LevelHappened } from '../core/level-story.ts';
import type { Fact } from '../core/live.ts';
import { measured } from '../core/measured.ts';
import { type Message, measuredValue, message, type Value, words } from '../i18n/message.ts';
import { barValue, candleMessage } from './candle-values.ts';
import { momentMessage } from './moment-message.ts';

/** How the programs that tell of touches are called. */
const TELLERS: Readonly<Record<Extract<LevelHappened, { what: 'told' }>['by'], string>> = {
  aicoin: 'AiCoin',
  tradingview: 'TradingView',
};

/** Which way price has to cross a level. */
export const wayOf = ({ reading }: Level): 'up' | 'down' => (crossesUp(reading.direction) ? 'up' : 'down');

/** The price that a program says to have seen, in the dollar of its pair where it says which; nobody else was asked. */
function toldPrice({ by, level, price, quote, at, seenAt }: Told): Value {
  if (quote === undefined) return { is: 'price', price: priceSchema.parse(price) };
  const fact: Fact<number> = {
    ...{ id: [by, 'told', level, new Date(at).toISOString()].join('/'), value: price, source: by },
    ...{ publisher: TELLERS[by], asOf: { at }, fetchedAt: seenAt, coverage: 'spot_pair', status: 'published' },
    ...{ origin: 'stored', missed: [] },
  };
  return measuredValue(measured(fact, { name: 'price', amount: price, unit: quote }));
}

/**
 * What happened to a level in one sentence, with the candle that says so: a touch is called a touch. `zone`: whose clocks show its end.
 * It holds prices, so that a card that shows it owes what figures owe.
 */
export function happenedLine(level: Level, happened: LevelHappened, zone: string): Message {
  if (happened.what === 'told') return toldLine(happened, zone);
  const { reading, claim } = level;
  const { bar, what } = happened;
  const way = wayOf(level);
  const seen = {
    price: { is: 'price', price: claim.price },
    close: barValue(level, bar, 'close'),
    candle: candleMessage(level, bar, zone),
  } as const;
  switch (what) {
    case 'touched':
      return message(`level-happened-touched-${way}`, {
        ...seen,
        extreme: barValue(level, bar, way === 'up' ? 'high' : 'low'),
      });
    case 'closed_beyond':
    case 'fell_back':
      return message(`level-happened-${what}-${way}`, { ...seen, closes: happened.closes, needed: reading.closes });
    case 'crossed': {
      const met = message(`level-met-${reading.direction}`);
      return message(`level-happened-crossed-${way}`, { ...seen, met, needed: reading.closes });
    }
    case 'failed':
      return message(`level-happened-failed-${way}`, { ...seen, undone: message(`level-undone-${reading.direction}`) });
    case 'armed':
      return message(`level-happened-armed-${way}`, { ...seen, percent: reading.rearmPercent });
  }
}

type Told = Extract<LevelHappened, { readonly what: 'told' }>;

function toldLine(happened: Told, zone: string): Message {
  const { by, exchange, at } = happened;
  const told = { by: words(TELLERS[by]), price: toldPrice(happened), at: momentMessage(at, zone) };
  return exchange === undefined
    ? message('level-happened-told', told)
    : message('level-happened-told-on', { ...told, exchange: words(exchange) });
}
