import { type Message, message } from '../i18n/message.ts';
import type { Card } from './card.ts';

/** The sentences a card ends with, in the order they are read. Every renderer draws them; none may leave one out. */
export function disclaimerMessages({ disclaimers }: Pick<Card, 'disclaimers'>): readonly Message[] {
  return [
    ...(disclaimers.opinion ? [message('disclaimer-opinion')] : []),
    ...(disclaimers.figures ? [message('disclaimer-figures')] : []),
    ...(disclaimers.limits === 'direction_not_digits' ? [message('disclaimer-limits')] : []),
  ];
}
