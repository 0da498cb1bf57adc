import type { Update } from '@grammyjs/types';
import type { AskedBy } from './asked-by.ts';
import type { DemandOf } from './demand.ts';
import type { Me } from './incoming.ts';
import { placeEventOf } from './place-events.ts';
import { provesPost } from './proofs.ts';

interface Needs {
  readonly demandOf: DemandOf;
  readonly askedBy: AskedBy;
  readonly me: Me;
}

export type Changing = (update: Update) => boolean;

/** Whether an update may change something that is kept: rather one too many than one too few, and no plain question. */
export function createChanging({ demandOf, askedBy, me }: Needs): Changing {
  return (update) => {
    if (placeEventOf(update, me.id) || provesPost(update, me.id)) return true;
    const asked = askedBy(update);
    return asked !== undefined && demandOf(asked.line).changes;
  };
}
