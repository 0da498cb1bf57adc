/** A calendar file read as strictly as RFC 5545 has it; whatever is not as it says is an error. */
interface Entry {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  /** '20261209T190000Z', or '20261209' for a whole day. */
  readonly start: string;
  readonly stamp: string;
  readonly status: string;
  readonly url: string | undefined;
}

const LINE = /^(?<name>[A-Z-]+)(?<parameters>(?:;[A-Z-]+=[A-Z-]+)*):(?<value>.*)$/u;
const MOMENT = /^\d{8}T\d{6}Z$/u;
const ENDS = /\r\n|\r|\n/gu;

export function readCalendar(text: string): readonly Entry[] {
  for (const [end] of text.matchAll(ENDS)) if (end !== '\r\n') throw new Error('a line does not end with CRLF');
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const folded = text.slice(0, -2).split('\r\n');
  for (const line of folded) {
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets`);
    if (!line.isWellFormed() || line.includes('\ufffd')) throw new Error('a line within a character');
  }
  const lines = folded.reduce<string[]>((all, line) => {
    if (line.startsWith(' ')) all.push(`${all.pop()}${line.slice(1)}`);
    else all.push(line);
    return all;
  }, []);
  const [begin, version, product, scale, ...rest] = lines;
  const head = [begin, version, product?.split(':')[0], scale, rest.pop()];
  if (head.join() !== 'BEGIN:VCALENDAR,VERSION:2.0,PRODID,CALSCALE:GREGORIAN,END:VCALENDAR')
    throw new Error(`no calendar: ${head.join()}`);
  return eventsOf(rest);
}

function eventsOf(lines: readonly string[]): readonly Entry[] {
  const text = lines.join('\n');
  const blocks = text === '' ? [] : text.split('\nEND:VEVENT').slice(0, -1);
  if (text !== '' && !text.endsWith('\nEND:VEVENT')) throw new Error('an event does not end');
  const entries = blocks.map((block) => entryOf(propertiesOf(block.replace(/^\n/u, ''))));
  if (new Set(entries.map(({ uid }) => uid)).size !== entries.length) throw new Error('two events of one UID');
  return entries;
}

function propertiesOf(block: string): ReadonlyMap<string, string> {
  const [begin, ...lines] = block.split('\n');
  if (begin !== 'BEGIN:VEVENT') throw new Error(`no event: ${begin}`);
  const found = new Map<string, string>();
  for (const line of lines) {
    const { name = '', parameters = '', value = '' } = LINE.exec(line)?.groups ?? {};
    if (name === '' || name === 'BEGIN' || found.has(name)) throw new Error(`a line out of place: ${line}`);
    if (parameters !== '' && name !== 'DTSTART') throw new Error(`parameters of ${name}`);
    found.set(name, value);
    if (name === 'DTSTART') found.set('DATE', parameters);
  }
  return found;
}

function entryOf(lines: ReadonlyMap<string, string>): Entry {
  const get = (name: string): string => {
    const value = lines.get(name);
    if (value === undefined || value === '') throw new Error(`no ${name}`);
    return value;
  };
  const [start, stamp] = [get('DTSTART'), get('DTSTAMP')];
  const fits =
    lines.get('DATE') === ';VALUE=DATE' ? /^\d{8}$/u.test(start) : lines.get('DATE') === '' && MOMENT.test(start);
  if (!fits || !MOMENT.test(stamp)) throw new Error(`DTSTART ${start}, DTSTAMP ${stamp}`);
  const shared = { start, stamp, status: get('STATUS'), url: lines.get('URL') };
  return {
    ...shared,
    uid: plainText(get('UID')),
    summary: plainText(get('SUMMARY')),
    description: plainText(lines.get('DESCRIPTION') ?? ''),
  };
}

/** What an escaped text says; a bare comma or semicolon, or any other escape, is an error. */
function plainText(value: string): string {
  if (/[\\;,]/u.test(value.replaceAll(/\\[\\;,nN]/gu, ''))) throw new Error(`not escaped: ${value}`);
  return value.replaceAll(/\\([\\;,nN])/gu, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}
