import { SETTING_WORDS, type SettingWord } from '../core/setting-rows.ts';
import { message } from '../i18n/message.ts';
import { type Card, card } from './card.ts';
import { settingsNext } from './settings-next.ts';
import { type SettingsView, settingValues } from './settings-view.ts';
import type { Suggestion } from './suggestions.ts';
import { plain } from './text-blocks.ts';

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
    next: settingsNext(view),
  });
}

const saidFirst = (changed: SettingWord) =>
  ({
    kind: 'text',
    tone: 'lead',
    message: message('settings-changed', { setting: message(`settings-${changed}`) }),
  }) as const;
