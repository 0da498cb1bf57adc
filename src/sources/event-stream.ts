/** The data of each event of a text/event-stream, in their order: its lines joined, comments and other fields left out. */
export function readEvents(stream: string): readonly string[] {
  const events: string[] = [];
  let data: string[] = [];
  const end = () => {
    if (data.length > 0) events.push(data.join('\n'));
    data = [];
  };
  for (const line of stream.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u)) {
    if (line === '') end();
    else if (line === 'data' || line.startsWith('data:')) data.push(line.slice(5).replace(/^ /u, ''));
  }
  // An event that no empty line ends was cut off, or its server is careless: JSON tells.
  end();
  return events;
}
