import type { Subject } from '../core/subject.ts';
import { type Message, message, words } from './message.ts';

interface Sentences {
  has(id: string): boolean;
  sentence(message: Message): string;
}

/** A sentence of its own where the language has one, else the country's name by Intl, else the ticker. */
export function createSubjectNames(intl: string, { has, sentence }: Sentences): (subject: Subject) => string {
  // Made when the first country is named: Intl takes longer to make one than to use it a hundred times.
  let countries: Intl.DisplayNames | undefined;
  let lists: Intl.ListFormat | undefined;
  const countryName = (code: string): string => {
    if (!/^[A-Z]{2}$/u.test(code)) return code;
    countries ??= new Intl.DisplayNames(intl, { type: 'region', style: 'short' });
    return countries.of(code) ?? code;
  };
  const own = (id: string): string | undefined =>
    has(id) ? sentence({ is: 'message', key: id as Message['key'], values: {} }) : undefined;
  return ({ scope, key }) => {
    if (scope === 'total') return sentence(message('subject-total'));
    const named = own(`subject-${scope}-${key}`);
    if (named !== undefined) return named;
    if (scope === 'region') return countryName(key);
    if (scope === 'asset') return sentence(message('subject-asset', { name: words(key) }));
    const members = groupMembers(key).map((part) => own(`subject-group-${part}`) ?? countryName(part));
    lists ??= new Intl.ListFormat(intl, { type: 'conjunction', style: 'short' });
    return sentence(message('subject-group-joined', { names: words(lists.format(members)) }));
  };
}

/** 'CH_HK_SE_DE' and 'EUROPE_AND_CANADA' name their members; a known country's name stands for its code. */
const groupMembers = (key: string): readonly string[] =>
  (key.includes('_AND_') ? key.split('_AND_') : key.split('_')).map((part) => (part === 'CANADA' ? 'CA' : part));
