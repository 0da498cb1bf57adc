import type { DeliveryId } from '../../core/delivery.ts';
import { inTime } from '../../core/in-time.ts';
import { message } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import type { OnPostSeen } from '../../ports.ts';
import type { Desk } from './desk.ts';
import { fromOf, type Interaction, memberLocale } from './interaction.ts';
import { noticeMessage } from './render.ts';
import { DEFERRED, MESSAGE, type Respond } from './sender.ts';
import { EPHEMERAL } from './wire.ts';

/** Somebody tapped the button about a post: it stands there, and what is known of it is said to that person alone. */
export async function answerSeen(
  desk: Desk,
  interaction: Interaction,
  delivery: DeliveryId,
  respond: Respond,
): Promise<void> {
  const { text } = rendererFor(memberLocale(interaction, desk.defaultLocale));
  const notice = (line: Awaited<ReturnType<OnPostSeen>>) =>
    noticeMessage(text(line ?? message('discord-post-unknown')));
  const { person: by, place } = fromOf(interaction);
  const { message: { id: met } = {} } = interaction;
  const tap = { how: 'tap', ...(met !== undefined && { message: met }) } as const;
  const asking = desk.onPostSeen?.({ delivery, by, place, ...tap }) ?? Promise.resolve(undefined);
  const told = asking.then((line) => ({ line }));
  const quick = await inTime(told, desk.deferAfterMs);
  if (quick) {
    await respond(interaction, { type: MESSAGE, data: notice(quick.line) });
    return;
  }
  const deferred = await respond(interaction, { type: DEFERRED, data: { flags: EPHEMERAL } });
  const { line } = await told;
  if (deferred !== 'refused') await desk.sender.edit(interaction, notice(line));
}
