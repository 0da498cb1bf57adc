import type { Of, Question } from './live.ts';

/** What each question is usually asked for: the one that comes first is what a source is tried with. */
export const USUAL_SUBJECTS: { readonly [Q in Question]: readonly [Of<Q>, ...Of<Q>[]] } = {
  candles: ['BTC', 'ETH', 'SOL', 'XRP'],
  etf_days: ['BTC', 'ETH', 'SOL', 'XRP'],
  metal: ['XAU', 'XAG'],
  mood: ['market'],
  stablecoins: ['all'],
  manager_position: ['MSTR'],
  treasuries: ['BTC', 'ETH'],
  policy_rate: ['US'],
  macro_dates: ['US'],
};

export const QUESTIONS = Object.keys(USUAL_SUBJECTS) as readonly Question[];

/** Whether a question knows nothing beyond what it is usually asked for: an asset may be any. */
export const isClosed = (question: Question): boolean => question !== 'candles' && question !== 'etf_days';

/** What is asked, and for what. */
export type Topic = { readonly [Q in Question]: { readonly question: Q; readonly of: Of<Q> } }[Question];
