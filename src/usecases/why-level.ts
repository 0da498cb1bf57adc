import type { Card } from '../cards/card.ts';
import { levelWhyCard } from '../cards/level-why-card.ts';
import { levelAlertKey } from '../core/level-alert.ts';
import type { PlaceId } from '../core/place.ts';
import { endOfQuiet } from '../core/quiet-hours.ts';
import { levelsMeant } from './follow-levels.ts';
import { type LevelViewing, levelView } from './level-views.ts';
import { settingsAt } from './settings.ts';

/** More is not told of one level. */
const MOST_ALERTS = 100;

/** Why a level of a place fired or did not; undefined where no level is spoken of. */
export async function whyLevel(services: LevelViewing, place: PlaceId, typed: string): Promise<Card | undefined> {
  const [meant, ...others] = (await levelsMeant(services, place, typed)) ?? [];
  if (!meant) return undefined;
  const { following } = services.posts;
  const [view, alerts, follows] = await Promise.all([
    levelView(services, place, meant),
    following.alertsAbout(place, `level:${meant.level.claim.id}`, MOST_ALERTS),
    following.of(place),
  ]);
  const shown = new Set(view.story.map(levelAlertKey));
  const ids = alerts.flatMap(({ key, outcome }) =>
    outcome.is === 'posted' && shown.has(key) ? [outcome.delivery] : [],
  );
  const [posts, quietUntil] = await Promise.all([
    Promise.all([...new Set(ids)].map((id) => services.posts.delivery(id))),
    quietUntilAt(services, place),
  ]);
  const deliveries = new Map(posts.flatMap((post) => (post ? [[post.id, post] as const] : [])));
  const beside = others.map((each) => ({ ...each, isOwn: each.kept?.place === place, gaps: [] }));
  return levelWhyCard({
    ...{ ...view, alerts, deliveries, following: follows, others: beside },
    ...(quietUntil !== undefined && { quietUntil }),
  });
}

async function quietUntilAt(services: LevelViewing, place: PlaceId): Promise<number | undefined> {
  return endOfQuiet(services.clock.now(), await settingsAt(services, place));
}
