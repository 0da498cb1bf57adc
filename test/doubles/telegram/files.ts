import type { ServerResponse } from 'node:http';
import { bad } from './judge.ts';

/** Telegram gives no larger file out to bots: https://core.telegram.org/bots/api#getfile */
const MOST_BYTES = 20_000_000;

/** Documents that people attached, by their ids, and the paths they are given out at. */
export function createFiles() {
  const kept = new Map<string, Uint8Array>();
  const pathOf = (id: string) => `documents/${id}.bin`;
  return {
    add: (id: string, content: string | Uint8Array) =>
      void kept.set(id, typeof content === 'string' ? new TextEncoder().encode(content) : content),
    find(id: string): object {
      const content = kept.get(id);
      if (!content) throw bad('wrong file_id or the file is temporarily unavailable');
      if (content.length > MOST_BYTES) throw bad('file is too big');
      return { file_id: id, file_unique_id: id, file_size: content.length, file_path: pathOf(id) };
    },
    give(url: string, token: string, response: ServerResponse): void {
      const content = [...kept].find(([id]) => url === `/file/bot${token}/${pathOf(id)}`)?.[1];
      response.writeHead(content ? 200 : 404, { 'content-type': 'application/octet-stream' }).end(content);
    },
  };
}
