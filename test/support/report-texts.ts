/** The newest week that is over on that day; the bundled record does not have it. */
export const NOW = '2026-11-25T12:00:00Z';
export const WEEK = '2026-11-20';

/** Made up: a report of CoinShares' that never was, in multiples of 11.1 million. It does not say of which week it is. */
export const UNDATED =
  'Digital asset investment products saw outflows of US$111 million last week, according to CoinShares. Bitcoin saw outflows of US$88.8 million. Solana saw inflows of US$11.1 million.';

/** The same figures, in four texts of their own. */
export const RETOLD = [
  'Digital asset investment products saw outflows of US$111 million in the week to 20 November 2026, according to CoinShares. Bitcoin saw outflows of US$88.8 million. Solana saw inflows of US$11.1 million.',
  'Crypto funds lost $111 million in the week to 20 November 2026, CoinShares reported. Bitcoin products saw $88.8 million of outflows, while Solana products saw inflows of $11.1 million.',
  'CoinShares 周报：截至2026年11月20日当周，数字资产投资产品净流出1.11亿美元。比特币净流出8880万美元，Solana 净流入1110万美元。',
  'Weekly note on CoinShares data, week to 20 November 2026: digital asset funds saw outflows of $111 million. Bitcoin saw outflows of $88.8 million. Solana saw inflows of $11.1 million.',
] as const;

/** Of somebody who counts the same quantity: a person says whose it is. `bitcoin` as it is printed. */
export const independent = (bitcoin: string): string =>
  `Our own count of weekly flows, by the method of CoinShares, in the week to 20 November 2026. Digital asset investment products saw outflows of $111 million. Bitcoin saw outflows of ${bitcoin}.`;

/** A part that is far larger than its total. */
export const ON_HOLD =
  'In the week to 20 November 2026 digital asset products saw outflows of $11.1 million, CoinShares says. Bitcoin saw outflows of $88.8 million. Solana saw inflows of $11.1 million.';
