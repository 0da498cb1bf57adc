import { Parser } from 'htmlparser2';

/** What the elements directly under a record say, by their names without prefix; of several of one name the first. */
export type XmlRecord = Readonly<Record<string, string>>;

const MOST_RECORDS = 50_000;
const MOST_LETTERS = 20_000;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/**
 * The records of a sitemap or feed: every element of one of these names, with the text under it. Linear in its length, forgiving of what is
 * broken, and without entities of its own making. A link that is an attribute, as Atom has it, stands for its text.
 */
export function recordsOf(xml: string, names: readonly string[]): readonly XmlRecord[] {
  const records: XmlRecord[] = [];
  let record: Record<string, string> | undefined;
  let [depth, field, text] = [0, '', ''];
  const keep = (name: string, value: string) => {
    if (record && value !== '' && !(name in record)) record[name] = value;
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = localName(tag);
        if (!record) {
          if (names.includes(name) && records.length < MOST_RECORDS) [record, depth] = [Object.create(null), 0];
          return;
        }
        depth += 1;
        if (depth !== 1) return;
        [field, text] = [name, ''];
        const { href = '', rel = 'alternate' } = attributes;
        if (name === 'link' && rel === 'alternate') keep(name, href.trim());
      },
      ontext(piece) {
        if (depth > 0 && text.length < MOST_LETTERS) text += piece;
      },
      onclosetag() {
        if (!record) return;
        if (depth === 1) keep(field, text.trim());
        depth -= 1;
        if (depth >= 0) return;
        records.push(record);
        [record, depth] = [undefined, 0];
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return records;
}
