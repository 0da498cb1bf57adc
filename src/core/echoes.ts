import type { PrintedAmount } from './printed.ts';
import type { Subject } from './subject.ts';
import type { WeekEnding } from './week.ts';

/** A text by what tells it apart from others. */
export interface TextMarks {
  /** Of its words made plain. */
  readonly digest: string;
  /** The https address it was read at, where there is one. */
  readonly address?: string;
}

/** A text that was counted, under the name it is counted by. */
export interface CountedText extends TextMarks {
  readonly document: string;
}

/** Whose site a text stands on; undefined where it was handed over. */
export function outletOf(address: string | undefined): string | undefined {
  const host = /^(?:https?:\/\/)?(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(address ?? '')?.[1];
  return host?.toLowerCase().replace(/^(?:www|m|amp|mobile)\./u, '');
}

/**
 * The name that a text is counted under: that of one that has its words, wherever it stands, or that its own outlet printed, in whatever
 * language. Else its address, or where it has none its digest.
 */
export function documentOf(text: TextMarks, counted: readonly CountedText[]): string {
  const outlet = outletOf(text.address);
  const same =
    counted.find(({ digest }) => digest === text.digest) ??
    (outlet === undefined ? undefined : counted.find(({ address }) => outletOf(address) === outlet));
  return same?.document ?? text.address ?? `text:${text.digest.slice(0, 16)}`;
}

interface EchoedReport {
  readonly publisher: string;
  readonly weekEnding: WeekEnding;
  readonly figures: readonly (PrintedAmount & { readonly subject: Subject })[];
}

/** The same for texts that retell the same figures of a publisher's week with the same rounding, in whatever order and language. */
export function echoKey({ publisher, weekEnding, figures }: EchoedReport): string {
  const printed = figures.map(({ subject: { scope, key }, usd, step }) => `${scope}/${key}=${usd}~${step}`);
  return [publisher.toLowerCase(), weekEnding, ...printed.toSorted()].join(' ');
}

/** The words of a text made plain for its digest: spaces, letter case and marks that nobody sees make no other text. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
