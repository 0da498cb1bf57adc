import { message } from '../i18n/message.ts';
import { type Card, card } from './card.ts';
import { plain } from './text-blocks.ts';

/** To whoever runs the bot: that another program has its token, that nothing is posted there meanwhile, and what to do. */
export const secondInstanceCard = (platform: 'telegram' | 'discord'): Card =>
  card({
    title: message('second-instance', { platform: message(`doctor-about-${platform}`) }),
    blocks: [plain(message(`second-instance-seen-${platform}`)), plain(message(`second-instance-how-${platform}`))],
    disclaimers: {},
  });
