/**
 * What people call places whose zone goes by another name: the ten cities asked for most in Chinese, both scripts, and Beijing,
 * which IANA does not list.
 */
export const CITY_NAMES: readonly (readonly [name: string, timeZone: string])[] = [
  ['北京', 'Asia/Shanghai'],
  ['beijing', 'Asia/Shanghai'],
  ['上海', 'Asia/Shanghai'],
  ['香港', 'Asia/Hong_Kong'],
  ['澳门', 'Asia/Macau'],
  ['澳門', 'Asia/Macau'],
  ['台北', 'Asia/Taipei'],
  ['臺北', 'Asia/Taipei'],
  ['新加坡', 'Asia/Singapore'],
  ['东京', 'Asia/Tokyo'],
  ['東京', 'Asia/Tokyo'],
  ['首尔', 'Asia/Seoul'],
  ['首爾', 'Asia/Seoul'],
  ['伦敦', 'Europe/London'],
  ['倫敦', 'Europe/London'],
  ['纽约', 'America/New_York'],
  ['紐約', 'America/New_York'],
];

/** Letters that name an offset, or several zones: never taken for a zone, offered as what may have been meant. */
export const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['gmt', ['UTC', 'Europe/London']],
  ['z', ['UTC']],
  ['bst', ['Europe/London']],
  ['cet', ['Europe/Berlin', 'Europe/Paris']],
  ['cest', ['Europe/Berlin', 'Europe/Paris']],
  ['et', ['America/New_York']],
  ['est', ['America/New_York']],
  ['edt', ['America/New_York']],
  ['ct', ['America/Chicago']],
  ['cst', ['America/Chicago', 'Asia/Shanghai']],
  ['cdt', ['America/Chicago']],
  ['pt', ['America/Los_Angeles']],
  ['pst', ['America/Los_Angeles']],
  ['pdt', ['America/Los_Angeles']],
  ['hkt', ['Asia/Hong_Kong']],
  ['sgt', ['Asia/Singapore']],
  ['jst', ['Asia/Tokyo']],
  ['kst', ['Asia/Seoul']],
  ['ist', ['Asia/Calcutta']],
]);
