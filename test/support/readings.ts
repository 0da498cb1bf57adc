import type { Reading, RefusalReason, Span } from '../../src/reader/reading.ts';

/** What a reading takes for flows of the week: {total: -111000000, BTC: -88800000}. */
export const flows = ({ report }: Reading): Readonly<Record<string, number>> =>
  Object.fromEntries((report?.lines ?? []).map(({ key, usd }) => [key, usd]));

/** Why each refused amount was refused, by its print. */
export const reasons = ({ refused }: Reading): Readonly<Record<string, RefusalReason>> =>
  Object.fromEntries(refused.map(({ text, reason }) => [text, reason]));

/** Every place of a reading that says what stands there. */
export function spansOf({ report, refused, claims, warnings }: Reading): readonly (Span & { readonly says: string })[] {
  return [
    ...(report?.lines ?? []).map(({ evidence, asPrinted }) => ({ ...evidence, says: asPrinted })),
    ...refused.map(({ start, end, text }) => ({ start, end, says: text })),
    ...claims.map(({ evidence, words }) => ({ ...evidence, says: words })),
    ...warnings.flatMap((each) =>
      each.code === 'share_contradicted' ? [{ start: each.start, end: each.end, says: each.printed }] : [],
    ),
  ];
}
