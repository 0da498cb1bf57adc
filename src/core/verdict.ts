import type { PrintedFigure } from './figure.ts';
import type { Share } from './interval.ts';
import type { PrintedAmount } from './printed.ts';
import type { Series } from './series.ts';
import type { Subject } from './subject.ts';

/** An amount as a text says it; `signed` when the text names its direction. */
export interface Said extends PrintedAmount {
  readonly subject: Subject | null;
  readonly approx: boolean;
  readonly signed: boolean;
  /** Where it stands, in UTF-16 units of the text. */
  readonly start: number;
  /** The words that it stands in, short and cleaned: to find it again, never to be followed. */
  readonly passage: string;
}

/** What holds of one amount of a text, with the known figure that says so. */
export type Verdict =
  | {
      readonly kind: 'matches' | 'rounded' | 'opposite' | 'differs';
      readonly said: Said;
      readonly known: PrintedFigure;
    }
  /** `factor`: how many times as large or as small as known within the roundings, 10 or a power of it. */
  | { readonly kind: 'tenfold'; readonly said: Said; readonly known: PrintedFigure; readonly factor: number }
  /** The other known week has just this amount; `known` is what the text's own week has, where it has one. */
  | {
      readonly kind: 'another_week';
      readonly said: Said;
      readonly other: PrintedFigure;
      readonly known?: PrintedFigure;
    }
  /** `nowhere`: no known week comes near; `largest` is then the largest known that went the same way. */
  | {
      readonly kind: 'headline';
      readonly said: Said;
      readonly known: PrintedFigure;
      readonly nowhere: boolean;
      readonly largest?: PrintedFigure;
    }
  | { readonly kind: 'other_series'; readonly said: Said; readonly series: Series }
  | { readonly kind: 'unknown' | 'no_direction'; readonly said: Said }
  /** Where the text's own week is not known: the figure is another known week's, beyond all of them, or cannot be judged. */
  | { readonly kind: 'fits_week'; readonly said: Said; readonly other: PrintedFigure }
  /** More than twice of any known week; `tenth`: the only known one that is it a power of ten smaller. */
  | {
      readonly kind: 'beyond';
      readonly said: Said;
      readonly largest: PrintedFigure;
      readonly tenth?: PrintedFigure;
    }
  | { readonly kind: 'open'; readonly said: Said };

/** Those that say that a text is wrong, the gravest first. */
export const WRONG = ['headline', 'tenfold', 'beyond', 'opposite', 'another_week', 'differs'] as const;

export const isWrong = ({ kind }: Verdict): boolean => WRONG.some((wrong) => wrong === kind);

/** Those that neither blame nor confirm. */
export const UNSETTLED = ['fits_week', 'open', 'other_series', 'no_direction', 'unknown'] as const;

/** What a text contradicts itself, or all that is known, on. */
export type Contradiction = { readonly passage: string } & (
  | { readonly code: 'share_contradicted'; readonly printed: string; readonly share: Share }
  | {
      readonly code:
        | 'headline_mismatch'
        | 'part_over_total'
        | 'scale_vs_history'
        | 'dual_rendering'
        | 'date_mismatch'
        | 'sum_mismatch';
      readonly printed: string;
    }
);

/** The known figures that a verdict names. */
export function knownOf(verdict: Verdict): readonly PrintedFigure[] {
  const named = [
    'known' in verdict ? verdict.known : undefined,
    'other' in verdict ? verdict.other : undefined,
    verdict.kind === 'headline' ? verdict.largest : undefined,
    verdict.kind === 'beyond' ? (verdict.tenth ?? verdict.largest) : undefined,
  ];
  return named.filter((figure) => figure !== undefined);
}
