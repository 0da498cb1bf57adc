import type { NextRequest } from '../../app.ts';
import { message } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import { ask, atOnce, type Desk, draw, drawInPlace, sendPromised } from './desk.ts';
import { type Interaction, memberLocale } from './interaction.ts';
import { type Lasting, readLastingId } from './lasting-ids.ts';
import { isPrivate, noticeMessage } from './render.ts';
import { answerSeen } from './seen.ts';
import { DEFERRED, DEFERRED_UPDATE, MESSAGE, type Respond, UPDATE } from './sender.ts';
import { type DiscordMessage, EPHEMERAL } from './wire.ts';

/** A button, or what is chosen of a list, answers in the place of its message, once; what is for one person is said beside it. */
export async function answerTap(desk: Desk, interaction: Interaction, respond: Respond): Promise<void> {
  const lasting = readLastingId(interaction.data?.custom_id ?? '');
  if (lasting) {
    await answerUnderPost(desk, interaction, lasting, respond);
    return;
  }
  const [chosen] = interaction.data?.values ?? [];
  const button = desk.buttons.find(interaction.channel_id, chosen ?? interaction.data?.custom_id ?? '');
  if (!button) {
    const sentence = rendererFor(memberLocale(interaction, desk.defaultLocale)).text(message('discord-stale-button'));
    await respond(interaction, { type: MESSAGE, data: noticeMessage(sentence) });
    return;
  }
  if (button.spent) {
    await respond(interaction, { type: DEFERRED_UPDATE });
    return;
  }
  button.spent = true;
  const hidden = ((interaction.message?.flags ?? 0) & EPHEMERAL) !== 0;
  const inPlace = await (hidden ? answerAnew : answerInPlace)(desk, interaction, button.next, respond);
  button.spent = inPlace;
}

/** A post stays as it is: what somebody asks under it is for that person alone. */
async function answerUnderPost(desk: Desk, interaction: Interaction, tapped: Lasting, respond: Respond): Promise<void> {
  if (tapped.is === 'seen') await answerSeen(desk, interaction, tapped.delivery, respond);
  else await answerAnew(desk, interaction, tapped, respond);
}

type AnswerNext = (
  desk: Desk,
  interaction: Interaction,
  next: Pick<NextRequest, 'line' | 'locale'>,
  respond: Respond,
) => Promise<boolean>;

/** Whether the message now shows the answer, or may. */
const answerInPlace: AnswerNext = async (desk, interaction, { line, locale }, respond) => {
  const running = ask(desk, { line, locale, chosen: true }, interaction);
  const quick = await atOnce(desk, running);
  if (quick && isPrivate(quick)) {
    await respond(interaction, { type: MESSAGE, data: alone(desk, quick, interaction) });
    return false;
  }
  if (quick)
    return (await respond(interaction, { type: UPDATE, data: drawInPlace(desk, quick, interaction) })) !== 'refused';
  const deferred = await respond(interaction, { type: DEFERRED_UPDATE });
  const answer = await running;
  if (deferred === 'refused') return false;
  if (isPrivate(answer)) {
    const send = (drawn: DiscordMessage) => desk.sender.followUp(interaction, drawn);
    await sendPromised(desk, answer, interaction, { drawn: alone, send });
    return false;
  }
  const send = (drawn: DiscordMessage) => desk.sender.edit(interaction, drawn);
  return (await sendPromised(desk, answer, interaction, { drawn: drawInPlace, send })) !== 'refused';
};

/** What one person was shown alone stays, and the next answer is shown under it. */
const answerAnew: AnswerNext = async (desk, interaction, { line, locale }, respond) => {
  const running = ask(desk, { line, locale, chosen: true }, interaction);
  const quick = await atOnce(desk, running);
  if (quick) {
    await respond(interaction, { type: MESSAGE, data: alone(desk, quick, interaction) });
    return false;
  }
  const deferred = await respond(interaction, { type: DEFERRED, data: { flags: EPHEMERAL } });
  const answer = await running;
  const send = (drawn: DiscordMessage) => desk.sender.edit(interaction, drawn);
  if (deferred !== 'refused') await sendPromised(desk, answer, interaction, { send });
  return false;
};

const alone: typeof draw = (desk, answer, interaction, picture) => {
  const drawn = draw(desk, answer, interaction, picture);
  return { ...drawn, flags: drawn.flags | EPHEMERAL };
};
