import { styleText } from 'node:util';
import type { Direction } from '../../core/interval.ts';

/** Colour for a terminal. It never says anything that a word or a mark beside it does not. */
export interface Paint {
  title(text: string): string;
  flow(text: string, direction: Direction): string;
  caution(text: string): string;
  dim(text: string): string;
}

const same = (text: string): string => text;

export const NO_PAINT: Paint = { title: same, flow: same, caution: same, dim: same };

/** Outflow yellow, inflow blue: red is up in China and down elsewhere, so neither is used. */
export const ANSI_PAINT: Paint = {
  title: (text) => styleText('bold', text, { validateStream: false }),
  flow: (text, direction) =>
    direction === 'unclear'
      ? text
      : styleText(direction === 'out' ? 'yellow' : 'blueBright', text, { validateStream: false }),
  caution: (text) => styleText('italic', text, { validateStream: false }),
  dim: (text) => styleText('dim', text, { validateStream: false }),
};

/** Colour only on a terminal that has it, and never against NO_COLOR or for a dumb one. */
export function paintFor(
  stream: { isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const refused = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  return stream.isTTY === true && !refused ? ANSI_PAINT : NO_PAINT;
}
