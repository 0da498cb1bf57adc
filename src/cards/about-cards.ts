import { type Message, type MessageKey, message, words } from '../i18n/message.ts';
import { type Card, card } from './card.ts';
import { languagesNext } from './settings-next.ts';
import { type SettingsView, settingValues } from './settings-view.ts';
import { plain } from './text-blocks.ts';

/** Which language this answer is in, which the place has and where that comes from, and which others there are. */
export function languageCard(current: string, view: SettingsView): Card {
  const { languages } = view;
  const name = languages.find(({ tag }) => tag === current)?.name ?? current;
  return card({
    title: message('lang-title'),
    blocks: [
      plain(message('lang-this', { name: words(name) })),
      // What is set nowhere depends on who asks, so nothing is said of the place.
      ...(view.settled.locale ? [plain(message('lang-here', settingValues('language', view)))] : []),
      ...languages.map((language) =>
        plain(message('lang-known', { tag: words(language.tag), name: words(language.name) })),
      ),
      plain(message('lang-how')),
      plain(message('lang-once')),
    ],
    disclaimers: {},
    next: languagesNext(view),
  });
}

/** A command as /help shows it: how it is typed, what it does, what each option takes. */
export interface CommandHelp {
  readonly usage: string;
  readonly summary: Message;
  readonly options: readonly { readonly name: string; readonly help: Message }[];
}

export function helpCard(commands: readonly CommandHelp[]): Card {
  return card({
    title: message('help-title'),
    blocks: [
      { kind: 'text', tone: 'lead', message: message('help-lead') },
      { kind: 'terms', terms: commands.map(({ usage, summary }) => ({ term: words(usage), detail: summary })) },
      plain(message('help-more')),
      plain(message('help-not')),
    ],
    disclaimers: {},
  });
}

export function commandHelpCard({ usage, summary, options }: CommandHelp): Card {
  return card({
    title: summary,
    blocks: [
      plain(message('help-usage', { usage: words(usage) })),
      { kind: 'terms', terms: options.map(({ name, help }) => ({ term: words(name), detail: help })) },
    ],
    disclaimers: {},
  });
}

const PRIVACY = [
  'privacy-keeps',
  'privacy-sends',
  'privacy-check',
  'privacy-memory',
  'privacy-log',
] as const satisfies readonly MessageKey[];

export function privacyCard(): Card {
  return card({ title: message('privacy-title'), blocks: PRIVACY.map((key) => plain(message(key))), disclaimers: {} });
}

/** What would be erased, and the buttons that do it: a word typed by mistake erases nothing. */
export const forgetCard = ({ leavable }: { readonly leavable: boolean }): Card =>
  card({
    title: message('forget-title'),
    blocks: [plain(message('forget-what'))],
    disclaimers: {},
    next: [
      { label: message('forget-now'), line: '/forget now' },
      ...(leavable ? [{ label: message('forget-leave'), line: '/forget leave' }] : []),
    ],
  });

export const forgottenCard = (): Card =>
  card({ title: message('forget-title'), blocks: [plain(message('forget-done'))], disclaimers: {} });

export const leavingCard = (): Card =>
  card({ title: message('forget-title'), blocks: [plain(message('forget-left'))], disclaimers: {} });
