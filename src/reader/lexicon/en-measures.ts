import type { Lexicon } from './lexicon.ts';

/** English words of what is measured where it is no flow, of what is only supposed, and of how exact an amount is. */
export const ENGLISH_MEASURES: Lexicon['senses'] = {
  holding: [
    'shares worth',
    '(assets|total assets) (are put at|are|stand|stood|total|totaled|totalled|now|remain|reached|fell|rose|at|held)',
    '(hold|holds|holding|holdings|held|owns|owned|stake|stakes|aum|a.u.m.|assets under management)',
    '(total assets|net assets|assets totaling|under management)',
    '(market (cap|capitalisation|capitalization|value)|valued at|valuation|worth of (bitcoin|btc|ether|eth))',
    '(manages|managed assets|managing|in assets|collateral|debt|reserves|treasury worth|position worth)',
    '(net short|longs|long positions|hold* more than|managed (assets|by))',
  ],
  price: [
    '((bitcoin|btc|ether|ethereum|crypto) (price|prices)|price|prices|priced)',
    '(trading (at|near|around|above|below|just)|trade* (at|near|around|for|above|below))',
    '(traded (at|near|around|for|above|below)|reclaim*|close* (above|below)|back above|resistance)',
    '(support (at|level|near|)|level (of|at|)|is worth|regained|broke|peaked|changing hands|quoted at)',
    '(the rate|target*|ath|mark|threshold|per coin|per token|hovering|hover*)',
  ],
  level: [
    '(fell|fall|falls|falling|dropped|drop|drops|dropping|dipped|slid|slipped|sank|plunged|tumbled|declined) (to|below|under|toward|towards|from|as low as) (the|)',
    '(rose|rise|rises|rising|climbed|jumped|surged|rallied|broke|breaks|soared|hit|topped|passed|peaked) (above|past|over|at|just under|through|the|to)',
    'all time high (of|at|near|above)',
  ],
  volume: [
    '((trading|) (volume|volumes|turnover)|open interest|trading activity|traded volume*)',
    '(funding (rate|round|)|revenue*|profit*|realised losses|realized losses|market share|net income|sales)',
    '(futures|liquidated|liquidation*|wiped out|longs and shorts|realized profit*|gdp|cpi|economy)',
  ],
  supposed: [
    '(if|unless|expect|expects|expected|expecting|forecast*|predict*|could|would|should|might|=may|projected)',
    '(potential*|target of)',
  ],
  approx: [
    '(about|around|approximately|approx|roughly|nearly|almost|close to|some|circa)',
    '~',
    '(an estimated|just about|just shy of|just under|just over|as much as|as high as|near|as little as)',
  ],
  approx_after: ['(or so|approximately|roughly)'],
  bound: [
    '(more than|over|above|exceeding|exceeded|exceed|exceeds|upwards of|less than|under|below|fewer than)',
    '(up to|at least|at most|north of|shy of|surpass*|topping|past|well over|no more than|in excess of)',
    '(south of|upward of|beyond|topped|tops|between)',
  ],
  bound_after: ['(or more|or less|plus)'],
};
