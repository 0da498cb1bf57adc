import { TELEGRAM_LIMITS } from '../../src/platforms/telegram/limits.ts';

/**
 * Loaded into our bot where its cost is measured: at the pace that Telegram permits both sides would only wait. Everything takes its
 * turn all the same, and gets it at once.
 */
Object.assign(TELEGRAM_LIMITS, { overall: { most: 1, withinMs: 0 }, gapMs: 0, underWayMs: 0, ofChat: () => [] });
