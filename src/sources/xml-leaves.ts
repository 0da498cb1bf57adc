import { Parser } from 'htmlparser2';

/** What the elements under a record say that hold no others, by their path below it: 'shrsorprnamt/sshprnamt'. Of several of one path the first. */
export type XmlLeaves = Readonly<Record<string, string>>;

const MOST_RECORDS = 50_000;
const MOST_LETTERS = 20_000;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/**
 * Every element of a name, as its leaves: names in small letters and without prefix, whatever prefix a document gives its namespace. Text
 * stays text, as a number would lose its zeros. Linear in its length and forgiving of what is broken: whoever asks counts what came.
 */
export function leavesOf(xml: string, name: string): readonly XmlLeaves[] {
  const records: XmlLeaves[] = [];
  let record: Record<string, string> | undefined;
  const path: string[] = [];
  let [leaf, text] = [false, ''];
  const parser = new Parser(
    {
      onopentag(tag) {
        const opened = localName(tag);
        if (record) path.push(opened);
        else if (opened === name && records.length < MOST_RECORDS)
          record = Object.create(null) as Record<string, string>;
        [leaf, text] = [true, ''];
      },
      ontext(piece) {
        if (leaf && text.length < MOST_LETTERS) text += piece;
      },
      onclosetag() {
        if (!record) return;
        if (path.length === 0) {
          records.push(record);
          record = undefined;
          return;
        }
        const key = path.join('/');
        if (leaf && !(key in record)) record[key] = text.trim();
        path.pop();
        leaf = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return records;
}
