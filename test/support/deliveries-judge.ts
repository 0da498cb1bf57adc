/**
 * Reads what a platform was sent and what the store says of it, and knows nothing else of the bot: neither its code nor how it
 * counts. Each delivery's parts carry its code, which is all that joins the two.
 */
export interface StoodMessage {
  /** The chat or channel, as the store writes places. */
  readonly place: string;
  /** What people see there. */
  readonly text: string;
}

interface ExportedDelivery {
  readonly id: string;
  readonly place: string;
  readonly state: { readonly is: string; readonly known?: string };
  readonly parts: readonly { readonly message?: string }[];
}

export interface Verdict {
  readonly deliveries: number;
  /** A part of it stands more than once in its place, or anywhere else. */
  readonly doubled: readonly string[];
  /** Said to be sent, and does not stand there whole; or nothing is said of it that anybody could act upon. */
  readonly lost: readonly string[];
  /** Said to be unknown, so that a person is asked. */
  readonly unknown: readonly string[];
  /** Known by a proof that came later than the answer to its sending. */
  readonly settled: readonly string[];
}

/** `partOf`: which part of its post a message is, by what people see. */
export function judgeDeliveries(
  exported: string,
  stood: readonly StoodMessage[],
  partOf: (text: string) => number,
): Verdict {
  const { deliveries } = JSON.parse(exported) as { readonly deliveries: readonly ExportedDelivery[] };
  const those = (is: (delivery: ExportedDelivery, messages: readonly StoodMessage[]) => boolean) =>
    deliveries
      .filter((delivery) =>
        is(
          delivery,
          stood.filter(({ text }) => text.toLowerCase().includes(delivery.id)),
        ),
      )
      .map(({ id }) => id);
  return {
    deliveries: deliveries.length,
    doubled: those(({ place }, messages) => {
      const parts = new Set(messages.map(({ text }) => partOf(text)));
      return parts.size < messages.length || messages.some((each) => each.place !== place);
    }),
    lost: those(({ state, parts }, messages) =>
      state.is === 'sent' ? messages.length < parts.length : state.is !== 'unknown',
    ),
    unknown: those(({ state }) => state.is === 'unknown'),
    settled: those(({ state }) => state.is === 'sent' && state.known !== 'answered'),
  };
}
