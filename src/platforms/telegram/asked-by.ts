import type { Update } from '@grammyjs/types';
import type { Locale } from '../../i18n/locale.ts';
import { type Asked, askedOf } from './asked.ts';
import type { Buttons } from './buttons.ts';
import { heardOf, type Me, type Tapped, tappedOf } from './incoming.ts';
import { readLastingButton } from './lasting-buttons.ts';

interface Needs {
  readonly buttons: Buttons;
  readonly me: Me;
  readonly defaultLocale: Locale;
}

/** What an update asks, typed or tapped, before it is worked; undefined where it asks nothing. */
export type AskedBy = (update: Update) => Pick<Asked, 'line' | 'fields'> | undefined;

export function createAskedBy({ buttons, me, defaultLocale }: Needs): AskedBy {
  const byButton = ({ chat, id }: Tapped) => {
    const lasting = readLastingButton(id);
    return lasting?.is === 'line' ? lasting.next : buttons.find(chat, id)?.next;
  };
  return (update) => {
    const tapped = tappedOf(update, me);
    if (tapped) return byButton(tapped);
    const heard = heardOf(update, me, defaultLocale);
    const asked = heard && askedOf(heard, me.username);
    return asked && 'line' in asked ? asked : undefined;
  };
}
