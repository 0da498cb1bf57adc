/** At most `most` UTF-16 units, never half a character; an ellipsis says that there was more. */
export const cutText = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\ufffd$/u, '')}…`;
