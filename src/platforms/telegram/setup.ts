import { createBounded } from '../../core/bounded.ts';
import { placeId } from '../../core/place.ts';
import { type Message, message, words } from '../../i18n/message.ts';
import type { Heard, Scene } from './incoming.ts';
import { createSetupLinks } from './setup-link.ts';
import type { StandingOf } from './standing.ts';
import type { Timing } from './timing.ts';

/** In a channel everybody would read what one administrator sets: a private chat may speak for it. */
export interface Setup {
  /** What is said to a message that is about speaking for a channel; undefined for any other. */
  hear(heard: Heard): Promise<Message | undefined>;
  /** Where what is asked there is meant to be asked. */
  meant(scene: Scene): Scene;
}

const LASTS_MS = 1_800_000;
const MOST_SPEAKING = 10_000;
const START = /^\/start(?:@\w+)?(?:\s+(?<written>setup_[\w-]{1,58}))?\s*$/u;

interface Needs {
  readonly secret: string;
  readonly username: string;
  readonly standingOf: StandingOf;
  readonly timing: Pick<Timing, 'now'>;
}

export function createSetup({ secret, username, standingOf, timing }: Needs): Setup {
  const links = createSetupLinks(secret);
  const speaking = createBounded<{ readonly channel: number; readonly until: number }>(MOST_SPEAKING);

  async function begin(heard: Heard, written: string): Promise<Message> {
    const channel = links.read(written);
    if (channel === undefined) return message('telegram-setup-old');
    const { role, missing } = await standingOf(forChannel(heard, channel), 'fresh');
    if (role === 'member')
      return message(missing === 'telegram_unknown' ? 'telegram-setup-unknown' : 'telegram-setup-refused');
    speaking.set(heard.person, { channel, until: timing.now() + LASTS_MS });
    return message('telegram-setup-begun');
  }

  return {
    async hear(heard) {
      const start = heard.forwarded ? null : START.exec(heard.text);
      if (!start) return undefined;
      const written = start.groups?.['written'];
      if (heard.isPrivate && written !== undefined) return begin(heard, written);
      if (heard.isPrivate) speaking.set(heard.person, { channel: heard.chat, until: 0 });
      return heard.isChannel
        ? message('telegram-setup-link', { link: words(`https://t.me/${username}?start=${links.write(heard.chat)}`) })
        : undefined;
    },
    meant(scene) {
      const known = scene.isPrivate ? speaking.get(scene.person) : undefined;
      return known && known.until > timing.now() ? forChannel(scene, known.channel) : scene;
    },
  };
}

/** The same person, asking in a channel: what they may do is what they may do there. */
export const forChannel = ({ person, speaker, update, waited }: Scene, channel: number): Scene => ({
  update,
  ...(waited && { waited }),
  chat: channel,
  place: placeId('telegram', channel),
  isPrivate: false,
  person,
  speaker,
});
