import type { PictureBar, PictureSize } from '../core/picture.ts';
import type { ShownFigure } from '../core/said-picture.ts';
import type { Message, Value } from '../i18n/message.ts';

/** A bar before it has a language. */
export interface SaidBar extends Omit<PictureBar, 'label' | 'value' | 'note'> {
  readonly label: Value;
  readonly value: Value;
  readonly note?: Value;
}

export interface SaidSeries {
  readonly name: Value;
  readonly last?: Value;
  readonly values: readonly (number | null)[];
}

export interface SaidTick {
  readonly at: number;
  readonly label: Value;
}

/** What a picture shows, before it has a language: as `PictureBody`. Bars are all that there are; how many are drawn is decided later. */
export type SaidBody =
  | { readonly is: 'recap'; readonly lead: readonly SaidBar[]; readonly bars: readonly SaidBar[] }
  | { readonly is: 'bars'; readonly bars: readonly SaidBar[] }
  | {
      readonly is: 'weeks';
      readonly labels: readonly Value[];
      readonly parts: readonly SaidSeries[];
      readonly mean?: SaidSeries;
      readonly ticks: readonly SaidTick[];
    }
  | {
      readonly is: 'lines';
      readonly labels: readonly Value[];
      readonly lines: readonly SaidSeries[];
      readonly ticks: readonly SaidTick[];
      readonly levels: readonly SaidTick[];
      readonly flows?: {
        readonly name?: Value;
        readonly values: readonly (number | null)[];
        readonly ticks: readonly SaidTick[];
      };
    }
  | {
      readonly is: 'bridge';
      readonly bars: readonly SaidBar[];
      readonly gap?: { readonly label: Value; readonly value: Value };
      readonly verdict?: Value;
    };

/**
 * A picture that comes with a card. Its figures are those of the card; somebody's words are never in it. Words are made where the language is
 * known (`picture-words.ts`).
 */
export interface CardPicture {
  readonly size: PictureSize;
  readonly title: Message;
  readonly subtitle: Message;
  /** How far it is verified. */
  readonly badge: Message;
  /** What must not be missed, as weeks that are not known. */
  readonly caution?: Message;
  /** Whose figures, when published, and that it is no advice. */
  readonly source: Message;
  readonly body: SaidBody;
  /** What it says, for whoever cannot see it: sentences with the figures. */
  readonly alt: readonly Message[];
  /** Those of `alt` that hold what a place follows: they are shown there, and kept nowhere. */
  readonly ofPlace?: readonly Message[];
  /** What it shows, so that it can be asked later whether that still stands. */
  readonly figures: readonly ShownFigure[];
}
