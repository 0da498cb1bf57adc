import { z } from 'zod';
import type { Asker } from '../../command.ts';
import { type PlaceId, placeId } from '../../core/place.ts';
import { findLocale, type Locale } from '../../i18n/locale.ts';

export const PING = 1;
export const COMMAND = 2;
export const COMPONENT = 3;
export const AUTOCOMPLETE = 4;

/** Where an interaction is: alone with the bot, not in a server nor among others. */
export const BOT_DM = 1;

/** Threads of announcements, open ones, closed ones: their parent is a channel, that of a channel its category. */
const THREADS: ReadonlySet<number> = new Set([10, 11, 12]);

const idSchema = z.string().regex(/^\d{1,20}$/u);

/** A set of bits as a decimal string; what is none holds no permission. */
const permissionsSchema = z
  .string()
  .regex(/^\d{1,30}$/u)
  .optional()
  .catch(undefined);

const optionSchema = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});

const attachmentSchema = z.object({
  filename: z.string(),
  size: z.number(),
  url: z.string(),
  content_type: z.string().nullish(),
});
export type Attachment = z.output<typeof attachmentSchema>;

/** What a message shows: a forwarded one shows it in its snapshots, one of Components v2 in its components. */
const shownSchema = z.object({
  content: z.string().optional(),
  attachments: z.array(attachmentSchema).optional().catch(undefined),
  embeds: z
    .array(
      z.object({
        title: z.string().nullish(),
        description: z.string().nullish(),
        fields: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
      }),
    )
    .optional(),
  components: z.array(z.unknown()).optional().catch(undefined),
});
type Shown = z.output<typeof shownSchema>;

const messageSchema = shownSchema.extend({
  id: idSchema.optional().catch(undefined),
  flags: z.number().optional(),
  message_snapshots: z
    .array(z.object({ message: shownSchema }))
    .nullish()
    .catch(undefined),
});

const fieldsSchema = z.object({
  id: idSchema,
  application_id: idSchema,
  type: z.number(),
  token: z.string(),
  guild_id: idSchema.optional(),
  channel_id: idSchema.optional(),
  locale: z.string().optional(),
  guild_locale: z.string().optional(),
  channel: z
    .object({
      type: z.number(),
      parent_id: idSchema.nullish(),
      thread_metadata: z.object({ locked: z.boolean(), archived: z.boolean() }).nullish(),
    })
    .optional()
    .catch(undefined),
  /** The bot's own, in that channel. */
  app_permissions: permissionsSchema,
  context: z.number().optional().catch(undefined),
  /** The server or the person that the bot was added by, by the kind of adding. */
  authorizing_integration_owners: z.record(z.string(), z.string()).optional().catch(undefined),
  member: z.object({ user: z.object({ id: idSchema }), permissions: permissionsSchema }).optional(),
  user: z.object({ id: idSchema }).optional(),
  message: messageSchema.optional(),
  data: z
    .object({
      type: z.number().optional(),
      name: z.string().optional(),
      custom_id: z.string().optional(),
      /** What was chosen of a list. */
      values: z.array(z.string()).optional(),
      options: z.array(optionSchema).optional(),
      target_id: idSchema.optional(),
      resolved: z
        .object({
          messages: z.record(z.string(), messageSchema).optional(),
          attachments: z.record(z.string(), attachmentSchema).optional().catch(undefined),
        })
        .optional(),
    })
    .optional(),
});
export type Interaction = z.output<typeof fieldsSchema>;

/** An interaction as the gateway or a webhook hands it over: the fields we read, of the types we answer. */
export const interactionSchema = fieldsSchema.refine(({ type, member, user, data }) => {
  if (type === PING) return true;
  if (!member && !user) return false;
  if (type === COMPONENT) return data?.custom_id !== undefined;
  return (type === COMMAND || type === AUTOCOMPLETE) && data?.name !== undefined;
});

/** Who asks and where, for the pace the core keeps. */
export function fromOf(interaction: Interaction): Asker {
  const person = interaction.member?.user.id ?? interaction.user?.id ?? 'unknown';
  const { id, locale } = interaction;
  const asker = { person: `discord:${person}`, place: placeOf(interaction, person), update: `discord:${id}` };
  return { ...asker, ...(locale !== undefined && { languageTag: locale }) };
}

/** A thread lies in its channel, a channel in its server, a private conversation in nothing. */
function placeOf({ guild_id: guild, channel_id: id, channel }: Interaction, person: string): PlaceId {
  if (!guild) return placeId('discord', 'dm', id ?? person);
  if (!id) return placeId('discord', guild);
  const parent = channel && THREADS.has(channel.type) ? channel.parent_id : undefined;
  return parent ? placeId('discord', guild, parent, id) : placeId('discord', guild, id);
}

/** The language of whoever asked. */
export const memberLocale = ({ locale }: Interaction, fallback: Locale): Locale => findLocale(locale ?? '') ?? fallback;

/** The language everybody reads there: the server's, in a private conversation the person's. */
export function placeLocale(interaction: Interaction, fallback: Locale): Locale {
  if (!interaction.guild_id) return memberLocale(interaction, fallback);
  return findLocale(interaction.guild_locale ?? '') ?? fallback;
}

/** The file that was given as an option, or the first in the message that a message command was used on, or that it forwards. */
export function attachmentOf({ data }: Interaction, option: string): Attachment | undefined {
  const given = data?.options?.find(({ name }) => name === option)?.value;
  return (
    data?.resolved?.attachments?.[String(given)] ?? shownIn(data).flatMap(({ attachments = [] }) => attachments)[0]
  );
}

/** What stands in the message that a message command was used on: its words, embeds and components, and what it forwards. */
export function targetText({ data }: Interaction): string {
  return shownIn(data)
    .flatMap(textsOf)
    .filter((text) => text)
    .join('\n');
}

function shownIn(data: Interaction['data']): readonly Shown[] {
  const target = data?.resolved?.messages?.[data.target_id ?? ''];
  return target ? [target, ...(target.message_snapshots ?? []).map(({ message }) => message)] : [];
}

function textsOf({ content, embeds = [], components = [] }: Shown): readonly (string | null | undefined)[] {
  const inEmbeds = embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...inEmbeds, ...components.flatMap((component) => componentTexts(component, MOST_DEPTH))];
}

/** Containers hold sections, and sections texts; nothing of Discord's lies deeper. */
const MOST_DEPTH = 4;

const componentSchema = z.object({
  content: z.string().optional().catch(undefined),
  components: z.array(z.unknown()).optional().catch(undefined),
});

function componentTexts(given: unknown, depth: number): readonly string[] {
  const { data: component } = componentSchema.safeParse(given);
  if (!component || depth === 0) return [];
  const { content, components = [] } = component;
  return [...(content ? [content] : []), ...components.flatMap((inner) => componentTexts(inner, depth - 1))];
}
