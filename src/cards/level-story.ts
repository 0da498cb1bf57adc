import type { Level } from '../core/level.ts';
import { crossesUp } from '../core/level-machine.ts';
import type { LevelHappened } from '../core/level-story.ts';
import { type Message, message, words } from '../i18n/message.ts';
import { barValue, candleMessage } from './candle-values.ts';
import { momentMessage } from './moment-message.ts';

/** How the programs that tell of touches are called. */
const TELLERS: Readonly<Record<Extract<LevelHappened, { what: 'told' }>['by'], string>> = {
  aicoin: 'AiCoin',
  tradingview: 'TradingView',
};

/** Which way price has to cross a level. */
export const wayOf = ({ reading }: Level): 'up' | 'down' => (crossesUp(reading.direction) ? 'up' : 'down');

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

function toldLine({ by, price, exchange, at }: Extract<LevelHappened, { what: 'told' }>, zone: string): Message {
  const told = { by: words(TELLERS[by]), price: words(String(price)), at: momentMessage(at, zone) };
  return exchange === undefined
    ? message('level-happened-told', told)
    : message('level-happened-told-on', { ...told, exchange: words(exchange) });
}
