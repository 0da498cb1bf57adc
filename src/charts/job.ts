/** Where words were drawn: a box in pixels of the picture, the cell they had to stay within, the size of their letters, their colour and what lies beneath. */
export interface TextBox {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly cell: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly size: number;
  readonly colour: string;
  readonly on: string;
  /** Whether an ellipsis stands for the rest. */
  readonly cut: boolean;
}

/** What the process that draws says of one picture. */
export type FromPainter = { readonly is: 'painted'; readonly png: Uint8Array } | { readonly is: 'failed' };

/** Why a picture was not drawn. Whoever wanted one sends words instead. */
export type Undrawn = 'took_too_long' | 'ended' | 'failed' | 'too_many' | 'closed';

export type Painted =
  | { readonly is: 'painted'; readonly png: Uint8Array }
  | { readonly is: 'undrawn'; readonly why: Undrawn };

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** How every PNG ends: an empty IEND and its checksum. */
const END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

/** Whether bytes begin and end as a PNG does: what was cut off does not. */
export const isWholePng = (bytes: Uint8Array): boolean =>
  bytes.length > SIGNATURE.length + END.length &&
  SIGNATURE.every((byte, at) => bytes[at] === byte) &&
  END.every((byte, at) => bytes[bytes.length - END.length + at] === byte);
