import { invalid } from './refusal.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const CHAT_INPUT = 1;
const MOST_OF_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

type Names = Readonly<Record<string, string>> | null | undefined;

interface OptionBody {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean | null;
  readonly name_localizations?: Names;
  readonly description_localizations?: Names;
  readonly autocomplete?: boolean | null;
  readonly choices?: readonly unknown[] | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
}

export interface CommandBody {
  readonly type?: number | null;
  readonly name: string;
  readonly description?: string | null;
  readonly name_localizations?: Names;
  readonly description_localizations?: Names;
  readonly options?: readonly OptionBody[] | null;
  readonly default_member_permissions?: string | null;
  readonly integration_types?: readonly number[] | null;
  readonly contexts?: readonly number[] | null;
}

const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko ar he'.split(
    ' ',
  ),
);

/** What Discord refuses of a list of commands and the specification does not say. */
export function checkCommands(commands: readonly CommandBody[]): void {
  const names = new Set<string>();
  for (const command of commands) {
    const type = command.type ?? CHAT_INPUT;
    const key = `${type} ${command.name}`;
    if (names.has(key)) throw invalid(`${command.name}: Application command names must be unique`);
    names.add(key);
    if (type === CHAT_INPUT) checkChatInput(command);
    else if (command.description || command.options?.length)
      throw invalid(`${command.name}: takes no description or options`);
    checkLocales(command.name_localizations, type === CHAT_INPUT);
    checkLocales(command.description_localizations, false);
  }
  for (const [type, most] of Object.entries(MOST_OF_TYPE)) {
    const count = commands.filter((command) => (command.type ?? CHAT_INPUT) === Number(type)).length;
    if (count > most) throw invalid(`Maximum number of application commands reached (${most})`);
  }
}

function checkChatInput(command: CommandBody): void {
  checkName(command.name);
  if (!command.description) throw invalid(`${command.name}: description: This field is required`);
  if (sizeOf(command) > 8000) throw invalid(`${command.name}: more than 8000 characters`);
  const options = command.options ?? [];
  const firstOptional = options.findIndex(({ required }) => !required);
  options.forEach((option, at) => {
    checkName(option.name);
    if (!option.description) throw invalid(`${option.name}: description: This field is required`);
    if (option.required && firstOptional !== -1 && at > firstOptional)
      throw invalid(`${option.name}: Required options must be placed before non-required options`);
    if (option.autocomplete && option.choices?.length) throw invalid(`${option.name}: autocomplete and choices`);
    checkLocales(option.name_localizations, true);
    checkLocales(option.description_localizations, false);
  });
  if (new Set(options.map(({ name }) => name)).size !== options.length) throw invalid('options: names must be unique');
}

function checkName(name: string): void {
  if (!NAME.test(name) || name !== name.toLowerCase()) throw invalid(`name: ${name} is invalid`);
}

function checkLocales(names: Names, asName: boolean): void {
  for (const [locale, text] of Object.entries(names ?? {})) {
    if (!LOCALES.has(locale)) throw invalid(`localizations: ${locale} is not a locale`);
    if (asName) checkName(text);
  }
}

/** Name, description and values; of the localisations only the longest counts. */
function sizeOf({ name, description, name_localizations, description_localizations, options }: CommandBody): number {
  const longest = (text: string | null | undefined, others: Names) =>
    Math.max(text?.length ?? 0, ...Object.values(others ?? {}).map((other) => other.length));
  return (
    longest(name, name_localizations) +
    longest(description, description_localizations) +
    (options ?? []).reduce(
      (sum, each) =>
        sum + longest(each.name, each.name_localizations) + longest(each.description, each.description_localizations),
      0,
    )
  );
}
