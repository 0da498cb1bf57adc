import { z } from 'zod';
import { mcpServer, type PlayedMcp, type Tool } from './mcp.ts';

/** Where it answers. */
export const MCP_PATH = '/api/mcp';

export interface TrackedDay {
  readonly date: string;
  /** Millions of dollars; anything else is a fault. */
  readonly netFlowUsdM: unknown;
}

export interface TrackedAsset {
  readonly symbol: string;
  /** The newest date that is out. */
  readonly date: string;
  /** As the summary has it; by default that date's of the days. */
  readonly netFlowUsdM?: unknown;
  /** Weekends, holidays and what is not out among them, as 0. */
  readonly days: readonly TrackedDay[];
  /** What the answer calls it, where that is another name. */
  readonly answersAs?: string;
}

/** The two tools that we ask, with the arguments that they take. */
const tools = (assets: readonly TrackedAsset[]): readonly Tool[] => [
  {
    name: 'get_flows_summary',
    takes: z.strictObject({}),
    say: () => ({
      referenceIsToday: false,
      assets: assets.map(({ symbol, date, days, netFlowUsdM }) => ({
        ...{ symbol, asset: symbol.toLowerCase(), date },
        netFlowUsdM: netFlowUsdM ?? days.find((day) => day.date === date)?.netFlowUsdM ?? 0,
      })),
    }),
  },
  {
    name: 'get_asset_flows',
    takes: z.strictObject({ asset: z.enum(assets.map(({ symbol }) => symbol.toLowerCase())) }),
    say: ({ asset }) => {
      const {
        symbol,
        days,
        answersAs = symbol,
      } = assets.find((each) => each.symbol.toLowerCase() === asset) ?? ({ symbol: '', days: [] } as const);
      return { symbol: answersAs, windowDays: 30, days };
    },
  },
];

/** cryptoetf.today as it answers, with made-up figures. */
export const cryptoEtf = (assets: readonly TrackedAsset[], played: PlayedMcp = {}) => mcpServer(tools(assets), played);
