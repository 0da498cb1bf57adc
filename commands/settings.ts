import { SHOWN, type Shown, settingSuggestion, settingsCard } from '../src/cards/settings-card.ts';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { type CommandServices, defineCommand } from '../src/command.ts';
import { AppError } from '../src/core/errors.ts';
import type { Settled } from '../src/core/settings.ts';
import { findTimeZone, timeZonesLike } from '../src/core/time-zone.ts';
import { changeSetting, settingsAt } from '../src/usecases/settings.ts';
import { optionalWordSchema, settingsView } from './options.ts';

const MOST_OFFERED = 25;
const INHERIT = 'default';

export const settings = defineCommand({
  name: 'settings',
  summary: 'command-settings',
  who: 'moderator',
  shared: false,
  options: {
    setting: {
      schema: optionalWordSchema,
      help: 'option-setting',
      suggest: async () => SHOWN.map(settingSuggestion),
    },
    value: {
      schema: optionalWordSchema,
      help: 'option-setting-value',
      rest: true,
      suggest: async (typed, { languages }) => [
        ...languages.all
          .filter(({ tag, name }) => `${tag} ${name}`.toLowerCase().includes(typed.toLowerCase()))
          .map(({ tag, name }) => wordSuggestion(tag, name)),
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
    const shown = settingOf(options.setting);
    if (options.value === undefined)
      throw new AppError({ code: 'missing_option', command: 'settings', option: 'value' });
    const change = changeOf(shown, options.value, services);
    const { person: by, update } = invocation.from;
    const settled = await changeSetting(services, { ...change, place, by, ...(update !== undefined && { update }) });
    // In the language that holds from now on.
    if (change.name === 'locale' && change.value) return { again: '/settings', locale: change.value };
    return settingsCard(view(settled), shown);
  },
});

function settingOf(typed: string): Shown {
  const shown = SHOWN.find((each) => each === typed.toLowerCase());
  if (!shown) throw new AppError({ code: 'bad_option', command: 'settings', option: 'setting', typed });
  return shown;
}

function changeOf(shown: Shown, typed: string, { languages }: CommandServices) {
  const inherits = typed.toLowerCase() === INHERIT;
  if (shown === 'language') {
    const locale = inherits ? undefined : languages.find(typed);
    if (!inherits && !locale) {
      throw new AppError({ code: 'language_unknown', typed, known: languages.all.map(({ tag }) => tag) });
    }
    return { name: 'locale', value: locale } as const;
  }
  const timeZone = inherits ? undefined : findTimeZone(typed);
  if (!inherits && !timeZone) throw new AppError({ code: 'zone_unknown', typed, nearest: timeZonesLike(typed, 3) });
  return { name: 'timeZone', value: timeZone } as const;
}
