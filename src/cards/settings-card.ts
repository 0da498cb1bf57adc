import { type PlaceId, placePath, platformOf, type SettingName } from '../core/place.ts';
import type { Settled } from '../core/settings.ts';
import { wallTime } from '../core/time-zone.ts';
import { type Message, message, type Value, words } from '../i18n/message.ts';
import { type Card, card, type Next } from './card.ts';
import type { Suggestion } from './suggestions.ts';
import { plain } from './text-blocks.ts';

/** What a place may choose, and how it is typed behind /settings. */
export const SHOWN = ['language', 'timezone'] as const;
export type Shown = (typeof SHOWN)[number];
const SETTING_OF: Readonly<Record<Shown, SettingName>> = { language: 'locale', timezone: 'timeZone' };

export interface SettingsView {
  readonly place: PlaceId;
  readonly settled: Settled;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  /** What holds where nothing is set. */
  readonly fallback: { readonly locale: string; readonly timeZone: string };
  /** UTC milliseconds. */
  readonly now: number;
}

export const settingSuggestion = (shown: Shown): Suggestion => ({ word: shown, shown: message(`settings-${shown}`) });

/** Each setting with where it comes from, and buttons that change them; `changed` is said first. */
export function settingsCard(view: SettingsView, changed?: Shown): Card {
  return card({
    title: message('settings-title'),
    blocks: [
      ...(changed ? [saidFirst(changed)] : []),
      {
        kind: 'terms',
        terms: SHOWN.map((shown) => ({
          term: message(`settings-${shown}`),
          detail: message('settings-detail', settingValues(shown, view)),
        })),
      },
      plain(message('settings-how')),
    ],
    disclaimers: {},
    next: [...languagesNext(view), ...inheritNext(view)],
  });
}

const saidFirst = (changed: Shown) =>
  ({
    kind: 'text',
    tone: 'lead',
    message: message('settings-changed', { setting: message(`settings-${changed}`) }),
  }) as const;

/** What holds, and where it comes from. */
export function settingValues(shown: Shown, view: SettingsView): { readonly value: Value; readonly from: Message } {
  const { settled, languages, fallback, now } = view;
  const from = originOf(SETTING_OF[shown], view);
  if (shown === 'language') {
    const tag = settled.locale?.value ?? fallback.locale;
    return { value: words(languages.find((language) => language.tag === tag)?.name ?? tag), from };
  }
  const zone = settled.timeZone?.value ?? fallback.timeZone;
  return { value: message('settings-zone', { zone: words(zone), time: words(wallTime(now, zone)) }), from };
}

/** Where a setting comes from, as people there call it. */
function originOf(name: SettingName, { place, settled }: SettingsView): Message {
  const from = settled[name]?.from;
  if (from === undefined) return message('settings-from-nowhere');
  if (from === place) return message('settings-from-here');
  if (platformOf(from) === 'telegram') return message('settings-from-group');
  return placePath(from).length === 1 ? message('settings-from-server') : message('settings-from-channel');
}

/** Every language that is not set here already. */
export function languagesNext({ settled, languages }: SettingsView): readonly Next[] {
  return languages
    .filter(({ tag }) => tag !== settled.locale?.value)
    .map(({ tag, name }) => ({
      label: message('settings-set-language', { name: words(name) }),
      line: `/settings language ${tag}`,
    }));
}

/** What takes a choice of this place back. */
const inheritNext = ({ place, settled }: SettingsView): readonly Next[] =>
  SHOWN.filter((shown) => settled[SETTING_OF[shown]]?.from === place).map((shown) => ({
    label: message('settings-inherit', { setting: message(`settings-${shown}`) }),
    line: `/settings ${shown} default`,
  }));
