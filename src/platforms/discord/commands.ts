import { z } from 'zod';
import type { Command, Role } from '../../command.ts';
import { FALLBACK, LOCALES, type Locale } from '../../i18n/locale.ts';
import { type Message, message } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import { cutText } from './escape.ts';
import { MANAGE_GUILD } from './permissions.ts';

const CHAT_INPUT = 1;
export const MESSAGE_COMMAND = 3;
const STRING_OPTION = 3;
const MOST_DESCRIPTION = 100;
const MOST_NAME = 32;
/** The most Discord lets anybody type into an option. */
const MOST_TEXT = 6000;

/** In servers and for single people; in servers, with the bot, and in other private conversations. */
const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };

/**
 * Who is offered a command, and where. What needs a right stands where somebody has it: in servers that added the bot, for whoever
 * may manage them unless they set it otherwise, and in one's own conversation with the bot, where Discord asks for no permission.
 */
const OFFERED = {
  member: EVERYWHERE,
  moderator: { integration_types: [0], contexts: [0, 1], default_member_permissions: String(MANAGE_GUILD) },
  operator: { integration_types: [0], contexts: [1], default_member_permissions: '0' },
} satisfies Record<Role, object>;

const localizationsSchema = z
  .record(z.string(), z.string())
  .nullish()
  .transform((names) => Object.fromEntries(Object.entries(names ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))));

const optionSchema = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  description_localizations: localizationsSchema,
  required: z.boolean().nullish().transform(Boolean),
  autocomplete: z.boolean().nullish().transform(Boolean),
  max_length: z
    .number()
    .nullish()
    .transform((length) => length ?? MOST_TEXT),
});

/** The fields we set, as Discord gives them back: what is absent and what is null are the same. */
const commandSchema = z.object({
  type: z
    .number()
    .nullish()
    .transform((type) => type ?? CHAT_INPUT),
  name: z.string(),
  name_localizations: localizationsSchema,
  description: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  description_localizations: localizationsSchema,
  options: z
    .array(optionSchema)
    .nullish()
    .transform((options) => options ?? []),
  integration_types: z
    .array(z.number())
    .nullish()
    .transform((types) => (types ?? [0]).toSorted()),
  contexts: z
    .array(z.number())
    .nullish()
    .transform((contexts) => (contexts ?? []).toSorted()),
  default_member_permissions: z
    .string()
    .nullish()
    .transform((permissions) => permissions ?? null),
});

export type CommandBody = z.input<typeof commandSchema>;

/** The commands in the order of the menu, and one on a message that checks what stands in it. */
export function commandBodies(commands: readonly Command[]): readonly CommandBody[] {
  const name = message('discord-check-message');
  const onMessage = {
    type: MESSAGE_COMMAND,
    name: said(name, FALLBACK, MOST_NAME),
    name_localizations: others(name, MOST_NAME),
    ...EVERYWHERE,
  };
  const check = commands.some((command) => command.name === 'check') ? [onMessage] : [];
  return [...commands.map(bodyOf), ...check];
}

/** Whether what Discord has is what we would set. */
export function sameCommands(theirs: unknown, ours: readonly CommandBody[]): boolean {
  const known = z.array(commandSchema).safeParse(theirs);
  return known.success && canonical(known.data) === canonical(z.array(commandSchema).parse(ours));
}

const canonical = (commands: readonly z.output<typeof commandSchema>[]): string =>
  JSON.stringify(commands.toSorted((a, b) => (`${a.type} ${a.name}` < `${b.type} ${b.name}` ? -1 : 1)));

function bodyOf({ name, summary, options, who }: Command): CommandBody {
  const specs = Object.entries(options).map(([option, { schema, help, suggest, rest }]) => ({
    type: STRING_OPTION,
    name: option,
    description: said(message(help), FALLBACK, MOST_DESCRIPTION),
    description_localizations: others(message(help), MOST_DESCRIPTION),
    required: !schema.safeParse(undefined).success,
    ...(suggest && { autocomplete: true }),
    ...(rest && { max_length: MOST_TEXT }),
  }));
  return {
    type: CHAT_INPUT,
    name,
    description: said(message(summary), FALLBACK, MOST_DESCRIPTION),
    description_localizations: others(message(summary), MOST_DESCRIPTION),
    // Discord refuses one that must be given behind one that may be.
    options: specs.toSorted((a, b) => Number(b.required) - Number(a.required)),
    ...OFFERED[who],
  };
}

const said = (line: Message, locale: Locale, most: number): string => cutText(rendererFor(locale).text(line), most);

/** Every language but the default one, which stands for all that Discord knows and we do not. */
const others = (line: Message, most: number): Record<string, string> =>
  Object.fromEntries(LOCALES.filter((tag) => tag !== FALLBACK).map((tag) => [tag, said(line, tag, most)]));
