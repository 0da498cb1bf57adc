import type { ChartKind } from './chart-words.ts';

/** What goes wrong with pictures that somebody asks for, or about. */
export type PictureFailure =
  /** `nearest`: as they are typed. */
  | { readonly code: 'chart_unknown'; readonly typed: string; readonly nearest: readonly string[] }
  /** There is nothing to draw. `line`: the command that says what is known instead. */
  | { readonly code: 'chart_empty'; readonly kind: ChartKind; readonly line: string }
  | { readonly code: 'picture_unknown'; readonly typed: string };

const CODES: Readonly<Record<PictureFailure['code'], true>> = {
  ...{ chart_unknown: true, chart_empty: true, picture_unknown: true },
};

export const isPictureFailure = <Other extends { readonly code: string }>(
  failure: Other | PictureFailure,
): failure is PictureFailure => Object.hasOwn(CODES, failure.code);
