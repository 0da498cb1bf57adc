import type { Card } from '../cards/card.ts';
import { levelWhyCard } from '../cards/level-why-card.ts';
import type { PlaceId } from '../core/place.ts';
import { levelsMeant } from './follow-levels.ts';
import { type LevelViewing, levelView } from './level-views.ts';

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
  const beside = others.map((each) => ({ ...each, isOwn: each.kept?.place === place, gaps: [] }));
  return levelWhyCard({ ...view, alerts, following: follows, others: beside });
}
