import type { NextRequest } from '../../app.ts';
import { type DeliveryId, deliverySchema } from '../../core/delivery.ts';
import { findLocale } from '../../i18n/locale.ts';

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MOST_BYTES = 64;

/**
 * A button that outlives the process: its data say all, so anybody can forge them. That is harmless, as whoever taps may do no more
 * than they may type.
 */
export type LastingButton =
  | { readonly is: 'post'; readonly delivery: DeliveryId }
  | { readonly is: 'line'; readonly next: Asks };

export type Asks = Pick<NextRequest, 'line' | 'locale'>;

const POST = 'post:';
/** No id of the buttons that are kept in memory has a blank in it. */
const LINE = /^(?<locale>[\w-]{2,35}) (?<line>\/.+)$/u;

/** The data of the button that carries a delivery. */
export const postButton = (delivery: DeliveryId): string => POST + delivery;

export const isPostButton = (data: string): boolean => data.startsWith(POST);

/** The data of a button that asks a line; undefined where they do not fit. */
export function lineButton({ line, locale }: Asks): string | undefined {
  const data = `${locale} ${line}`;
  return LINE.test(data) && Buffer.byteLength(data) <= MOST_BYTES ? data : undefined;
}

/** Undefined for data of any other button. */
export function readLastingButton(data: string): LastingButton | undefined {
  if (isPostButton(data)) {
    const delivery = deliverySchema.shape.id.safeParse(data.slice(POST.length));
    return delivery.success ? { is: 'post', delivery: delivery.data } : undefined;
  }
  const { locale: tag = '', line } = LINE.exec(data)?.groups ?? {};
  const locale = findLocale(tag);
  return line === undefined || locale === undefined ? undefined : { is: 'line', next: { line, locale } };
}
