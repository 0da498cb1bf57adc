import type { Bridge, NoBridge } from '../core/bridge.ts';
import { unreachable } from '../core/errors.ts';
import { figureValue, list, type Message, message, subjectValue, type Value, words } from '../i18n/message.ts';
import type { FactsBlock, FiguresBlock, TextBlock } from './card.ts';
import { directionMessage, passportBlock } from './passport.ts';
import { caution, heading, plain } from './text-blocks.ts';

/** A publisher's weekly figure under the sum it stands beside, how far apart they are, and how much of that is told by what is printed. */
function bridgeBlocks(bridge: Bridge, now: number): readonly (FiguresBlock | FactsBlock | TextBlock)[] {
  const { theirs } = bridge;
  if (bridge.hold) return [caution(heldMessage(bridge))];
  return [
    heading(message('etf-beside', { publisher: words(theirs.publisher) })),
    {
      kind: 'figures',
      rows: [{ label: theirsMessage(bridge), figure: theirs, note: directionMessage(theirs.interval) }],
    },
    bridge.verdict === 'agree' ? plain(verdictMessage(bridge)) : caution(verdictMessage(bridge)),
    { kind: 'facts', messages: [gapMessage(bridge), scopeMessage(bridge), ...shortsMessages(bridge)] },
    plain(message('etf-two-definitions')),
    passportBlock(theirs, now),
  ];
}

/** Why nothing stands beside the days. */
export function noBridgeMessage(subject: Value, none: NoBridge): Message {
  switch (none.is) {
    case 'incomplete':
      return message('etf-bridge-incomplete', { published: none.published, trading: none.trading });
    case 'incomplete_assets':
      return message('etf-bridge-incomplete_assets', { assets: list(none.assets.map(words)) });
    case 'not_printed':
      return message('etf-bridge-not_printed', { subject });
    case 'no_report':
    case 'withdrawn':
    case 'waits':
      return message(`etf-bridge-${none.is}`);
    default:
      return unreachable(none);
  }
}

/** Whose weekly figure, of what. */
export function theirsMessage({ theirs }: Bridge): Message {
  const publisher = words(theirs.publisher);
  return theirs.subject.scope === 'region'
    ? message('etf-theirs-us', { publisher })
    : message('etf-theirs', { publisher, subject: subjectValue(theirs.subject) });
}

/** What is said of both. Opposite directions are within no tolerance. */
export const verdictMessage = ({ verdict, direction }: Bridge): Message =>
  verdict === 'diverges' || direction === 'opposite'
    ? message(`etf-bridge-diverges-${direction}`)
    : message(`etf-bridge-agree-${direction}`);

function heldMessage({ hold, theirs }: Bridge): Message {
  const publisher = words(theirs.publisher);
  return hold?.why === 'power_of_ten'
    ? message('etf-bridge-held-power_of_ten', { publisher, times: hold.times })
    : message('etf-bridge-held-opposite_sign', { publisher });
}

function gapMessage({ theirs, gap, share }: Bridge): Message {
  const values = { publisher: words(theirs.publisher), gap: figureValue(gap) };
  return share
    ? message('etf-bridge-gap', { ...values, share: { is: 'share', share } })
    : message('etf-bridge-gap-alone', values);
}

function scopeMessage({ scope, theirs }: Bridge): Message {
  if (!scope) return message(theirs.subject.scope === 'region' ? 'etf-bridge-no-scope-us' : 'etf-bridge-no-scope');
  const values = { scope: figureValue(scope.figure), rest: figureValue(scope.rest) };
  return scope.is === 'beyond_etf_assets'
    ? message('etf-bridge-beyond_etf_assets', values)
    : message(`etf-bridge-${scope.is}`, { ...values, subject: subjectValue(theirs.subject) });
}

const shortsMessages = ({ shorts, theirs }: Bridge): readonly Message[] =>
  shorts ? [message('etf-bridge-shorts', { publisher: words(theirs.publisher), shorts: figureValue(shorts) })] : [];

/** The same in one line. */
export function bridgeLine({ theirs, verdict, direction, share }: Bridge): Message {
  const subject = subjectValue(theirs.subject);
  if (verdict === 'on_hold') return message('etf-recap-held', { subject });
  const said =
    verdict === 'diverges' || direction === 'opposite'
      ? message(`etf-recap-diverges-${direction}`)
      : message(`etf-recap-agree-${direction}`);
  const values = { subject, publisher: words(theirs.publisher), verdict: said };
  return share
    ? message('etf-recap-bridge-share', { ...values, share: { is: 'share', share } })
    : message('etf-recap-bridge', values);
}

/** Whether nothing of a week may be shown before a person has looked. */
export const isHeld = (bridge: Bridge | NoBridge): boolean => bridge.is === 'bridge' && bridge.hold !== undefined;

/** What stands beside the days of a week, or why nothing does. */
export const besideBlocks = (
  subject: Value,
  bridge: Bridge | NoBridge,
  now: number,
): readonly (FiguresBlock | FactsBlock | TextBlock)[] =>
  bridge.is === 'bridge' ? bridgeBlocks(bridge, now) : [plain(noBridgeMessage(subject, bridge))];
