import type { Message } from '../i18n/message.ts';
import type { Block, TextBlock } from './card.ts';

/** One thing that an alert card tells, whole and as one line: which of both stands there is a question of room. */
export interface AlertEntry {
  /** What decides more is told first. */
  readonly rank: number;
  /** UTC milliseconds; of one rank the newest is told first. */
  readonly at: number;
  /** How many alerts it stands for. */
  readonly count: number;
  readonly headline: Message;
  /** Without its headline; absent where it is no more than its line. */
  readonly whole?: { readonly blocks: readonly Block[]; readonly small: readonly TextBlock[] };
  /** Its headline with what must stand beside it. */
  readonly line: Message;
  /** Whether it counts among the few levels that are told whole. */
  readonly isLevel: boolean;
}
