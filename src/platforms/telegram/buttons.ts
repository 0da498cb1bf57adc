import type { NextRequest } from '../../app.ts';
import { type ButtonIds, createButtonIds } from '../../core/button-ids.ts';

interface Button {
  readonly next: NextRequest;
  /** Where it is meant for a channel rather than for the chat it stands in. */
  readonly channel: number | undefined;
}

/** By the chat they stand in. */
export type Buttons = ButtonIds<number, Button>;

export const createButtons = (): Buttons => createButtonIds(() => crypto.randomUUID());
