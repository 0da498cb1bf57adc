import { AppError } from '../core/errors.ts';
import type { FoundText } from '../core/found-text.ts';
import { CONSOLE } from '../core/place.ts';
import { WATCH } from '../core/review.ts';
import type { ReviewServices } from './review-services.ts';
import { type TakenIn, takeInReport } from './take-in-report.ts';

/** What became of a text that nobody brought. `nothing`: it holds no weekly report, as most that speak of one. */
export type TakenFound = TakenIn | { readonly is: 'nothing' };

/** Takes in a text that we found ourselves, as somebody's who sits at the console. Fails only where it is worth trying again. */
export async function takeFoundReport(services: ReviewServices, found: FoundText): Promise<TakenFound> {
  try {
    return await takeInReport(services, { person: WATCH, place: CONSOLE }, found);
  } catch (error) {
    const code = error instanceof AppError ? error.failure.code : undefined;
    if (code === 'text_without_report' || code === 'text_too_long') return { is: 'nothing' };
    throw error;
  }
}
