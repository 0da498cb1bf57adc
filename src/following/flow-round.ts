import type { Alert } from '../core/alert.ts';
import type { Following } from '../core/following.ts';
import type { ReportStore } from '../ports.ts';
import type { PostKeeper } from '../post-ports.ts';

/** What newly known weeks fire, as alerts that wait. */
export type FlowAlerts = (followings: readonly Following[]) => Promise<readonly Alert[]>;

interface Needs {
  readonly posts: PostKeeper;
  readonly reports: Pick<ReportStore, 'vintage'>;
  readonly flowAlerts: FlowAlerts;
}

/** Rules about flows are looked at when other reports are known than before, and once at the start. */
export function createFlowRound({ posts, reports, flowAlerts }: Needs): () => Promise<void> {
  let seen: string | undefined;
  return async () => {
    const vintage = await reports.vintage();
    if (vintage === seen) return;
    const alerts = await flowAlerts(await posts.following.withFlowRules());
    if (alerts.length > 0) await posts.change(({ following }) => following.addAlerts(alerts));
    seen = vintage;
  };
}
