import type { DrawAnswerPicture, WantedPicture } from '../../cards/answer-picture.ts';
import type { MadePicture } from '../../core/sent-picture.ts';
import { type Destination, destinationPlace } from './place-events.ts';
import { renderPhoto } from './render.ts';
import type { Sender } from './sender.ts';

/** What of an answer becomes a picture, and where that goes. */
export interface PictureBehind extends Omit<WantedPicture, 'place'> {
  readonly to: Pick<Destination, 'chat_id'> & { readonly message_thread_id?: number };
}

/** Pictures behind answers. Nobody waits for one, and none is missed. */
export interface Pictures {
  /** Begins to draw it; what comes back sends it once that is done, behind whatever stands there by then. */
  begin(behind: PictureBehind): () => void;
  /** Resolves once all that were to be sent are. */
  idle(): Promise<void>;
}

interface Needs {
  readonly sender: Pick<Sender, 'send'>;
  readonly draw: DrawAnswerPicture<MadePicture>;
}

export function createPictures({ sender, draw }: Needs): Pictures {
  const running = new Set<Promise<unknown>>();
  return {
    begin({ to, ...wanted }) {
      const drawing = draw({ ...wanted, place: destinationPlace(to) });
      return () => {
        const sending = drawing
          .then((made) => made && sender.send(renderPhoto(made, to)))
          .finally(() => running.delete(sending));
        running.add(sending);
      };
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
