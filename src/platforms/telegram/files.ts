import type { Api } from 'grammy';
import { AppError } from '../../core/errors.ts';
import { checkTextFile, decodeTextFile, type FileNotice } from '../../core/text-file.ts';

/** A document in a message, by the id that Telegram gives it out for. */
export interface TelegramFile extends FileNotice {
  readonly id: string;
}

/** The text of a document. Fails in sentences for whoever handed it over. */
export type ReadFile = (file: TelegramFile) => Promise<string>;

interface Needs {
  readonly api: Pick<Api, 'getFile'>;
  readonly download: (path: string) => Promise<Uint8Array>;
}

/** https://core.telegram.org/bots/api#getfile */
export function createReadFile({ api, download }: Needs): ReadFile {
  const bytesOf = async ({ id, name }: TelegramFile): Promise<Uint8Array> => {
    try {
      const { file_path: path } = await api.getFile(id);
      if (path === undefined) throw new TypeError('a file without a path');
      return await download(path);
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      // Addresses hold the token: nothing of it goes on but the kind.
      throw new AppError({ code: 'file_unreachable', file: name }, { cause });
    }
  };
  return async (file) => {
    checkTextFile(file);
    return decodeTextFile(await bytesOf(file), file.name);
  };
}
