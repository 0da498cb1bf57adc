import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.ts';
import type { Figure } from './figure.ts';
import { measurePostingCost } from './posting-cost.ts';
import { measurePace } from './posting-pace.ts';
import { measureInVirtualTime } from './posting-virtual.ts';

/** How well is posted what is due to very many places at once. */
export async function measurePosting(): Promise<readonly Figure[]> {
  // Beside the project, as the store's bench: what is posted is written down on a disk.
  mkdirSync(join(ROOT, 'var'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'var/bench-'));
  try {
    return [
      ...(await measurePace(folder)),
      ...(await measureInVirtualTime(folder)),
      ...(await measurePostingCost(folder)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
