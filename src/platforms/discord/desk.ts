import type { Answer, App, NextRequest, Request } from '../../app.ts';
import { type ButtonIds, createButtonIds } from '../../core/button-ids.ts';
import type { Locale } from '../../i18n/locale.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import { fromOf, type Interaction, memberLocale } from './interaction.ts';
import { renderDiscord } from './render.ts';
import type { Sender } from './sender.ts';
import type { DiscordMessage } from './wire.ts';

interface Button {
  readonly next: NextRequest;
  /** It is being answered, or its message shows the answer already. */
  spent: boolean;
}

/** What answering an interaction needs. */
export interface Desk {
  readonly app: App;
  readonly sender: Sender;
  readonly defaultLocale: Locale;
  readonly deferAfterMs: number;
  /** By channel. */
  readonly buttons: ButtonIds<string | undefined, Button>;
}

export const createDesk = (given: Omit<Desk, 'buttons'>): Desk => ({
  ...given,
  buttons: createButtonIds(() => crypto.randomUUID()),
});

/** A message whose buttons are remembered for its channel, under ids that tell nothing and cannot be guessed. */
export function draw({ buttons }: Desk, answer: Answer, { channel_id: channel }: Interaction): DiscordMessage {
  const idOf = buttons.forMessage(channel);
  return renderDiscord(answer, rendererFor(answer.locale), (next) => idOf({ next, spent: false }));
}

type Asked = Pick<Request, 'line' | 'fields' | 'locale'>;

/** A refusal is read by one person, so it is in that person's language: a card has none of its own. */
export async function ask({ app, defaultLocale }: Desk, asked: Asked, interaction: Interaction): Promise<Answer> {
  const answer = await app.run({ ...asked, role: 'member', from: fromOf(interaction) });
  const locale = memberLocale(interaction, defaultLocale);
  return answer.failure && answer.locale !== locale ? { ...answer, locale } : answer;
}

/** What a promise gives in time, or undefined. */
export async function within<Value>(promise: Promise<Value>, ms: number): Promise<Value | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
