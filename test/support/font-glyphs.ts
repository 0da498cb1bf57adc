/**
 * The code points that a TrueType face has a glyph for, as its 'cmap' says in formats 4 and 12:
 * https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableOf(font, 'cmap');
  const found = new Set<number>();
  for (let at = 0; at < cmap.readUInt16BE(2); at += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + 8 * at + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) addSegments(subtable, found);
    else if (format === 12) addGroups(subtable, found);
  }
  return found;
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let at = 0; at < font.readUInt16BE(4); at += 1) {
    const row = 12 + 16 * at;
    if (font.toString('latin1', row, row + 4) !== tag) continue;
    const offset = font.readUInt32BE(row + 8);
    return font.subarray(offset, offset + font.readUInt32BE(row + 12));
  }
  throw new Error(`a face without ${tag}`);
}

function addSegments(table: Buffer, found: Set<number>): void {
  const doubled = table.readUInt16BE(6);
  for (let at = 0; at < doubled; at += 2) {
    const [last, first] = [table.readUInt16BE(14 + at), table.readUInt16BE(16 + doubled + at)];
    const delta = table.readUInt16BE(16 + 2 * doubled + at);
    const rangeAt = 16 + 3 * doubled + at;
    const range = table.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code + delta : table.readUInt16BE(rangeAt + range + 2 * (code - first));
      if (glyph % 0x10000 !== 0) found.add(code);
    }
  }
}

function addGroups(table: Buffer, found: Set<number>): void {
  for (let at = 0; at < table.readUInt32BE(12); at += 1) {
    const group = 16 + 12 * at;
    const [first, last, glyph] = [
      table.readUInt32BE(group),
      table.readUInt32BE(group + 4),
      table.readUInt32BE(group + 8),
    ];
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) found.add(code);
  }
}
