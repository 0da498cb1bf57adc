import type { Picture } from './picture.ts';

/** A picture as it is kept until it is sent: what it shows, never its bytes, which are made again from that. */
export interface SentPicture {
  readonly picture: Picture;
  /** What it says, in the reader's language: its title, then a sentence a line. */
  readonly alt: string;
  /** The same for the same picture; what it is saved as. */
  readonly name: string;
}

/** Of the milliseconds that a message may take, those in which its picture is to be made: the rest is for its way. */
export const pictureMs = (withinMs: number): number => withinMs * 0.4;

/** A picture that was drawn. */
export interface MadePicture extends SentPicture {
  readonly png: Uint8Array;
}
