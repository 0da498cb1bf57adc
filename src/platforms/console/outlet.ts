import type { Writable } from 'node:stream';
import { rendererFor } from '../../i18n/renderer.ts';
import type { PlatformOutlet, Post } from '../../ports.ts';
import { renderText, type Screen } from './render.ts';
import { write } from './session.ts';

interface Sheet {
  readonly output: Writable;
  /** Asked anew for each post: windows are resized. */
  readonly screen: () => Screen;
}

/** Posts to whoever sits at the console, between the answers. What was printed is printed: nothing can be looked up. */
export function createConsoleOutlet({ output, screen }: Sheet): PlatformOutlet {
  const draw = ({ card, locale, marks }: Post): string => renderText(card, rendererFor(locale, marks), screen());
  const print = (text: string) => write(output, `${text}\n\n`);
  return {
    poster: {
      send: async ({ drawn, code }) =>
        (await print(drawn)) ? { is: 'arrived', message: code } : { is: 'not_taken', why: 'unreachable' },
      repeatableForMs: async () => 0,
      find: async () => ({ is: 'unreadable' }),
    },
    draw: (post) => [draw(post)],
    tell: async (_, post) => print(draw(post)),
    mayPost: async () => 'yes',
  };
}
