import type { App } from '../../app.ts';
import type { Inbox, PlatformLog } from '../../ports.ts';
import { createAskedBy } from './asked-by.ts';
import { createButtons } from './buttons.ts';
import { createChanging } from './changing.ts';
import { loadDemands } from './demand.ts';
import type { ReadFile } from './files.ts';
import type { Me } from './incoming.ts';
import { createIntake, type Intake } from './intake.ts';
import type { Pictures } from './pictures.ts';
import type { PlaceEars } from './place-ears.ts';
import { createProofs, type Proofs } from './proofs.ts';
import type { Sender } from './sender.ts';
import { createSetup } from './setup.ts';
import type { StandingOf } from './standing.ts';
import type { TelegramSettings } from './start.ts';
import { createTalk, type Talk } from './talk.ts';
import type { Timing } from './timing.ts';
import { createWorker } from './worker.ts';

/** Where nothing is kept, nothing can be changed either. */
const nothing = async () => undefined;
const NOTHING_LASTS: Inbox = { keep: nothing, leftOver: async () => [], begin: nothing, drop: nothing };

interface Needs {
  readonly app: App;
  readonly settings: TelegramSettings;
  readonly sender: Sender;
  readonly standingOf: StandingOf;
  readonly readFile: ReadFile;
  readonly pictures: Pictures | undefined;
  readonly ears: PlaceEars | undefined;
  readonly log: PlatformLog;
  readonly timing: Timing;
  readonly ending: AbortSignal;
}

/** Puts together what works updates, and begins what an earlier process left of them. */
export async function openIntake(me: Me, needs: Needs): Promise<Intake> {
  const { app, settings, sender, standingOf, ears, log, timing, readFile, pictures, ending } = needs;
  const { token, onBot, onPostSeen, defaultLocale, inbox = NOTHING_LASTS } = settings;
  const suspended = await onBot?.(String(me.id));
  if (suspended !== undefined) log.warn('telegram_token_changed', { places: suspended });
  const setup = createSetup({ secret: token, username: me.username, standingOf, timing });
  const known = { demandOf: await loadDemands(app), buttons: createButtons(), me, defaultLocale };
  const askedBy = createAskedBy(known);
  const talk = createTalk({ app, sender, standingOf, setup, readFile, pictures, timing, onPostSeen, ...known });
  const worker = createWorker({
    inbox,
    work: hearingFirst({ ears, proofs: onPostSeen && createProofs(onPostSeen, log), me: me.id, talk }),
    log,
    timing,
    ending,
  });
  const changing = createChanging({ ...known, askedBy });
  const intake = createIntake({ me, inbox, changing, askedBy, worker, log });
  await intake.resume();
  return intake;
}

interface Hearing {
  readonly ears: PlaceEars | undefined;
  readonly proofs: Proofs | undefined;
  readonly me: number;
  readonly talk: Talk;
}

/** What an update tells of its place and of a post is known before it is answered there. */
const hearingFirst =
  ({ ears, proofs, me, talk }: Hearing): Talk =>
  async (update, waited) => {
    await ears?.hear(update, me);
    await proofs?.(update, me);
    await talk(update, waited);
  };
