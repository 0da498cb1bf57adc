const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For quoted attributes, and for text that no line breaks within. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);

/**
 * Text of a preview. Phones break no line between a hyphen and a digit (https://www.unicode.org/reports/tr14/#LB25); Chromium does, so
 * dates are kept whole for it.
 */
export const textOnPhone = (text: string): string =>
  escapeHtml(text).replaceAll(/\d{4}-\d{2}-\d{2}/gu, '<span class="date">$&</span>');
