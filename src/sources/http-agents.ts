import http from 'node:http';
import https from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { guardedLookup, type TestNetwork } from './link-guard.ts';

const KEPT = { keepAlive: true, maxSockets: 4, maxFreeSockets: 2, maxTotalSockets: 64, timeout: 30_000 };

interface Agents {
  readonly httpAgent: http.Agent;
  readonly httpsAgent: https.Agent;
}

/**
 * Connections, kept open for the next question. The guarded ones look at each address that a name leads to while it is connected to,
 * and let only public ones through; a connection is never shared between the two.
 */
export function openAgents({ allow = [], lookup, ca }: TestNetwork): Readonly<Record<'plain' | 'guarded', Agents>> & {
  close(): void;
} {
  const kept = { ...KEPT, ...(lookup && { lookup }), ...(ca !== undefined && { ca }) };
  const filter = { ...kept, lookup: guardedLookup(lookup), allowIPAddressList: [...allow] };
  const plain = { httpAgent: new http.Agent(kept), httpsAgent: new https.Agent(kept) };
  const guarded = {
    httpAgent: new RequestFilteringHttpAgent(filter),
    httpsAgent: new RequestFilteringHttpsAgent(filter),
  };
  return {
    plain,
    guarded,
    close() {
      for (const { httpAgent, httpsAgent } of [plain, guarded]) {
        httpAgent.destroy();
        httpsAgent.destroy();
      }
    },
  };
}
