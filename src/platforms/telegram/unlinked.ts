import { outsideText } from '../../core/outside-text.ts';
import type { Value } from '../../i18n/message.ts';
import type { Renderer } from '../../i18n/renderer.ts';

/** WORD JOINER: shows nothing, breaks no line, and ends every handle, tag, command and host that clients look for. */
export const BREAK = '\u2060';

/** Stands for BREAK while a text goes through the languages, which drop what cannot be seen. Private use, so it is ours. */
const PLACE = '\uE000';

/**
 * Clients link by themselves what looks like @name, #tag, $TAG, /command, scheme:// or a host. A host needs letters behind its last
 * dot, everything else needs its sign in front: so a break behind each of these signs is enough, whatever surrounds it. A sign
 * beside digits may belong to a figure or a date ($17.1M, 9.3, 2026/01/23), links nothing there and is left alone, as is a slash
 * within a word, so that the id of a figure can be copied.
 */
const SIGNS = /[@＠#＃]|\$(?![\d.,])|(?<![A-Za-z0-9_])\/|\.(?=\p{L}|$)/gu;

/** A command of ours as the core names it, with what it takes: '/history [asset] [weeks]'. */
const OWN_COMMAND = /^\/[a-z][a-z0-9_]{0,31}(?: (?:<\w+>|\[\w+\]))*$/u;

/** Values that hold a name of the house, by the name they have in a sentence. */
const OWN_COMMANDS: ReadonlySet<string> = new Set(['command', 'usage', 'options']);

/** Text of a value in which nothing from outside becomes a link, a mention, a tag or a command. */
export function sayUnlinked(renderer: Renderer, value: Value, name = ''): string {
  return holdsText(value) ? renderer.text(marked(value, name)).replaceAll(PLACE, BREAK) : renderer.text(value);
}

/** The same of a text that is finished, and of which nothing is told apart any more. */
export const unlinked = (text: string): string => text.replaceAll(SIGNS, (sign) => sign + BREAK);

function holdsText(value: Value): boolean {
  if (typeof value === 'number') return false;
  if (value.is === 'message') return Object.values(value.values).some(holdsText);
  return value.is === 'list' ? value.items.some(holdsText) : value.is === 'text';
}

function marked(value: Value, name: string): Value {
  if (typeof value === 'number') return value;
  if (value.is === 'message') {
    const values = Object.entries(value.values).map(([key, inner]) => [key, marked(inner, key)] as const);
    return { ...value, values: Object.fromEntries(values) };
  }
  if (value.is === 'list') return { ...value, items: value.items.map((item) => marked(item, name)) };
  return value.is === 'text' ? { ...value, text: isOurs(value.text, name) ? value.text : broken(value.text) } : value;
}

const isOurs = (text: string, name: string): boolean =>
  name === 'publisher' || name === 'page' || (OWN_COMMANDS.has(name) && OWN_COMMAND.test(text));

/** Cleaned first: what is dropped later could bring a sign and its letters together again. */
const broken = (text: string): string =>
  outsideText(text, 2000)
    .replaceAll(PLACE, '')
    .replaceAll(SIGNS, (sign) => sign + PLACE);
