import { type Block, card } from '../../../src/cards/card.ts';
import { type PlaceId, placeId } from '../../../src/core/place.ts';
import type { Posting, PostOutcome } from '../../../src/core/posting.ts';
import { shortIdSchema } from '../../../src/core/short-id.ts';
import { TOTAL } from '../../../src/core/subject.ts';
import { message, words } from '../../../src/i18n/message.ts';
import type { DiscordSettings } from '../../../src/platforms/discord/start.ts';
import type { PlatformOutlet, Post } from '../../../src/ports.ts';
import { componentsOf, type MessageBody } from '../../doubles/discord/message-rules.ts';
import { M, madeUpFigure } from '../../support/made-up.ts';
import { type Bot, openBot, USUAL } from './open-bot.ts';

export const CHANNEL = placeId('discord', 301, 401);
export const THREAD = placeId('discord', 301, 401, 402);
export const FORUM = placeId('discord', 301, 405);
export const MEDIA = placeId('discord', 301, 406);
export const CODE = shortIdSchema.parse('0123abcd');
export const NONCE = 'a'.repeat(25);
export const POSTED = /^POST \/channels\/\d+\/(?:messages|threads)$/u;

export const line = (text: string) => message('text', { text: words(text) });
const OWED = { figures: 'not_advice', opinion: 'authors_view', limits: 'direction_not_digits' } as const;

/** A post with these blocks, in English. */
export const postOf = (blocks: readonly Block[], next: Post['card']['next'] = [], title = 'Made-up flows'): Post => ({
  card: card({ title: line(title), blocks, disclaimers: OWED, next }),
  locale: 'en',
});

const FIGURES: Block = { kind: 'figures', rows: [{ label: words('Total'), figure: madeUpFigure(TOTAL, -111 * M) }] };
export const POST = postOf([FIGURES]);

/** As many blocks of text as fill that many characters. */
export const longPost = (characters: number): Post =>
  postOf(
    Array.from({ length: Math.ceil(characters / 500) }, (_, at) => ({
      kind: 'text',
      tone: 'plain',
      message: line(`beginning ${at} ${'words '.repeat(79)}end ${at}`),
    })),
  );

/** Every text of a message, in its order. */
export const textsOf = ({ components }: Pick<MessageBody, 'components'>): readonly string[] =>
  componentsOf(components ?? []).flatMap(({ content }) => (typeof content === 'string' ? [content] : []));

export interface PostingBot extends Bot {
  readonly outlet: PlatformOutlet;
  /** The first part of a post as it is handed over, under a nonce of its own. */
  posting(place: PlaceId, given?: Partial<Posting>, post?: Post): Posting;
  send(place: PlaceId, given?: Partial<Posting>): Promise<PostOutcome>;
  /** What stands in a channel, as text. */
  standing(channel: string): readonly string[];
}

/** Tidemark against a double of Discord, to be posted through. */
export async function openPosting(settings: Partial<DiscordSettings> = {}, now?: () => number): Promise<PostingBot> {
  const bot = await openBot(undefined, now);
  const { outlet } = bot.start({ ...USUAL, ...settings });
  if (!outlet) throw new Error('Discord has an outlet');
  await bot.discord.ready();
  const posting: PostingBot['posting'] = (place, given = {}, post = POST) => {
    const [drawn = ''] = outlet.draw(post, { code: shortIdSchema.parse(given.code ?? CODE), silent: false });
    return { place, drawn, nonce: NONCE, code: CODE, ...given };
  };
  return {
    ...{ ...bot, outlet, posting },
    send: (place, given) => outlet.poster.send(posting(place, given), 2_000),
    standing: (channel) => bot.discord.channels.in(channel).map((body) => textsOf(body).join('\n')),
  };
}
