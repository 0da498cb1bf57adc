import { readLevelWords } from '../core/level-words.ts';
import { ASSET_NAMES, isCoin } from '../core/subject.ts';

/** As many as a platform shows at once. */
const MOST = 25;
const CHOICES = [
  'reclaim',
  'hold',
  'lose',
  'reject',
  '1h',
  '4h',
  '1d',
  '1w',
  'closes 2',
  'band 1%',
  'on Kraken',
] as const;

/** What may be typed on, as whole lines: an asset, then its price, then what else may be chosen. */
export function suggestLevel(typed: string): readonly string[] {
  const words = typed.trim().split(/\s+/u);
  const begun = /\s$/u.test(typed) || typed === '' ? '' : (words.pop() ?? '');
  const said = words.filter((word) => word !== '').join(' ');
  const read = readLevelWords(said);
  const known = 'choices' in read ? read.choices : {};
  const next = known.asset === undefined ? Object.keys(ASSET_NAMES).filter(isCoin) : CHOICES;
  return next
    .filter((word) => word.toLowerCase().startsWith(begun.toLowerCase()))
    .map((word) => `${said} ${word}`.trim())
    .slice(0, MOST);
}
