import type { Update } from '@grammyjs/types';
import type { Locale } from '../../i18n/locale.ts';
import { askedOf } from './asked.ts';
import type { Buttons } from './buttons.ts';
import type { DemandOf } from './demand.ts';
import { heardOf, type Me, type Tapped, tappedOf } from './incoming.ts';
import { readLastingButton } from './lasting-buttons.ts';
import { placeEventOf } from './place-events.ts';
import { provesPost } from './proofs.ts';

interface Needs {
  readonly demandOf: DemandOf;
  readonly buttons: Buttons;
  readonly me: Me;
  readonly defaultLocale: Locale;
}

export type Changing = (update: Update) => boolean;

/** Whether an update may change something that is kept: rather one too many than one too few, and no plain question. */
export function createChanging({ demandOf, buttons, me, defaultLocale }: Needs): Changing {
  const lineOfButton = ({ chat, id }: Tapped): string | undefined => {
    const lasting = readLastingButton(id);
    return lasting?.is === 'line' ? lasting.next.line : buttons.find(chat, id)?.next.line;
  };
  const lineOf = (update: Update): string | undefined => {
    const tapped = tappedOf(update, me);
    if (tapped) return lineOfButton(tapped);
    const heard = heardOf(update, me, defaultLocale);
    const asked = heard && askedOf(heard, me.username);
    return asked && 'line' in asked ? asked.line : undefined;
  };
  return (update) => {
    if (placeEventOf(update, me.id) || provesPost(update, me.id)) return true;
    const line = lineOf(update);
    return line !== undefined && demandOf(line).changes;
  };
}
