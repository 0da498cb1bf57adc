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
}

/** What the process that draws says of one picture. */
export type FromPainter = { readonly is: 'painted'; readonly png: Uint8Array } | { readonly is: 'failed' };
