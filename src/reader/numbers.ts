/** What separates decimals in the language of a text. */
export type Decimal = '.' | ',';

/** Digits as they may stand in a text, separators between them. */
export const DIGITS = String.raw`\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,6})?(?![\d])|\d{1,15}(?:[.,]\d{1,12})*(?!\d)`;

/** Printed digits as plain ones ('1,73' → '1.73'). `sure` is false where they may be read two ways a thousand apart. */
export interface PlainDigits {
  readonly digits: string;
  readonly sure: boolean;
}

/** Three digits behind a single separator are thousands or decimals: the language of the text decides, and says how sure that is. */
export function plainDigits(printed: string, decimal: Decimal): PlainDigits | undefined {
  const compact = printed.replaceAll(/[ ']/gu, '');
  const signs = [...compact.matchAll(/[.,]/gu)].map(({ 0: sign }) => sign);
  const [first, ...others] = signs;
  if (first === undefined) return { digits: compact, sure: true };
  const groups = compact.split(/[.,]/u);
  if (others.length === 0) return single(groups, first as Decimal, decimal);
  const last = signs.at(-1);
  const mixed = last !== first;
  const thousands = mixed ? groups.slice(0, -1) : groups;
  if (!areThousands(thousands) || (mixed && signs.slice(0, -1).some((sign) => sign !== first))) return undefined;
  return { digits: thousands.join('') + (mixed ? `.${groups.at(-1)}` : ''), sure: true };
}

function single(groups: readonly string[], sign: Decimal, decimal: Decimal): PlainDigits {
  const [whole = '', rest = ''] = groups;
  if (rest.length !== 3 || whole.length > 3 || whole === '0') return { digits: `${whole}.${rest}`, sure: true };
  return sign === decimal
    ? { digits: `${whole}.${rest}`, sure: decimal === '.' }
    : { digits: whole + rest, sure: true };
}

const areThousands = ([first = '', ...rest]: readonly string[]): boolean =>
  first.length <= 3 && rest.length > 0 && rest.every(({ length }) => length === 3);
