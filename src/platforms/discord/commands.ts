import { z } from 'zod';
import type { Command, Role } from '../../command.ts';
import { cutText } from '../../core/cut-text.ts';
import { FALLBACK, LOCALES, type Locale } from '../../i18n/locale.ts';
import { type Message, message } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import { MANAGE_GUILD } from './permissions.ts';

const CHAT_INPUT = 1;
export const MESSAGE_COMMAND = 3;
const STRING_OPTION = 3;
const ATTACHMENT_OPTION = 11;
/** The name of the option that takes a file. */
export const FILE_OPTION = 'file';
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

/** Commands on a message, by what is asked of its text. */
export const ON_MESSAGE = { check: message('discord-check-message'), report: message('discord-report-message') };
export type OnMessage = keyof typeof ON_MESSAGE;

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

/** The commands in the order of the menu, and those on a message, which check what stands in it or take it in. */
export function commandBodies(commands: readonly Command[]): readonly CommandBody[] {
  const onMessage = Object.entries(ON_MESSAGE).flatMap(([asked, name]) => {
    const command = commands.find((each) => each.name === asked);
    if (!command) return [];
    const called = { name: said(name, FALLBACK, MOST_NAME), name_localizations: others(name, MOST_NAME) };
    // Messages stand where others write, so what is for operators is offered there as well.
    const where = command.who === 'operator' ? { ...OFFERED.operator, contexts: [0, 1] } : OFFERED[command.who];
    return [{ type: MESSAGE_COMMAND, ...called, ...where }];
  });
  return [...commands.map(bodyOf), ...onMessage];
}

/** Which of them has this name, as Discord hands it over: the default language's. */
export const findOnMessage = (name: string | undefined): OnMessage =>
  name === said(ON_MESSAGE.report, FALLBACK, MOST_NAME) ? 'report' : 'check';

/** Whether what Discord has is what we would set. */
export function sameCommands(theirs: unknown, ours: readonly CommandBody[]): boolean {
  const known = z.array(commandSchema).safeParse(theirs);
  return known.success && canonical(known.data) === canonical(z.array(commandSchema).parse(ours));
}

const canonical = (commands: readonly z.output<typeof commandSchema>[]): string =>
  JSON.stringify(commands.toSorted((a, b) => (`${a.type} ${a.name}` < `${b.type} ${b.name}` ? -1 : 1)));

function bodyOf({ name, summary, options, who, takesFile }: Command): CommandBody {
  const specs = Object.entries(options).map(([option, { schema, help, suggest, rest }]) => ({
    type: STRING_OPTION,
    name: option,
    description: said(message(help), FALLBACK, MOST_DESCRIPTION),
    description_localizations: others(message(help), MOST_DESCRIPTION),
    required: !schema.safeParse(undefined).success,
    ...(suggest && { autocomplete: true }),
    ...(rest && { max_length: MOST_TEXT }),
  }));
  const file = takesFile && {
    ...{ type: ATTACHMENT_OPTION, name: FILE_OPTION, required: false },
    description: said(message(takesFile), FALLBACK, MOST_DESCRIPTION),
    description_localizations: others(message(takesFile), MOST_DESCRIPTION),
  };
  return {
    type: CHAT_INPUT,
    name,
    description: said(message(summary), FALLBACK, MOST_DESCRIPTION),
    description_localizations: others(message(summary), MOST_DESCRIPTION),
    // Discord refuses one that must be given behind one that may be.
    options: [...specs.toSorted((a, b) => Number(b.required) - Number(a.required)), ...(file ? [file] : [])],
    ...OFFERED[who],
  };
}

const said = (line: Message, locale: Locale, most: number): string => cutText(rendererFor(locale).text(line), most);

/** Every language but the default one, which stands for all that Discord knows and we do not. */
const others = (line: Message, most: number): Record<string, string> =>
  Object.fromEntries(LOCALES.filter((tag) => tag !== FALLBACK).map((tag) => [tag, said(line, tag, most)]));
