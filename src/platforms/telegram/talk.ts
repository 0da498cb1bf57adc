import type { Update } from '@grammyjs/types';
import type { Answer, App } from '../../app.ts';
import type { Handed } from '../../command.ts';
import type { Locale } from '../../i18n/locale.ts';
import { type Message, message } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import type { OnPostSeen } from '../../ports.ts';
import { type Asked, askedOf } from './asked.ts';
import { createAsking } from './asking.ts';
import type { Buttons } from './buttons.ts';
import type { DemandOf } from './demand.ts';
import type { ReadFile } from './files.ts';
import { type Heard, heardOf, type Me, type Scene, tappedOf } from './incoming.ts';
import { createPosting, messagesOf } from './messages.ts';
import type { Pictures } from './pictures.ts';
import type { SendMessage } from './render.ts';
import type { Sender } from './sender.ts';
import type { Setup } from './setup.ts';
import type { StandingOf } from './standing.ts';
import { createTaps } from './taps.ts';
import type { Timing } from './timing.ts';

const HUSH_MS = 10_000;
const MOST_HUSHED = 10_000;

/** What answering needs. */
export interface Desk {
  readonly app: App;
  readonly sender: Sender;
  readonly demandOf: DemandOf;
  readonly standingOf: StandingOf;
  readonly buttons: Buttons;
  readonly setup: Setup;
  readonly readFile: ReadFile;
  /** Absent where nobody draws any. */
  readonly pictures?: Pictures | undefined;
  readonly timing: Pick<Timing, 'now'>;
  readonly defaultLocale: Locale;
  /** Absent where nothing is kept of posts. */
  readonly onPostSeen?: OnPostSeen | undefined;
  readonly me: Me;
}

/** Answers one update, once. Kinds that are not for us pass by. `waited`: an earlier process took it. */
export type Talk = (update: Update, waited?: true) => Promise<void>;

export function createTalk(desk: Desk): Talk {
  const { sender, setup, buttons, me, defaultLocale, readFile } = desk;
  const hush = createHush(desk.timing);
  const ask = createAsking(desk);
  const post = createPosting(sender, desk.pictures);
  const taps = createTaps({ ...desk, ask, post });

  async function answerTo(heard: Heard, { named: _, handed, ...request }: Asked, meant: Scene): Promise<Answer> {
    const answer = await ask({ ...request, locale: heard.locale, handed: handedBy(handed, readFile) }, meant);
    return (await mayReport(heard)) ? offering(answer, heard.text) : answer;
  }

  async function hear(heard: Heard): Promise<void> {
    const said = await setup.hear(heard);
    if (said) return void (await post({ messages: [plain(heard, said)] }));
    const asked = askedOf(heard, me.username);
    if (asked === undefined) return;
    if ('hint' in asked) return void (await post({ messages: [plain(heard, message(asked.hint))] }));
    const meant = setup.meant(heard);
    const answer = await answerTo(heard, asked, meant);
    if (isNoise(answer, heard, asked.named)) return;
    if (isWait(answer) && hush(heard.chat)) return;
    await post(messagesOf(answer, heard, meant, buttons));
    if (answer.leaves) await sender.leave(meant.chat);
  }

  /** What an operator forwards to us alone may be a report, whatever else is said of it. */
  const mayReport = async (heard: Heard): Promise<boolean> =>
    heard.isPrivate && heard.forwarded === true && (await desk.standingOf(heard)).role === 'operator';

  return async (update, waited) => {
    const since = waited && { waited };
    const tapped = tappedOf(update, me);
    if (tapped) return taps({ ...tapped, ...since });
    const heard = heardOf(update, me, defaultLocale);
    if (heard) await hear({ ...heard, ...since });
  };
}

function handedBy(handed: Asked['handed'], readFile: ReadFile): Handed | undefined {
  if (handed === undefined) return undefined;
  return handed === 'message' ? { as: handed } : { as: 'file', read: () => readFile(handed) };
}

/** The answer, with a button that takes the text in. */
const offering = (answer: Answer, text: string): Answer => ({
  ...answer,
  next: [
    { label: message('report-offer'), line: `/report ${text}`, locale: answer.locale, handed: { as: 'forward' } },
    ...answer.next,
  ],
});

/** Among many bots a command that is nobody's here is another's; and a flood is not answered with more of it. */
const isNoise = ({ failure }: Answer, { isPrivate }: Heard, named: boolean): boolean =>
  (failure?.code === 'unknown_command' && !named) || (failure?.code === 'too_fast' && !isPrivate);

const isWait = ({ failure }: Answer): boolean => failure?.code === 'too_fast' || failure?.code === 'link_waits';

function plain({ chat, thread, locale }: Heard, said: Message): SendMessage {
  const text = rendererFor(locale).text(said);
  return {
    chat_id: chat,
    ...(thread !== undefined && { message_thread_id: thread }),
    text,
    link_preview_options: { is_disabled: true },
  };
}

/** One refusal for its pace in ten seconds, then silence. */
function createHush({ now }: Pick<Timing, 'now'>): (chat: number) => boolean {
  const until = new Map<number, number>();
  return (chat) => {
    if ((until.get(chat) ?? 0) > now()) return true;
    if (until.size >= MOST_HUSHED) until.clear();
    until.set(chat, now() + HUSH_MS);
    return false;
  };
}
