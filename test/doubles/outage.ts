import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Every connection is cut and nobody listens any more, until what comes back is called: on the same port, knowing what it knew. */
export async function outage(server: Server): Promise<() => Promise<void>> {
  const { port } = server.address() as AddressInfo;
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
  return async () => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
}
