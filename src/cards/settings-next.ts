import { likelyTimeZones } from '../core/likely-zones.ts';
import { mannerOf } from '../core/manner.ts';
import { lookOf } from '../core/picture-look.ts';
import { SETTING_ROWS, SETTING_WORDS } from '../core/setting-rows.ts';
import { wallTime } from '../core/time-zone.ts';
import { message, words } from '../i18n/message.ts';
import type { Next } from './card.ts';
import { CHOICES, quietHoursOf, type SettingsView, zoneOf } from './settings-view.ts';

/** As many as a list of Discord's has. */
const MOST_ZONES = 25;

/** What changes a setting of this place, and what takes a choice of it back. */
export const settingsNext = (view: SettingsView): readonly Next[] => [
  ...languagesNext(view),
  ...zonesNext(view),
  ...quietNext(view),
  ...choicesNext(view),
  ...inheritNext(view),
];

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
  const chosen = { ...mannerOf(settled), ...lookOf(settled) };
  return (Object.keys(CHOICES) as (keyof typeof CHOICES)[]).flatMap((word) =>
    Object.entries(CHOICES[word])
      .filter(([choice]) => choice !== chosen[word])
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
