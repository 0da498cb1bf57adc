/** What a body of JSON holds. Throws where it is none; a broken character in data is no data. */
export const readJson = (bytes: Uint8Array): unknown =>
  JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
