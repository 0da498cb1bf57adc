import { invalid, Refusal } from './refusal.ts';

/** https://docs.discord.com/developers/reference#uploading-files: what a bot may upload by default. */
const MOST_BYTES = 10 * 1024 * 1024;

/** A file that came with a request: `id` is the n of its `files[n]`. */
export interface Upload {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
}

/** A request's JSON and what came beside it. */
export interface SentBody {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
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
  return { id, filename: part.name, contentType: part.type, content: await part.text() };
}

type Node = Readonly<Record<string, unknown>>;

interface Attaching {
  readonly attachments?: readonly unknown[] | null;
}

/** What is attached once a request is taken: without `attachments` all that was stays, with them only what they name. */
export function attachedBy<Kept extends { readonly id: string; readonly filename: string }>(
  { attachments }: Attaching,
  uploads: readonly Upload[],
  before: readonly Kept[] = [],
): readonly (Kept | Upload)[] {
  if (attachments == null) return [...before, ...uploads];
  const named = (attachments as readonly { readonly id: unknown; readonly filename?: string }[]).map((each) => {
    const id = String(each.id);
    const found = uploads.find((upload) => upload.id === id) ?? before.find((kept) => kept.id === id);
    if (!found) throw invalid(`attachments: ${id} is neither sent nor there`);
    if (each.filename !== undefined && each.filename !== found.filename) throw invalid('attachments: another filename');
    return found;
  });
  const unnamed = uploads.filter((upload) => !named.includes(upload as Kept & Upload));
  if (unnamed.length > 0) throw invalid('attachments: a file that they do not name');
  return named;
}

/** Each file that is shown is attached; with Components v2 each that is attached must be shown, or nobody sees it. */
export function checkShownFiles(all: readonly Node[], attached: readonly { readonly filename: string }[]): void {
  const shown = all
    .filter(({ type }) => type === 13)
    .map(({ file }) => (file as { readonly url: string }).url.replace(/^attachment:\/\//u, ''));
  const names = attached.map(({ filename }) => filename);
  const missing = shown.filter((name) => !names.includes(name));
  if (missing.length > 0) throw invalid(`components: ${missing[0]} is not attached`);
  if (names.some((name) => !shown.includes(name))) throw invalid('attachments: one that no component shows');
}
