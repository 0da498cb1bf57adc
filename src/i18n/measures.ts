import type { Measured } from '../core/measured.ts';
import { type Message, message, words } from './message.ts';

/** Below one dollar the digits that matter stand further right. */
const SMALL = 1;

/** Writes numbers that are no flows: never more digits than tell something, each with its unit. */
export function createMeasures(intl: string, sentence: (message: Message) => string) {
  const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(intl, options);
  const whole = format({ maximumFractionDigits: 0 });
  const cents = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const small = format({ minimumSignificantDigits: 4, maximumSignificantDigits: 4 });
  const compact = format({ notation: 'compact', maximumSignificantDigits: 3 });
  const tenths = format({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const exactly = ({ amount, unit }: Measured): string => {
    const size = Math.abs(amount);
    switch (unit) {
      case 'usd':
      case 'usdt':
      case 'usd_per_ounce':
        return size > 0 && size < SMALL ? small.format(size) : cents.format(size);
      case 'percent':
        return tenths.format(size);
      case 'factor':
      case 'percent_a_year':
        // Rates are set in quarters of a percent.
        return cents.format(size);
      case 'points':
      case 'shares':
      case 'bitcoin':
      case 'ether':
      case 'staked_ether':
        return whole.format(size);
    }
  };
  return (number: Measured): string => {
    const size = number.form === 'compact' ? compact.format(Math.abs(number.amount)) : exactly(number);
    // What rounds to nothing has no side.
    const none = !/[1-9]/u.test(size.normalize('NFKC'));
    const sign = none ? '' : number.amount < 0 ? '\u2212' : number.form === 'signed' ? '+' : '';
    return sentence(message(`unit-${number.unit}`, { sign: words(sign), digits: words(size) }));
  };
}
