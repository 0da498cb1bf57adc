import { AppError } from '../../core/errors.ts';
import { checkTextFile, collectBytes, decodeTextFile } from '../../core/text-file.ts';
import type { Attachment } from './interaction.ts';

/** Where Discord keeps what people attach: https://docs.discord.com/developers/reference#cdn-formatting */
const HOSTS: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
const WITHIN_MS = 20_000;

/** The text of an attachment. Fails in sentences for whoever handed it over. */
export type ReadAttachment = (attachment: Attachment) => Promise<string>;

/** `apiRoot`: another server than Discord's own gives its files out itself. */
export function createReadAttachment(apiRoot?: string): ReadAttachment {
  const own = apiRoot === undefined ? undefined : new URL(apiRoot).origin;
  const isDiscords = (url: URL): boolean =>
    url.origin === own || (url.protocol === 'https:' && url.port === '' && HOSTS.has(url.hostname));

  async function fetchBytes(address: string): Promise<Uint8Array> {
    const url = new URL(address);
    if (!isDiscords(url)) throw new TypeError('a file that Discord does not keep');
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) });
    if (response.ok && response.body) return collectBytes(response.body);
    await response.body?.cancel();
    throw new TypeError(`a file was answered with ${response.status}`);
  }

  return async ({ filename: name, size, url, content_type: type }) => {
    checkTextFile({ name, size, ...(type && { type }) });
    const bytes = await fetchBytes(url).catch((cause: unknown) => {
      if (cause instanceof AppError) throw cause;
      throw new AppError({ code: 'file_unreachable', file: name }, { cause });
    });
    return decodeTextFile(bytes, name);
  };
}
