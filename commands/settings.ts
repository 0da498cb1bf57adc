import { settingSuggestion, settingsCard } from '../src/cards/settings-card.ts';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { defineCommand } from '../src/command.ts';
import { AppError } from '../src/core/errors.ts';
import { readSetting, SETTING_ROWS, SETTING_WORDS, type SettingWord, settingTyped } from '../src/core/setting-rows.ts';
import type { Settled } from '../src/core/settings.ts';
import { timeZonesLike } from '../src/core/time-zone.ts';
import { changeSetting, settingsAt } from '../src/usecases/settings.ts';
import { optionalWordSchema, settingsView } from './options.ts';

const MOST_OFFERED = 25;
const OFFERED = SETTING_WORDS.flatMap((word) => SETTING_ROWS[word].offered);

export const settings = defineCommand({
  name: 'settings',
  summary: 'command-settings',
  who: 'moderator',
  shared: false,
  options: {
    setting: {
      schema: optionalWordSchema,
      help: 'option-setting',
      suggest: async () => SETTING_WORDS.map(settingSuggestion),
    },
    value: {
      schema: optionalWordSchema,
      help: 'option-setting-value',
      rest: true,
      suggest: async (typed, { languages }) => [
        ...languages.all
          .filter(({ tag, name }) => `${tag} ${name}`.toLowerCase().includes(typed.toLowerCase()))
          .map(({ tag, name }) => wordSuggestion(tag, name)),
        ...OFFERED.filter((word) => word.startsWith(typed.toLowerCase())).map((word) => wordSuggestion(word)),
        ...timeZonesLike(typed, MOST_OFFERED).map((zone) => wordSuggestion(zone)),
      ],
    },
  },
  async run({ options, ...invocation }, services) {
    const { place } = invocation.from;
    const view = (settled: Settled) => settingsView(invocation, services, settled);
    if (options.setting === undefined && options.value !== undefined)
      throw new AppError({ code: 'missing_option', command: 'settings', option: 'setting' });
    if (options.setting === undefined) return settingsCard(view(await settingsAt(services, place)));
    const setting = settingOf(options.setting);
    if (options.value === undefined)
      throw new AppError({ code: 'missing_option', command: 'settings', option: 'value' });
    const change = readSetting(setting, options.value, services.languages);
    const { person: by, update } = invocation.from;
    const settled = await changeSetting(services, { ...change, place, by, ...(update !== undefined && { update }) });
    // In the language that holds from now on.
    const spoken = setting === 'language' && settled.locale && services.languages.find(settled.locale.value);
    if (spoken && change.value !== undefined) return { again: '/settings', locale: spoken };
    return settingsCard(view(settled), setting);
  },
});

function settingOf(typed: string): SettingWord {
  const setting = settingTyped(typed);
  if (!setting) throw new AppError({ code: 'bad_option', command: 'settings', option: 'setting', typed });
  return setting;
}
