import type { KnownHoldings, ManagerPosition } from '../core/holdings.ts';
import type { Answered } from '../core/live.ts';
import { message } from '../i18n/message.ts';
import type { Block } from './card.ts';
import { datedBlocks, positionBlocks } from './holdings-lines.ts';
import { plain } from './text-blocks.ts';

export interface RecapHoldingsView {
  readonly position: Answered<ManagerPosition>;
  /** What ships with the bot, as far as it was known by then. */
  readonly known: KnownHoldings;
  /** UTC milliseconds. */
  readonly now: number;
}

/** The indirect exposure alone, in short: the newest filing, or the dated fact where there is none. Who is quoted stands under /holdings. */
export function holdingsSection({ position, known, now }: RecapHoldingsView): readonly Block[] {
  const filed = position.is === 'fact' && position.origin !== 'bundled';
  return [
    ...positionBlocks(position, now),
    ...(filed ? [] : datedBlocks(known, now)),
    plain(message('holdings-no-flows')),
  ];
}
