/** As far as a page or feed says what it is written in. */
const HEAD_BYTES = 2_048;

/**
 * Bytes as text, in what they say they are: a byte order mark, the Content-Type, a meta element or an XML declaration, else UTF-8. What was
 * said and does not fit gives way to what fits; where nothing fits, the first that was said stands, with marks for what is not readable.
 * Undefined for what is no text at all: zeros in it, or no charset said and no UTF-8.
 */
export function decodeText(bytes: Uint8Array, header?: string): string | undefined {
  const said = [markOf(bytes), header, declared(bytes)].filter((label) => label !== undefined);
  const known = said.flatMap((label) => decoderOf(label) ?? []);
  for (const encoding of [...known, 'utf-8']) {
    const text = strictly(bytes, encoding);
    if (text !== undefined) return text.includes('\0') ? undefined : text;
  }
  const [first] = known;
  if (first === undefined) return undefined;
  const text = new TextDecoder(first).decode(bytes);
  return text.includes('\0') ? undefined : text;
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding that a label means; undefined for one that nobody knows. */
function decoderOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return undefined;
}

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  return (
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu.exec(head)?.[1] ??
    /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/u.exec(head.trimStart())?.[1]
  );
}
