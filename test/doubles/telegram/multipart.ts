import { bad } from './judge.ts';

/** Fields that are text in every method; all others are JSON within a form: https://core.telegram.org/bots/api#making-requests */
const TEXTS: ReadonlySet<string> = new Set(['text', 'caption', 'parse_mode', 'callback_query_id']);

interface Part {
  readonly name: string;
  readonly filename?: string;
  readonly content: string;
}

/**
 * A form with files, as the object that the same request would be as JSON. A field that says attach://name is the file of that name; a
 * file that no field names is a slip of ours. A photo is bytes; every other file is a text.
 */
export function parseForm(bytes: Buffer, boundary: string): object {
  // One character a byte.
  const text = bytes.toString('latin1');
  const edge = `--${boundary}`;
  const pieces = text.split(edge);
  if (pieces.length < 3 || pieces[0]?.trim() !== '' || pieces.at(-1) !== '--\r\n') throw bad('the form is not closed');
  const parts = pieces.slice(1, -1).map(partOf);
  const files = new Map(parts.filter(({ filename }) => filename !== undefined).map((part) => [part.name, part]));
  const fields = parts
    .filter(({ filename }) => filename === undefined)
    .map(({ name, content }) => [name, valueIn(name, content, files)] as const);
  if (files.size > 0) throw bad('a file that no field names');
  if (new Set(fields.map(([name]) => name)).size !== fields.length) throw bad('a field twice');
  return Object.fromEntries(fields);
}

function partOf(piece: string): Part {
  const [, headers = '', content] = /^\r\n([\s\S]*?)\r\n\r\n([\s\S]*)\r\n$/u.exec(piece) ?? [];
  const [, name] = /^content-disposition: ?form-data; ?name="([^"]+)"/imu.exec(headers) ?? [];
  if (name === undefined || content === undefined) throw bad('a part of the form is malformed');
  const [, filename] = /; ?filename="?([^"\r\n]+)"?/iu.exec(headers) ?? [];
  return { name, content, ...(filename !== undefined && { filename: textOf(filename) }) };
}

function valueIn(name: string, content: string, files: Map<string, Part>): unknown {
  const attached = /^attach:\/\/(.+)$/u.exec(content)?.[1];
  const said = textOf(content);
  if (attached === undefined) return TEXTS.has(name) ? said : jsonOf(said);
  const file = files.get(attached);
  if (!file) throw bad(`can't find file ${attached}`);
  files.delete(attached);
  const { filename } = file;
  return name === 'photo'
    ? { filename, bytes: Buffer.from(file.content, 'latin1') }
    : { filename, content: textOf(file.content) };
}

const textOf = (latin: string): string => Buffer.from(latin, 'latin1').toString();

/** A chat may be named '@example', which is no JSON. */
function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}
