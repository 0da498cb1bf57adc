/** What AiCoin would send of a made-up touch at a moment (UTC milliseconds). */
export const aicoinBody = (at: number, changes: object = {}): object => ({
  ...{ source: 'AiCoin', eventType: 'price_alert', exchange: 'Binance', symbol: 'btcusdt' },
  triggerCondition: { type: 'Up to', threshold: 111_000 },
  ...{ currentPrice: 111_022.2, remark: 'the made-up remark', timestamp: Math.floor(at / 1_000) },
  ...changes,
});

/** The same, as TradingView fills in our template. */
export const tradingviewBody = (at: number, changes: object = {}): object => ({
  ...{ ticker: 'BTCUSDT', exchange: 'BINANCE', close: '111022.2', interval: '240' },
  time: new Date(at).toISOString().replace('.000Z', 'Z'),
  ...changes,
});
