import type { IncomingMessage } from 'node:http';
import { invalid, Refusal } from './refusal.ts';

/** https://docs.discord.com/developers/reference#uploading-files: what a bot may upload by default. */
const MOST_BYTES = 10 * 1024 * 1024;

/** A file that came with a request: `id` is the n of its `files[n]`. */
export interface Upload {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
  readonly bytes: Uint8Array;
  /** What it says to whoever cannot see it, once it is attached. */
  readonly description?: string;
}

/** A request's JSON and what came beside it. */
export interface SentBody {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** All of a request; undefined where it was cut off. */
export async function bytesOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}

/** JSON, or a form with the JSON as `payload_json` and files as `files[n]`: nothing else. */
export async function readSent(type: string | undefined, bytes: Buffer<ArrayBuffer>): Promise<SentBody> {
  if (!type?.startsWith('multipart/form-data')) {
    const text = bytes.toString();
    return { body: text === '' ? undefined : JSON.parse(text), uploads: [] };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const payloads = form.getAll('payload_json');
  if (payloads.length !== 1 || typeof payloads[0] !== 'string') throw new Refusal('BAD_JSON', 'payload_json');
  const parts = [...form].filter(([name]) => name !== 'payload_json');
  const uploads = await Promise.all(parts.map(([name, part]) => readPart(name, part)));
  if (new Set(uploads.map(({ id }) => id)).size !== uploads.length) throw invalid('files: the same one twice');
  return { body: JSON.parse(payloads[0]), uploads };
}

async function readPart(name: string, part: string | File): Promise<Upload> {
  const [, id] = /^files\[(\d)\]$/u.exec(name) ?? [];
  if (id === undefined || typeof part === 'string') throw invalid(`${name}: no file`);
  if (part.name === '' || part.size === 0) throw invalid(`${name}: has no name or holds nothing`);
  if (part.size > MOST_BYTES) throw new Refusal('TOO_LARGE');
  const bytes = new Uint8Array(await part.arrayBuffer());
  if (part.type === 'image/png') sidesOf(bytes);
  return { id, filename: part.name, contentType: part.type, content: new TextDecoder().decode(bytes), bytes };
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** How wide and high a PNG says that it is. */
export function sidesOf(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const png = Buffer.from(bytes);
  if (png.length < 24 || !png.subarray(0, 8).equals(PNG)) throw invalid('files: no picture');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

type Node = Readonly<Record<string, unknown>>;

interface Named {
  readonly id: unknown;
  readonly filename?: string;
  readonly description?: string | null;
}

interface Attaching {
  readonly attachments?: readonly unknown[] | null;
}

/** What is attached once a request is taken: without `attachments` all that was stays, with them only what they name. */
export function attachedBy(
  { attachments }: Attaching,
  uploads: readonly Upload[],
  before: readonly Upload[] = [],
): readonly Upload[] {
  if (attachments == null) return [...before, ...uploads];
  const named = (attachments as readonly Named[]).map((each) => {
    const id = String(each.id);
    const found = uploads.find((upload) => upload.id === id) ?? before.find((kept) => kept.id === id);
    if (!found) throw invalid(`attachments: ${id} is neither sent nor there`);
    if (each.filename !== undefined && each.filename !== found.filename) throw invalid('attachments: another filename');
    return uploads.includes(found) && each.description ? { ...found, description: each.description } : found;
  });
  const unnamed = uploads.filter(({ id }) => !named.some((each) => each.id === id));
  if (unnamed.length > 0) throw invalid('attachments: a file that they do not name');
  return named;
}

/** Each file that is shown is attached; with Components v2 each that is attached must be shown, or nobody sees it. */
export function checkShownFiles(
  all: readonly Node[],
  attached: readonly Pick<Upload, 'filename' | 'contentType'>[],
): void {
  const files = all.filter(({ type }) => type === 13).map(({ file }) => nameIn(file));
  const pictures = all.filter(({ type }) => type === 12).flatMap(picturesOf);
  const shown = [...files, ...pictures];
  const words = attached.find(
    ({ filename, contentType }) => pictures.includes(filename) && !/^image/u.test(contentType),
  );
  if (words) throw invalid(`components: ${words.filename} is no picture`);
  const names = attached.map(({ filename }) => filename);
  const missing = shown.filter((name) => !names.includes(name));
  if (missing.length > 0) throw invalid(`components: ${missing[0]} is not attached`);
  if (names.some((name) => !shown.includes(name))) throw invalid('attachments: one that no component shows');
}

const nameIn = (shown: unknown): string => (shown as { readonly url: string }).url.replace(/^attachment:\/\//u, '');

/** https://docs.discord.com/developers/components/reference#media-gallery */
function picturesOf({ items }: Node): readonly string[] {
  const all = items as readonly { readonly media: unknown }[];
  if (all.length === 0 || all.length > 10) throw invalid('items: must be 1 to 10');
  return all.map(({ media }) => nameIn(media));
}
