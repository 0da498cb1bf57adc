import { createBounded } from './bounded.ts';

/** Messages whose buttons are remembered; a button older than these says so when it is tapped. */
const MOST_MESSAGES = 4_000;

export interface ButtonIds<Place, Button> {
  /** Issues an id that says nothing to each button of one message in a place. */
  forMessage(place: Place): (button: Button) => string;
  /** The button; undefined for an id that is forged, forgotten or another place's. */
  find(place: Place, id: string): Button | undefined;
}

/** What nobody can guess stands for the message, the button's number in it behind it. */
const ID = /^(?<message>.{1,60})-(?<at>\d{1,3})$/u;

/** Ids in memory alone: a button of an earlier process is an old one. `unguessable` gives up to 60 characters that nobody can guess. */
export function createButtonIds<Place, Button>(
  unguessable: () => string,
  most = MOST_MESSAGES,
): ButtonIds<Place, Button> {
  const known = createBounded<{ readonly place: Place; readonly buttons: readonly Button[] }>(most);
  return {
    forMessage(place) {
      const buttons: Button[] = [];
      let message: string | undefined;
      return (button) => {
        if (message === undefined) {
          message = unguessable();
          known.set(message, { place, buttons });
        }
        return `${message}-${buttons.push(button) - 1}`;
      };
    },
    find(place, id) {
      const { message = '', at } = ID.exec(id)?.groups ?? {};
      const found = known.get(message);
      return found && found.place === place ? found.buttons[Number(at)] : undefined;
    },
  };
}
