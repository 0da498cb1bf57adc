import { createHmac, timingSafeEqual } from 'node:crypto';

const PREFIX = 'setup_';
const CHAT_BYTES = 8;
const SEAL_BYTES = 12;

/** Names of channels as a deep link carries them: up to 64 characters, which nobody else can write and which outlive the process. */
export function createSetupLinks(secret: string) {
  const sealOf = (chat: Buffer) =>
    createHmac('sha256', secret).update(PREFIX).update(chat).digest().subarray(0, SEAL_BYTES);
  return {
    write(chat: number): string {
      const bytes = Buffer.alloc(CHAT_BYTES);
      bytes.writeBigInt64BE(BigInt(chat));
      return PREFIX + Buffer.concat([bytes, sealOf(bytes)]).toString('base64url');
    },
    /** The channel; undefined for what is not ours. */
    read(written: string): number | undefined {
      const bytes = Buffer.from(written.slice(PREFIX.length), 'base64url');
      if (!written.startsWith(PREFIX) || bytes.length !== CHAT_BYTES + SEAL_BYTES) return undefined;
      const chat = bytes.subarray(0, CHAT_BYTES);
      return timingSafeEqual(bytes.subarray(CHAT_BYTES), sealOf(chat)) ? Number(chat.readBigInt64BE()) : undefined;
    },
  };
}
