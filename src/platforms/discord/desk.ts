import type { Answer, App, NextRequest, Request } from '../../app.ts';
import type { DrawAnswerPicture } from '../../cards/answer-picture.ts';
import { failureCard } from '../../cards/failure-card.ts';
import type { Command, Handed } from '../../command.ts';
import { type ButtonIds, createButtonIds } from '../../core/button-ids.ts';
import { inTime } from '../../core/in-time.ts';
import { lacking } from '../../core/rights.ts';
import type { MadePicture } from '../../core/sent-picture.ts';
import type { Locale } from '../../i18n/locale.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import type { OnPostSeen } from '../../ports.ts';
import type { ReadAttachment } from './attachments.ts';
import { fromOf, type Interaction, memberLocale } from './interaction.ts';
import { renderDiscord } from './render.ts';
import type { Outcome, Sender } from './sender.ts';
import { isAddedByServer, standingOf } from './standing.ts';
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
  readonly readAttachment: ReadAttachment;
  /** Absent where answers go without pictures. */
  readonly drawPicture: DrawAnswerPicture<MadePicture> | undefined;
  readonly defaultLocale: Locale;
  readonly deferAfterMs: number;
  readonly operators: readonly string[];
  /** Whether Discord has our commands with the permissions they ask for. */
  readonly enforced: () => boolean;
  /** Those whose answer has the bot leave their server, once it stands there. */
  readonly leaving: WeakSet<Interaction>;
  /** Undefined where nothing is posted by itself. */
  readonly onPostSeen: OnPostSeen | undefined;
  /** By channel. */
  readonly buttons: ButtonIds<string | undefined, Button>;
}

export const createDesk = (given: Omit<Desk, 'buttons' | 'leaving'>): Desk => ({
  ...given,
  leaving: new WeakSet(),
  buttons: createButtonIds(() => crypto.randomUUID()),
});

/** A message whose buttons are remembered for its channel, under ids that tell nothing and cannot be guessed. */
export function draw(
  { buttons }: Desk,
  answer: Answer,
  interaction: Interaction,
  picture?: MadePicture,
): DiscordMessage {
  const idOf = buttons.forMessage(interaction.channel_id);
  const renderer = rendererFor(answer.locale, answer.marks);
  return renderDiscord(answer, renderer, (next) => idOf({ next, spent: false }), picture);
}

/** The same in the place of the message that was acted on: what that had attached goes with it. */
export const drawInPlace: typeof draw = (desk, answer, interaction, picture) => {
  const had = (interaction.message?.attachments ?? []).length > 0;
  return { ...(had && { attachments: [] }), ...draw(desk, answer, interaction, picture) };
};

/**
 * Sends an answer that was promised, with its picture where it has one. Where that comes to nothing, or is refused with it, the words go
 * alone: they say all of it.
 */
export async function sendPromised(
  desk: Desk,
  answer: Answer,
  interaction: Interaction,
  {
    drawn = draw,
    send,
  }: { readonly drawn?: typeof draw; readonly send: (message: DiscordMessage) => Promise<Outcome> },
): Promise<Outcome> {
  const { picture: said } = answer.card;
  const { place } = fromOf(interaction);
  const picture = said && (await desk.drawPicture?.({ picture: said, locale: answer.locale, place }));
  const outcome = await send(drawn(desk, answer, interaction, picture));
  return picture && outcome === 'refused' ? send(drawn(desk, answer, interaction)) : outcome;
}

type Asked = Pick<Request, 'line' | 'fields' | 'locale' | 'chosen'> & { readonly handed?: Handed | undefined };

/**
 * Asks the core in the role of whoever acts; `command` where one was typed. A refusal is read by one person, so it is in that
 * person's language: a card has none of its own.
 */
export async function ask(
  desk: Desk,
  { handed, ...asked }: Asked,
  interaction: Interaction,
  command?: Command,
): Promise<Answer> {
  const { app, defaultLocale, operators, enforced, leaving } = desk;
  const { role, missing } = standingOf(interaction, command, { operators, enforced: enforced() });
  const answer = await app.run({ ...asked, role, from: { ...fromOf(interaction), ...(handed && { handed }) } });
  if (answer.leaves && isAddedByServer(interaction)) leaving.add(interaction);
  if (!answer.failure) return answer;
  const locale = memberLocale(interaction, defaultLocale);
  if (answer.failure.code !== 'not_allowed') return answer.locale === locale ? answer : { ...answer, locale };
  const failure = lacking(answer.failure, missing);
  return { ...answer, card: failureCard(failure), failure, locale };
}

/**
 * The answer, where it can be given at once. One with a file or a picture cannot: a webhook's own response carries none, so that it is
 * promised first and put in the place of the promise, however the interaction came.
 */
export async function atOnce(desk: Desk, running: Promise<Answer>): Promise<Answer | undefined> {
  const quick = await inTime(running, desk.deferAfterMs);
  const attaches = quick?.card.file ?? (desk.drawPicture && quick?.card.picture);
  return attaches ? undefined : quick;
}
