import { assetSubject, regionSubject, TOTAL } from '../../core/subject.ts';
import type { Lexicon } from './lexicon.ts';

const SHORT = '(?:short(?:ing|-term)?|bear(?:ish)?|inverse)';
/** The country's name before these is no market of funds. */
const NO_MARKET =
  '(?! (?:federal|fed|treasur|cpi|inflation|econom|government|election|president|tariff|job|labor|macro|data|sec(?!t)|congress|senate|stock|equit|rates?|interest|monetary|policy|regulat|trade|shutdown|dollar|tech|bank|compan|crypto compan))';
const group = (key: string) => ({ scope: 'group', key }) as const;

/** English names of what flows, with the tickers that every language prints. */
export const ENGLISH_SUBJECTS: Lexicon['subjects'] = [
  {
    subject: assetSubject('SHORT_BTC'),
    words: [
      `${SHORT}[- ](?:bitcoin|btc)`,
      'short positions? (?:on|in|against) (?:bitcoin|btc)',
      '(?:bitcoin|btc)[- ]shorts?',
      '(?:short|bear(?:ish)?|inverse)[- ](?:investment )?(?:products?|funds?|etps?)',
    ],
  },
  { subject: assetSubject('SHORT_ETH'), words: [`${SHORT}[- ](?:ethereum|ether|eth)`] },
  { subject: assetSubject('BTC'), words: ['bitcoin(?! cash| sv| min(?:er|ing)| treasur)', 'btc', 'xbt'] },
  { subject: assetSubject('BCH'), words: ['bitcoin cash', 'bch'] },
  { subject: assetSubject('ETC'), words: ['ethereum classic'] },
  { subject: assetSubject('ETH'), words: ['ethereum(?! classic)', 'ether', 'eth'] },
  { subject: assetSubject('SOL'), words: ['solana', 'sol'] },
  { subject: assetSubject('XRP'), words: ['xrp', 'ripple(?! effects?)'] },
  { subject: assetSubject('ADA'), words: ['cardano', 'ada'] },
  { subject: assetSubject('DOT'), words: ['polkadot', 'dot'] },
  { subject: assetSubject('LTC'), words: ['litecoin', 'ltc'] },
  { subject: assetSubject('BNB'), words: ['bnb', 'binance(?! exchange)'] },
  { subject: assetSubject('LINK'), words: ['chainlink'] },
  { subject: assetSubject('AVAX'), words: ['avalanche(?! of)', 'avax'] },
  { subject: assetSubject('MATIC'), words: ['polygon', 'matic'] },
  { subject: assetSubject('SUI'), words: ['sui'] },
  { subject: assetSubject('TRX'), words: ['tron', 'trx'] },
  { subject: assetSubject('HYPE'), words: ['hyperliquid'] },
  { subject: assetSubject('UNI'), words: ['uniswap'] },
  { subject: assetSubject('AAVE'), words: ['aave'] },
  { subject: assetSubject('MULTI'), words: ['multi[- ]?asset', 'multi[- ]?coin'] },
  { subject: assetSubject('BLOCKCHAIN_EQUITIES'), words: ['blockchain (?:equities|equity|stocks)'] },
  { subject: assetSubject('OTHER'), words: ['other (?:assets|altcoins)'] },
  {
    subject: TOTAL,
    words: [
      '(?:digital[- ]asset|crypto(?:currency)?)(?: asset)? (?:investment |fund )?(?:products?|funds?(?! manag)|etps?|vehicles)',
      '(?:global )?crypto etps?',
      'digital assets?(?! (?:manag|firm|compan|investment (?:firm|manag|compan)|market|space|sector|treasur|exchange))',
    ],
  },
  {
    subject: regionSubject('US'),
    words: [
      `(?-i:US)(?!\\$)${NO_MARKET}`,
      `u\\.s\\.${NO_MARKET}`,
      `united states${NO_MARKET}`,
      '(?<!latin |south |central |bank of )america',
    ],
  },
  { subject: regionSubject('CA'), words: ['canada', 'canadian'] },
  { subject: regionSubject('DE'), words: ['germany', 'german'] },
  { subject: regionSubject('CH'), words: ['switzerland', 'swiss'] },
  { subject: regionSubject('SE'), words: ['sweden', 'swedish'] },
  { subject: regionSubject('BR'), words: ['brazil', 'brazilian'] },
  { subject: regionSubject('HK'), words: ['hong kong'] },
  { subject: regionSubject('AU'), words: ['australia', 'australian'] },
  { subject: regionSubject('NL'), words: ['netherlands', 'dutch'] },
  { subject: regionSubject('FR'), words: ['france', 'french'] },
  { subject: group('EUROPE'), words: ['europe', 'european'] },
  { subject: group('NORTH_AMERICA'), words: ['north america'] },
];
