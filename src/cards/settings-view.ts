import { type Manner, mannerOf } from '../core/manner.ts';
import type { PictureLook } from '../core/picture.ts';
import { lookOf } from '../core/picture-look.ts';
import { type PlaceId, placePath, platformOf } from '../core/place.ts';
import { NEVER_QUIET, type QuietHours, quietEnds } from '../core/quiet-hours.ts';
import { SETTING_ROWS, type SettingWord } from '../core/setting-rows.ts';
import type { Settled } from '../core/settings.ts';
import { wallTime } from '../core/time-zone.ts';
import { type Message, message, type Value, words } from '../i18n/message.ts';

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
  theme: ({ settled }) => CHOICES.theme[lookOf(settled).theme],
  colours: ({ settled }) => CHOICES.colours[lookOf(settled).colours],
};

type Choices = Manner & PictureLook;

/** Settings with a few values, each as people would say it. */
export const CHOICES: { readonly [Word in keyof Choices]: Readonly<Record<Choices[Word], Message>> } = {
  style: { full: message('settings-style-full'), brief: message('settings-style-brief') },
  marks: { arrows: message('settings-marks-arrows'), colours: message('settings-marks-colours') },
  theme: { light: message('settings-theme-light'), dark: message('settings-theme-dark') },
  colours: {
    blue_orange: message('settings-colours-blue_orange'),
    green_red: message('settings-colours-green_red'),
    red_green: message('settings-colours-red_green'),
  },
};

export const zoneOf = ({ settled, fallback }: SettingsView): string => settled.timeZone?.value ?? fallback.timeZone;

export const quietHoursOf = ({ settled }: SettingsView): QuietHours => settled.quietHours?.value ?? NEVER_QUIET;

/** Where a setting comes from, as people there call it. */
function originOf(word: SettingWord, { place, settled }: SettingsView): Message {
  const from = settled[SETTING_ROWS[word].name]?.from;
  if (from === undefined) return message('settings-from-nowhere');
  if (from === place) return message('settings-from-here');
  if (platformOf(from) === 'telegram') return message('settings-from-group');
  return placePath(from).length === 1 ? message('settings-from-server') : message('settings-from-channel');
}
