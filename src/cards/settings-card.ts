import { likelyTimeZones } from '../core/likely-zones.ts';
import { type Manner, mannerOf } from '../core/manner.ts';
import { type PlaceId, placePath, platformOf } from '../core/place.ts';
import { NEVER_QUIET, type QuietHours, quietEnds } from '../core/quiet-hours.ts';
import { SETTING_ROWS, SETTING_WORDS, type SettingWord } from '../core/setting-rows.ts';
import type { Settled } from '../core/settings.ts';
import { wallTime } from '../core/time-zone.ts';
import { type Message, message, type Value, words } from '../i18n/message.ts';
import { type Card, card, type Next } from './card.ts';
import type { Suggestion } from './suggestions.ts';
import { plain } from './text-blocks.ts';

export interface SettingsView {
  readonly place: PlaceId;
  readonly settled: Settled;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  /** What holds where nothing is set. */
  readonly fallback: { readonly locale: string; readonly timeZone: string };
  /** Of whoever asks, and of the answer: whose countries' zones are likely. */
  readonly languageTags: readonly string[];
  /** UTC milliseconds. */
  readonly now: number;
}

/** As many as a list of Discord's has. */
const MOST_ZONES = 25;

export const settingSuggestion = (word: SettingWord): Suggestion => ({ word, shown: message(`settings-${word}`) });

/** Each setting with where it comes from, and buttons that change them; `changed` is said first. */
export function settingsCard(view: SettingsView, changed?: SettingWord): Card {
  return card({
    title: message('settings-title'),
    blocks: [
      ...(changed ? [saidFirst(changed)] : []),
      {
        kind: 'terms',
        terms: SETTING_WORDS.map((word) => ({
          term: message(`settings-${word}`),
          detail: message('settings-detail', settingValues(word, view)),
        })),
      },
      plain(message('settings-how')),
    ],
    disclaimers: {},
    next: [...languagesNext(view), ...zonesNext(view), ...quietNext(view), ...choicesNext(view), ...inheritNext(view)],
  });
}

const saidFirst = (changed: SettingWord) =>
  ({
    kind: 'text',
    tone: 'lead',
    message: message('settings-changed', { setting: message(`settings-${changed}`) }),
  }) as const;

/** What holds, and where it comes from. */
export const settingValues = (
  word: SettingWord,
  view: SettingsView,
): { readonly value: Value; readonly from: Message } => ({ value: VALUES[word](view), from: originOf(word, view) });

/** What holds, as people there would say it. */
const VALUES: Readonly<Record<SettingWord, (view: SettingsView) => Value>> = {
  language({ settled, languages, fallback }) {
    const tag = settled.locale?.value ?? fallback.locale;
    return words(languages.find((language) => language.tag === tag)?.name ?? tag);
  },
  timezone(view) {
    const zone = zoneOf(view);
    return message('settings-zone', { zone: words(zone), time: words(wallTime(view.now, zone)) });
  },
  quiet(view) {
    const hours = quietHoursOf(view);
    if (hours.from === hours.to) return message('settings-quiet-never');
    const shown = { from: words(hours.from), to: words(hours.to) };
    const end = quietEnds(view.now, hours, zoneOf(view));
    if (end === undefined) return message('settings-quiet-later', shown);
    return message('settings-quiet-now', { ...shown, end: words(wallTime(end, zoneOf(view))) });
  },
  style: ({ settled }) => CHOICES.style[mannerOf(settled).style],
  marks: ({ settled }) => CHOICES.marks[mannerOf(settled).marks],
};

/** Settings with a few values, each as people would say it. */
const CHOICES: { readonly [Word in keyof Manner]: Readonly<Record<Manner[Word], Message>> } = {
  style: { full: message('settings-style-full'), brief: message('settings-style-brief') },
  marks: { arrows: message('settings-marks-arrows'), colours: message('settings-marks-colours') },
};

const zoneOf = ({ settled, fallback }: SettingsView): string => settled.timeZone?.value ?? fallback.timeZone;

const quietHoursOf = ({ settled }: SettingsView): QuietHours => settled.quietHours?.value ?? NEVER_QUIET;

/** Where a setting comes from, as people there call it. */
function originOf(word: SettingWord, { place, settled }: SettingsView): Message {
  const from = settled[SETTING_ROWS[word].name]?.from;
  if (from === undefined) return message('settings-from-nowhere');
  if (from === place) return message('settings-from-here');
  if (platformOf(from) === 'telegram') return message('settings-from-group');
  return placePath(from).length === 1 ? message('settings-from-server') : message('settings-from-channel');
}

/** Every language, to be always used here. */
export const languagesNext = ({ settled, languages }: SettingsView): readonly Next[] =>
  languages.map(({ tag, name }) => ({
    label: message('settings-set-language', { name: words(name) }),
    line: `/settings language ${tag}`,
    choice: {
      of: message('settings-choose-language'),
      shown: message('lang-name', { name: words(name) }),
      ...(tag === settled.locale?.value && { holds: true }),
    },
  }));

/** Zones that may well be meant; there are more, which can be typed. */
const zonesNext = (view: SettingsView): readonly Next[] =>
  likelyTimeZones(zoneOf(view), view.languageTags, MOST_ZONES).map((zone) => {
    const shown = message('settings-zone', { zone: words(zone), time: words(wallTime(view.now, zone)) });
    return {
      label: shown,
      line: `/settings timezone ${zone}`,
      choice: {
        ...{ of: message('settings-choose-timezone'), shown, listOnly: true },
        ...(zone === zoneOf(view) && { holds: true }),
      },
    };
  });

/** A usual night, or none where there are quiet hours. */
function quietNext(view: SettingsView): readonly Next[] {
  const { from, to } = quietHoursOf(view);
  if (from !== to) return [{ label: message('settings-set-quiet-never'), line: '/settings quiet off' }];
  const night = { from: words('22:00'), to: words('07:00') };
  return [{ label: message('settings-set-quiet', night), line: '/settings quiet 22:00-07:00' }];
}

/** What those with a few values might be instead. */
function choicesNext({ settled }: SettingsView): readonly Next[] {
  const manner = mannerOf(settled);
  return (Object.keys(CHOICES) as (keyof Manner)[]).flatMap((word) =>
    Object.entries(CHOICES[word])
      .filter(([choice]) => choice !== manner[word])
      .map(([choice, value]) => ({
        label: message('settings-set', { setting: message(`settings-${word}`), value }),
        line: `/settings ${word} ${choice}`,
      })),
  );
}

/** What takes a choice of this place back. */
const inheritNext = ({ place, settled }: SettingsView): readonly Next[] =>
  SETTING_WORDS.filter((word) => settled[SETTING_ROWS[word].name]?.from === place).map((word) => ({
    label: message('settings-inherit', { setting: message(`settings-${word}`) }),
    line: `/settings ${word} default`,
  }));
