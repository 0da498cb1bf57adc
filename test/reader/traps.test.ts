import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reader/read-report.ts';

const millions = (text: string) =>
  Object.fromEntries((readReport(text).report?.lines ?? []).map(({ key, usd }) => [key, usd / 1e6]));

describe('an amount that the text denies is no figure', () => {
  it.each([
    'CoinShares: crypto funds did not lose $11bn last week but $1.1bn.',
    'CoinShares週報：上週加密基金淨流出並非110億美元，而是11億美元。',
    'CoinShares周报：上周加密基金净流出不是110亿美元而是11亿美元。',
    'CoinShares周报：有媒体称上周加密基金流出110亿美元，实为11亿美元。',
    'CoinShares：先週の暗号資産ファンドの流入は110億ドルではなく11億ドルだった。',
    '코인쉐어스: 지난주 가상자산 펀드 유입은 110억 달러가 아니라 11억 달러다.',
    'Según CoinShares, los fondos cripto captaron la semana pasada no 11.000 millones de dólares sino 1.100 millones.',
    'Laut CoinShares flossen letzte Woche nicht 11 Milliarden Dollar, sondern 1,1 Milliarden Dollar in Krypto-Fonds.',
    'По данным CoinShares, на прошлой неделе приток в криптофонды составил не $11 млрд, а $1,1 млрд.',
    'Segundo a CoinShares, os fundos cripto captaram na semana passada não US$ 11 bilhões, mas US$ 1,1 bilhão.',
    "CoinShares'a göre geçen hafta kripto fonlarına 11 milyar dolar değil 1,1 milyar dolar girdi.",
    'Theo CoinShares, tuần trước các quỹ tiền số hút không phải 11 tỷ USD mà là 1,1 tỷ USD.',
    'Secondo CoinShares la scorsa settimana i fondi crypto hanno raccolto non 11 miliardi di dollari ma 1,1 miliardi di dollari.',
  ])('%s', (text) => expect(Math.abs(millions(text)['total'] ?? 0)).not.toBe(11_000));
});

describe('what stands out against the rest does not take the direction of the rest', () => {
  it.each([
    [
      'CoinShares: crypto funds lost $1.73bn last week. Not all assets suffered: Solana saw $17.1m, Chainlink $3.8m.',
      'SOL',
    ],
    [
      'CoinShares: crypto funds lost $1.73bn last week. Among the few bright spots were Solana ($17.1m) and Chainlink ($3.8m).',
      'SOL',
    ],
    [
      'CoinShares: outflows were concentrated in Bitcoin, at $1.09bn, out of weekly outflows of $1.73bn. Solana, at $17.1m, was the exception.',
      'SOL',
    ],
    [
      'CoinShares: crypto funds lost $1.73bn last week; Bitcoin $1.09bn, XRP $18.2m. Solana was positive: $17.1m.',
      'SOL',
    ],
    ['CoinShares: crypto funds lost $310m last week. XRP defied the trend, up $40m.', 'XRP'],
    [
      'CoinShares: weekly crypto fund outflows of $600m. Sweden also saw outflows of $20m, but Brazil bucked the trend with $5m.',
      'BR',
    ],
    ["CoinShares: crypto funds lost $454m last week. Ethereum's outflows reversed: $45m.", 'ETH'],
    ['CoinShares周报：上周加密基金净流出17.3亿美元，唯独Solana保持正值，为1710万美元。', 'SOL'],
    ['CoinShares周报：上周加密基金净流出17.3亿美元，少数亮点为Solana（1710万美元）。', 'SOL'],
    ['CoinShares周报：上周加密基金净流出17.3亿美元，并非所有资产都遭抛售：Solana 1710万美元。', 'SOL'],
    [
      'CoinShares：流出主要集中在比特币（10.9亿美元），Solana（1710万美元）则是例外，上周加密基金总流出17.3亿美元。',
      'SOL',
    ],
    [
      'CoinShares：先週の暗号資産ファンドは6億ドルの流出。スウェーデンは2000万ドルの流出だったが、ブラジルは500万ドルと逆行した。',
      'BR',
    ],
    [
      '코인쉐어스: 지난주 가상자산 펀드에서 17억3000만 달러 유출. 캐나다(3350만 달러)와 독일(1910만 달러)은 매수 우위를 보였다.',
      'CA',
    ],
    [
      'Selon CoinShares, les fonds crypto ont enregistré la semaine dernière 600 millions de dollars de sorties. Le Brésil a fait exception avec 5 millions de dollars.',
      'BR',
    ],
    [
      'По данным CoinShares, на прошлой неделе отток из криптофондов составил $600 млн. Бразилия стала исключением с $5 млн.',
      'BR',
    ],
  ])('%s', (text, key) => expect(millions(text)[key] ?? 0).toBeGreaterThanOrEqual(0));
});

describe('what is no report of funds has no figures', () => {
  it.each([
    'Weekly hack report: crypto protocols lost $454m last week; Ethereum lost $300m, Solana $100m and Bitcoin $54m.',
    'Hackers drained $454m from crypto protocols last week, CoinShares notes: Ethereum lost $300m and Solana $100m.',
    'Exchange outflows last week: $1.73bn in Bitcoin, $630m in Ethereum, $171m in Solana left Binance, says CryptoQuant.',
    'Binance saw weekly net outflows of $1.2bn: Bitcoin $600m, Ethereum $300m, USDT $300m.',
    '币安上周净流出12亿美元，其中比特币6亿美元，以太坊3亿美元，USDT 3亿美元。',
    '上周黑客攻击损失4.54亿美元，其中以太坊损失3亿美元，Solana损失1亿美元，比特币损失5400万美元。',
    '上周交易所净流出：比特币17.3亿美元，以太坊6.3亿美元，SOL 1.71亿美元，XRP 3000万美元。',
    '上周稳定币净流入17亿美元，以太坊链流入5亿美元，Solana链流入2亿美元，波场流入6亿美元。',
    '主力资金上周净流出：比特币2亿美元，以太坊1亿美元，瑞波币3000万美元，狗狗币1000万美元。',
    '先週のハッキング被害は4億5400万ドル。イーサリアムで3億ドル、ソラナで1億ドル、ビットコインで5400万ドルが流出した。',
    '先週、バイナンスから12億ドルが純流出した。ビットコイン6億ドル、イーサリアム3億ドル。',
    '지난주 바이낸스에서 12억 달러가 순유출됐다. 비트코인 6억 달러, 이더리움 3억 달러.',
    'На прошлой неделе хакеры вывели $454 млн: из Ethereum $300 млн, Solana $100 млн, биткоина $54 млн.',
    'Bridge flows: last week Ethereum saw net outflows of $410m, Arbitrum net inflows of $120m and Solana net inflows of $75m, Artemis data shows.',
    'DeFi TVL: last week Ethereum saw outflows of $2bn, Solana $500m, BNB Chain $200m.',
    'Venture funding: crypto startups raised $1.2bn last week, with Bitcoin companies raising $300m and Ethereum projects $200m.',
  ])('%s', (text) => expect(millions(text)).toEqual({}));
});

describe('other weeks, changes, and hypotheses are no figures of the week', () => {
  it.each([
    ['CoinShares: In the week before last, crypto funds saw outflows of $310m; Bitcoin lost $200m.', 'BTC', -200],
    ['CoinShares周报：去年同期加密基金流入31亿美元，上周流入3.1亿美元。', 'total', 3100],
    ['CoinShares周报：上上周加密基金流出3.1亿美元，比特币流出2亿美元。', 'BTC', -200],
    ['CoinShares：先々週の暗号資産ファンドは3億1000万ドルの流出、ビットコインは2億ドルの流出だった。', 'BTC', -200],
    ['코인쉐어스: 지지난주 가상자산 펀드에서 3억1000만 달러 유출, 비트코인 2억 달러 유출.', 'BTC', -200],
    ['CoinShares：先週の暗号資産ファンドの流出は5000万ドル拡大し3億1000万ドルとなった。', 'total', -50],
    [
      'CoinShares: crypto funds saw outflows of $310m last week. Bitcoin outflows were $50m lower at $200m.',
      'BTC',
      -50,
    ],
    ['CoinShares: crypto funds lost $310m last week. Bitcoin outflows doubled from $100m.', 'BTC', -100],
    ['CoinShares周报：若不计XRP的2亿美元流入，上周加密基金净流入仅1.5亿美元。', 'total', 150],
    ['CoinShares：XRPの2億ドルの流入を除くと、先週の暗号資産ファンドの流入は1億5000万ドルだった。', 'total', 150],
    ['코인쉐어스: XRP의 2억 달러 유입을 제외하면 지난주 가상자산 펀드 유입은 1억5000만 달러였다.', 'total', 150],
    [
      '코인쉐어스: 지난주 가상자산 펀드에서 3억1000만 달러 유출. 독일의 9000만 달러 유입이 없었다면 4억 달러 유출이었을 것이다.',
      'DE',
      -90,
    ],
  ])('%s', (text, key, wrong) => expect(millions(text)[key]).not.toBe(wrong));
});

describe('two renderings ten times apart are warned of', () => {
  it.each([
    'CoinShares：加密基金上周净流出17.3 billion 美元，即17.3亿美元',
    'CoinShares：加密基金上周净流出173亿美元，约合17.3亿美元',
    'CoinShares: crypto funds lost $17.3 billion, i.e. $1.73bn, last week',
  ])('%s', (text) => expect(readReport(text).warnings.map(({ code }) => code)).toContain('dual_rendering'));
});

describe('a number that is not read whole is not read by its end', () => {
  it.each([
    ['CoinShares: crypto funds lost $4\u030154m last week', -54],
    ['CoinShares: crypto funds lost $4\u20dd54m last week', -54],
    ['CoinShares: crypto funds lost $1_730m last week', -730],
    ['CoinShares: crypto funds lost $1~2bn last week', -2000],
  ])('%s', (text, wrong) => expect(millions(text)['total']).not.toBe(wrong));
});

describe('a range is no figure', () => {
  it.each([
    'CoinShares周报：上周加密基金流出3亿~4亿美元',
    'CoinShares周报：上周加密基金流出3~4亿美元',
    'CoinShares：先週の暗号資産ファンドは3億〜4億ドルの流出',
    'CoinShares：先週の暗号資産ファンドは3~4億ドルの流出',
    '코인쉐어스: 지난주 가상자산 펀드에서 3억~4억 달러 유출',
    'CoinShares: crypto funds lost $300m~$400m last week',
    'CoinShares: crypto funds lost $300m+ last week',
    'CoinShares: crypto funds lost $300m or $400m last week',
  ])('%s', (text) => expect(millions(text)).toEqual({}));
});

describe('a text that ends with an amount, where its verb would follow', () => {
  it.each([
    ['CoinShares：先週の暗号資産ファンドは6億ドルの流出。ビットコインは4億ドル', 'BTC'],
    ['CoinShares：先週の暗号資産ファンドは6億ドルの流出。ビットコインには4億ドルが', 'BTC'],
    ['코인쉐어스: 지난주 가상자산 펀드에서 6억 달러 유출. 비트코인에는 4억 달러가', 'BTC'],
    ['CoinShares: crypto funds lost $600m last week. XRP saw 31.8 million', 'XRP'],
  ])('%s', (text, key) => expect(millions(text)[key]).toBeUndefined());
});
