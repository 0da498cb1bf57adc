import type { Request } from '../../app.ts';
import type { Handed } from '../../command.ts';
import { createBounded } from '../../core/bounded.ts';
import { cutText } from '../../core/cut-text.ts';
import { inTime } from '../../core/in-time.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import { FILE_OPTION, findOnMessage, MESSAGE_COMMAND } from './commands.ts';
import { ask, atOnce, type Desk, draw, sendPromised } from './desk.ts';
import {
  AUTOCOMPLETE,
  attachmentOf,
  COMMAND,
  COMPONENT,
  type Interaction,
  memberLocale,
  PING,
  placeLocale,
  targetText,
} from './interaction.ts';
import { isPrivate } from './render.ts';
import { CHOICES, DEFERRED, MESSAGE, PONG, type Respond } from './sender.ts';
import { answerTap } from './taps.ts';
import { EPHEMERAL } from './wire.ts';

const MOST_REMEMBERED = 10_000;
const MOST_CHOICES = 25;
const MOST_CHOICE = 100;
const SUGGEST_WITHIN_MS = 2_000;

/** Answers one interaction, once. `respond` gives the first answer where it is not posted. Never throws for Discord's sake. */
export type Talk = (interaction: Interaction, respond?: Respond) => Promise<void>;

/** Interactions in, answers out: the same for the gateway and for webhooks. */
export function createTalk(desk: Desk): Talk {
  const seen = createBounded<true>(MOST_REMEMBERED);
  return async (interaction, respond = desk.sender.respond) => {
    if (interaction.type === PING) {
      await respond(interaction, { type: PONG });
      return;
    }
    // After a cut the gateway may tell again what it told.
    if (seen.has(interaction.id)) return;
    seen.set(interaction.id, true);
    if (interaction.type === COMMAND) await answerCommand(desk, interaction, respond);
    if (interaction.type === COMPONENT) await answerTap(desk, interaction, respond);
    if (interaction.type === AUTOCOMPLETE) await suggest(desk, interaction, respond);
    if (desk.leaving.has(interaction)) await desk.sender.leave(interaction);
  };
}

async function answerCommand(desk: Desk, interaction: Interaction, respond: Respond): Promise<void> {
  const { name, fields } = askedOf(interaction);
  const handed = handedIn(desk, interaction, name);
  const known = await desk.app.find(`/${name}`);
  const hidden = known?.audience === 'asker';
  const locale = (hidden ? memberLocale : placeLocale)(interaction, desk.defaultLocale);
  // What one person sees alone in a server is in that person's language, whatever the place speaks.
  const alone = hidden && interaction.guild_id !== undefined;
  const asked = { line: `/${name}`, fields, locale, ...(alone && { chosen: true as const }), handed };
  const running = ask(desk, asked, interaction, known);
  const quick = await atOnce(desk, running);
  if (quick) {
    await respond(interaction, { type: MESSAGE, data: draw(desk, quick, interaction) });
    return;
  }
  const deferred = await respond(interaction, { type: DEFERRED, ...(hidden && { data: { flags: EPHEMERAL } }) });
  const answer = await running;
  if (deferred === 'refused') return;
  if (hidden || !isPrivate(answer)) {
    await sendPromised(desk, answer, interaction, { send: (drawn) => desk.sender.edit(interaction, drawn) });
    return;
  }
  await desk.sender.remove(interaction);
  await sendPromised(desk, answer, interaction, { send: (drawn) => desk.sender.followUp(interaction, drawn) });
}

async function suggest({ app, defaultLocale }: Desk, interaction: Interaction, respond: Respond): Promise<void> {
  const focused = interaction.data?.options?.find((option) => option.focused);
  const typed = String(focused?.value ?? '').slice(0, MOST_CHOICE);
  const { text } = rendererFor(memberLocale(interaction, defaultLocale));
  const asked = app.suggest(interaction.data?.name ?? '', focused?.name ?? '', typed).catch(() => []);
  const found = (await inTime(asked, SUGGEST_WITHIN_MS)) ?? [];
  const choices = found
    .filter(({ word }) => word !== '' && word.length <= MOST_CHOICE)
    .slice(0, MOST_CHOICES)
    .map(({ word, shown }) => ({ name: cutText(text(shown), MOST_CHOICE) || word, value: word }));
  await respond(interaction, { type: CHOICES, data: { choices } });
}

function askedOf(interaction: Interaction): { readonly name: string; readonly fields: Request['fields'] & object } {
  const { data } = interaction;
  if (data?.type === MESSAGE_COMMAND)
    return { name: findOnMessage(data.name), fields: { text: targetText(interaction) } };
  const given = (data?.options ?? []).filter(
    ({ name, value }) => value !== undefined && value !== '' && name !== FILE_OPTION,
  );
  return { name: data?.name ?? '', fields: Object.fromEntries(given.map(({ name, value }) => [name, String(value)])) };
}

/** A file that is attached goes before the text beside it; the text of a message that has none is handed over itself. */
function handedIn({ readAttachment }: Desk, interaction: Interaction, name: string): Handed | undefined {
  if (name !== 'report') return undefined;
  const isOnMessage = interaction.data?.type === MESSAGE_COMMAND;
  const attachment = attachmentOf(interaction, FILE_OPTION);
  const isText = targetText(interaction).trim() !== '';
  if (attachment && !(isOnMessage && isText)) return { as: 'file', read: () => readAttachment(attachment) };
  return isOnMessage ? { as: 'message' } : undefined;
}
