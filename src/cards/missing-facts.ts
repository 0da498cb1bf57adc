import type { MessageKey, Value } from '../i18n/message.ts';
import { type Card, valuesOf } from './card.ts';

/** Whether something it was to show was asked for and did not come just now: nothing stands there, or what is not the newest. */
export function lacksForNow(card: Pick<Card, 'blocks'>): boolean {
  const keys = new Set(card.blocks.flatMap(valuesOf).flatMap(keysOf));
  return keys.has('absent-failed') || (keys.has('fact-missed') && keys.has('status-stale'));
}

function keysOf(value: Value): readonly MessageKey[] {
  if (typeof value === 'number') return [];
  if (value.is === 'message') return [value.key, ...Object.values(value.values).flatMap(keysOf)];
  return value.is === 'list' ? value.items.flatMap(keysOf) : [];
}
