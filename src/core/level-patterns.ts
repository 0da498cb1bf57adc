import type { LevelReading, Timeframe } from './level.ts';
import { ASSET_NAMES } from './subject.ts';

/** What is typed for a level, as patterns of small letters in half width: English words and Chinese ones side by side. */

type Direction = LevelReading['direction'];

export const SURE = /(?<![a-z\d])sure(?![a-z\d])|确[认定]|確[認定]/u;

export const UNTIL =
  /(?:(?<![a-z\d])(?:until|till|expires?(?: on)?|ends?(?: on)?)|截[至止]到?|到期|有效期?[至到]|直到)[: ]{0,2}(?<year>\d{4})(?:[-/.]|年)(?<month>\d{1,2})(?:[-/.]|月)(?<day>\d{1,2})(?!\d)[日号號]?/u;
export const NO_END = /(?<![a-z\d])(?:no (?:end|expiry)|forever)(?![a-z\d])|[无無]期限|不限期|[长長]期/u;
export const BAD_UNTIL =
  /(?:(?<![a-z\d])(?:until|till|expires?|ends?)(?![a-z\d])|截[至止]到?|到期|有效期?[至到]|直到)[: ]{0,2}\S{0,20}/u;

/** Behind the word, else before it: '9 closes 2' is two closes. */
export const CLOSES: readonly RegExp[] = [
  /(?<![a-z\d])closes? ?(?<count>10|[1-9])(?![.,]?\d|[a-z%])/u,
  /(?<![a-z\d.,$])(?<count>10|[1-9]) closes?(?![a-z\d])(?: in a row)?/u,
  /[连連][续續]? ?(?<count>10|[1-9]|[一二两兩三四五六七八九十]) ?[根次个個](?:k[线線])?(?:收[盘盤])?/u,
  /(?<![\d.,])(?<count>10|[1-9]|[一二两兩三四五六七八九十]) ?(?:根(?:k[线線])?|次收[盘盤])/u,
];
export const BAD_CLOSES: readonly RegExp[] = [
  /(?<![a-z\d])closes? ?-?\d{1,20}(?:\.\d{1,8})?/u,
  /(?<![a-z\d.,$])-?\d{1,20} closes?(?![a-z])/u,
  /[连連][续續]? ?-?\d{1,20} ?[根次个個]?/u,
  /(?<![\d.,])-?\d{1,20} ?(?:根|次收[盘盤])/u,
];
export const HAN_COUNTS = '一二三四五六七八九十';

export const BAND =
  /(?:(?<![a-z\d])(?:band|re-?arm)(?: of| at)?|[缓緩][冲衝]|[区區][间間]|重置)[: ]{0,2}(?<percent>\d{1,3}(?:\.\d{1,4})?) ?%?(?![.,]?\d|[a-z])/u;
export const BAD_BAND = /(?:(?<![a-z\d])(?:band|re-?arm)(?![a-z\d])|[缓緩][冲衝]|[区區][间間]|重置)[: ]{0,2}\S{0,20}/u;

/** Longer ones first: '4 小时' ends as one hour does. */
export const TIMEFRAME_WORDS: readonly (readonly [Timeframe, RegExp])[] = [
  [
    '4h',
    /(?<![a-z\d.])(?:4[ -]?h(?:ours?|ourly|rs?)?|h4)(?![a-z\d])|(?<![\d.])[4四] ?[个個]?小[时時](?:[线線图圖]|k[线線]?)?/u,
  ],
  [
    '1h',
    /(?<![a-z\d.])(?:1[ -]?h(?:ours?|ourly|rs?)?|h1|hourly)(?![a-z\d])|(?<![\d.])[1一] ?[个個]?小[时時](?:[线線图圖]|k[线線]?)?|(?<!\d ?)小[时時](?:[线線图圖]|k[线線]?)/u,
  ],
  [
    '1d',
    /(?<![a-z\d.])(?:1[ -]?d(?:ays?)?|d1|daily)(?![a-z\d])|(?<![\d.])[1一] ?[日天](?:[线線图圖]|k[线線]?)?|日(?:[线線图圖]|k[线線]?)/u,
  ],
  [
    '1w',
    /(?<![a-z\d.])(?:1[ -]?w(?:eeks?|eekly)?|w1|weekly)(?![a-z\d])|(?<![\d.])[1一] ?[周週](?:[线線图圖]|k[线線]?)?|[周週](?:[线線图圖]|k[线線]?)/u,
  ],
];
/** A single digit before a w: '12w' is a price to people who type Chinese. */
export const BAD_TIMEFRAME =
  /(?<![a-z\d.,])(?:\d{1,3}[ -]?(?:m(?:in(?:ute)?s?)?|h(?:ours?|rs?)?|d(?:ays?)?|weeks?|months?)|\d ?w|monthly)(?![a-z\d])|(?<![\d.,])\d{1,3} ?[个個]?(?:小[时時]|分[钟鐘]|[日天]|[周週]|月)(?:[线線图圖]|k[线線]?)?|月(?:[线線图圖]|k[线線]?)/u;

/** As people call them; whoever has no candles here is known all the same, to be refused by name. */
export const VENUE =
  /(?:(?<![a-z\d])on ?|@ ?|在 ?)?(?:(?<![a-z\d])(?<name>binance|kraken|okx|okex|coinbase|bybit|bitget|huobi|htx|kucoin|gate|bitfinex|bitstamp|upbit)(?![a-z\d])|(?<han>[币幣]安|[欧歐]易|克拉肯|火[币幣]))(?:上|交易所)?/u;
export const OTHER_VENUE = /(?:(?<![a-z\d])on (?!an? |the )|@ ?)(?<name>[a-z][a-z\d.-]{0,23})/u;
/** Those whose candles are known, by what else they are called. */
export const VENUE_NAMES: Readonly<Record<string, string>> = {
  ...{ binance: 'Binance', 币安: 'Binance', 幣安: 'Binance' },
  ...{ kraken: 'Kraken', 克拉肯: 'Kraken' },
  ...{ okx: 'OKX', okex: 'OKX', 欧易: 'OKX', 歐易: 'OKX' },
};

/** What says it alone. */
export const DIRECTION_WORDS: readonly (readonly [Direction, RegExp])[] = [
  [
    'reject_below',
    /(?<![a-z\d])(?:reject(?:s|ed|ion)?(?: at| by)?|fails? (?:to (?:close |get |break )?(?:back )?above|at)|resistance(?: at)?)(?![a-z\d])|未能站[上稳穩]|站不[上稳穩]|[受遇]阻[于於]?|被拒|阻力位?/u,
  ],
  [
    'hold_above',
    /(?<![a-z\d])(?:holds?|held|keeps?(?: closing)?|stays?|support(?: at)?)(?![a-z\d])|守[住稳穩]|[坚堅]守|不跌?破|支[撑撐]位?/u,
  ],
  ['lose_below', /(?<![a-z\d])(?:los(?:es?|t|ing)|breakdown)(?![a-z\d])|跌[破穿]|失守|下破|[击擊]穿/u],
  [
    'reclaim_above',
    /(?<![a-z\d])(?:reclaim(?:s|ed|ing)?|breakout)(?![a-z\d])|收[复復回]|重[返回]|重新站[上稳穩回]|站[上稳穩回]|突破|上破|[涨漲升]破/u,
  ],
];
/** What stands beside those, or says it where none of them does. */
export const SIDE_WORDS: readonly (readonly ['above' | 'below', RegExp])[] = [
  [
    'above',
    /(?<![a-z\d])(?:(?:clos(?:es?|ing)|breaks?|gets?|goes|rises?) )?(?:back )?(?:above|over)(?![a-z\d])|高[于於]|[之以]上|上方/u,
  ],
  [
    'below',
    /(?<![a-z\d])(?:(?:clos(?:es?|ing)|breaks?|drops?|falls?|goes) )?(?:back )?(?:below|under)(?![a-z\d])|低[于於]|[之以]下|下方/u,
  ],
];

export const PRICE =
  /(?<![\d.,])(?<sign>(?<![a-z\d])[-\u2212–—] ?)?(?:us\$|\$|usdt? ?)?(?<digits>\d{1,3}(?:,\d{3}){1,9}(?:\.\d{1,8})?|\d{1,3}(?: \d{3}){1,9}(?:\.\d{1,8})?|\d{1,30}(?:\.\d{1,8})?|\.\d{1,8}) ?(?<unit>k|thousand|千|[万萬]|w)?(?: ?(?:美元|美金|刀|usdt?|dollars?|u))?(?![.,]?\d|[a-z%])/u;
export const BAD_PRICE = /[^\s\p{L}]{0,12}\d\S{0,40}/u;
export const UNITS: Readonly<Record<string, number>> = { k: 3, thousand: 3, 千: 3, 万: 4, 萬: 4, w: 4 };

/** What may stand there and says nothing. */
export const FILLERS =
  /(?<![a-z\d])(?:an?|the|at|on|to|for|in|and|with|of|is|must|candles?|bars?|chart|price|level|close|usdt?|dollars?)(?![a-z\d])|k[线線]|收[于於]|收[盘盤]|价格|價格|价位|價位|关键|關鍵|必须|需要|美元|在|上$/u;

const namesOf = (key: string): readonly string[] => [key.toLowerCase(), ...(ASSET_NAMES[key] ?? [])];

/** Tickers by every name that people type. */
export const TICKERS: ReadonlyMap<string, string> = new Map(
  Object.keys(ASSET_NAMES).flatMap((key) => namesOf(key).map((name) => [name, key] as const)),
);

const longestFirst = [...TICKERS.keys()].toSorted((a, b) => b.length - a.length);
const latin = longestFirst.filter((name) => /^[a-z]/u.test(name)).join('|');
const han = longestFirst.filter((name) => !/^[a-z]/u.test(name)).join('|');

/** An asset by any of its names, also as a pair: 'BTC/USDT'. */
export const ASSET = new RegExp(`(?<![a-z\\d_])\\$?(?<latin>${latin})(?:[/-]?usdt?)?(?![a-z_])|(?<han>${han})`, 'u');
