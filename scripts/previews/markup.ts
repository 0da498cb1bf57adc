import { escapeHtml } from '../../src/platforms/web/render.ts';

/**
 * Text of a preview. Phones break no line between a hyphen and a digit (https://www.unicode.org/reports/tr14/#LB25); Chromium does, so
 * dates are kept whole for it.
 */
export const textOnPhone = (text: string): string =>
  escapeHtml(text).replaceAll(/\d{4}-\d{2}-\d{2}/gu, '<span class="date">$&</span>');
