/**
 * What Discord reads as markup, each made inert by a backslash: pairs of signs anywhere, list and heading signs where a line
 * starts, `:` and `/` where they join words, so that no address or invite is clickable. Mentions, channels, emoji and moments
 * all start with `<` or `@`.
 */
const MARKUP = /[\\*_~`|<>[\]()#@]|:(?=\S)|(?<=\w)\/|(?<=^[ \t]*)[-+](?=\s)|(?<=^[ \t]*\d+)\.(?=\s)/gmu;

/** One pass over a text of any origin; what is left shows as it was typed. */
export const escapeMarkdown = (text: string): string => text.replaceAll(MARKUP, '\\$&');

/** For text between code fences, where backslashes show and only the fence itself could end. */
export const escapeFenced = (text: string): string => text.replaceAll('`', "'");
