import type { Api } from 'grammy';
import type { OnPlace } from '../../core/place-event.ts';
import type { Pacer } from '../../core/posting.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { PictureMaker, PlatformLog, PlatformOutlet } from '../../ports.ts';
import { createOutlet } from './outlet.ts';
import { createPlaceEars, type PlaceEars } from './place-ears.ts';
import { createPlaceNotice } from './place-notice.ts';
import { createPoster } from './poster.ts';
import { createSender, type Sender } from './sender.ts';
import type { Timing } from './timing.ts';
import { createTurns } from './turns.ts';

interface Needs {
  readonly api: Api;
  readonly log: PlatformLog;
  readonly timing: Timing;
  readonly ending: AbortSignal;
  readonly defaultLocale: Locale;
  readonly onPlace?: OnPlace | undefined;
  readonly pacer?: Pacer | undefined;
  /** Absent where nothing is drawn. */
  readonly pictures?: PictureMaker | undefined;
}

/** Everything that is said on Telegram, asked for or not, and what becomes of places by it. */
export interface Voice {
  /** Absent where nothing is kept of places. */
  readonly ears: PlaceEars | undefined;
  readonly sender: Sender;
  /** `me`: the bot's own id, once that is known. */
  outlet(me: () => number | undefined): PlatformOutlet;
}

export function createVoice({
  api,
  log,
  timing,
  ending,
  defaultLocale: locale,
  onPlace,
  pacer,
  pictures,
}: Needs): Voice {
  const tellAdministrator = createPlaceNotice({ api, log, locale });
  const ears = onPlace && createPlaceEars({ onPlace, tellAdministrator, log });
  const turns = pacer && createTurns(pacer, ending);
  const sender = createSender({ api, log, timing, ending, ears, turns });
  const poster = createPoster({ api, ears, pictures });
  return { ears, sender, outlet: (me) => createOutlet({ api, ears, poster, sender, me }) };
}
