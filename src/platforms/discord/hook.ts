import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { createBounded } from '../../core/bounded.ts';
import type { Clock, PlatformLog } from '../../ports.ts';
import { type Interaction, interactionSchema } from './interaction.ts';
import type { Callback, Respond } from './sender.ts';

/** What stands before an Ed25519 key of 32 bytes in SPKI. */
const SPKI_PREFIX = '302a300506032b6570032100';
const STALE_SECONDS = 300;
const MOST_BODY = 1_000_000;
const MOST_SIGNATURES = 10_000;

type Handle = (interaction: Interaction, respond: Respond) => void;

/** Answers what is posted to /discord/interactions, in the response itself. Only what Discord signed lately and once gets in. */
export function createHook(
  publicKey: string,
  clock: Clock,
  handle: Handle,
  log: PlatformLog,
): (request: Request) => Promise<Response> {
  const key = createPublicKey({ key: Buffer.from(SPKI_PREFIX + publicKey, 'hex'), format: 'der', type: 'spki' });
  const used = createBounded<true>(MOST_SIGNATURES);
  return async (request) => {
    const body = await readBody(request);
    if (!body) return new Response(null, { status: 413 });
    const signature = request.headers.get('x-signature-ed25519') ?? '';
    const timestamp = request.headers.get('x-signature-timestamp') ?? '';
    const fresh = Math.abs(clock.now() / 1000 - Number(timestamp || Number.NaN)) <= STALE_SECONDS;
    // Hexadecimal is read in either case: one signature must not count as two.
    const once = signature.toLowerCase();
    if (!fresh || used.has(once) || !isSigned(key, signature, timestamp, body))
      return new Response(null, { status: 401 });
    used.set(once, true);
    const interaction = interactionSchema.safeParse(parseJson(body));
    if (!interaction.success) {
      log.warn('discord_interaction_unreadable');
      return new Response(null, { status: 400 });
    }
    return Response.json(await firstAnswer(interaction.data, handle));
  };
}

function firstAnswer(interaction: Interaction, handle: Handle): Promise<Callback> {
  return new Promise((resolve) => {
    handle(interaction, async (_, callback) => {
      resolve(callback);
      return 'sent';
    });
  });
}

function isSigned(key: KeyObject, signature: string, timestamp: string, body: Buffer): boolean {
  if (!/^[\da-f]{128}$/iu.test(signature)) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}

/** Undefined once it is too long, without reading the rest. */
async function readBody(request: Request): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > MOST_BODY) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
