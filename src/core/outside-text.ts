/** Anything that is dropped or folded below. Most texts have nothing of it: one look instead of five passes. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}]|[^\S ]| {2}|^ | $/u;

/**
 * Text from outside (a quotation, a name, what a person typed) made safe to show in a line of ours: control characters,
 * zero-width and direction marks are dropped, white space is folded, and it is cut at `most` UTF-16 units with an ellipsis.
 * Escaping for HTML or Markdown is the renderer's.
 */
export function outsideText(text: string, most = 300): string {
  if (text.length <= most && !UNSAFE.test(text)) return text;
  const visible = text
    .slice(0, most * 4)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return visible.length <= most
    ? visible
    : `${visible
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\ufffd$/u, '')}…`;
}
