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

/** Select Graphic Rendition of ECMA-48: what every terminal with colour understands. */
const sgr =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`;

const FLOW: Readonly<Record<Direction, (text: string) => string>> = {
  in: sgr(94, 39),
  out: sgr(33, 39),
  unclear: same,
};

/** Outflow yellow, inflow blue: red is up in China and down elsewhere, so neither is used. */
const ANSI_PAINT: Paint = {
  title: sgr(1, 22),
  flow: (text, direction) => FLOW[direction](text),
  caution: sgr(3, 23),
  dim: sgr(2, 22),
};

/** Colour only on a terminal that has it, and never against NO_COLOR or for a dumb one. */
export function paintFor(
  stream: { isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const refused = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  return stream.isTTY === true && !refused ? ANSI_PAINT : NO_PAINT;
}
