import type { Figure } from '../core/figure.ts';
import type { Card } from './card.ts';

/** A card as JSON for other programs: every figure in it is one flat object with its whole passport. */
export function cardJson({ title, blocks, disclaimers, next, file }: Card): string {
  const flatten = (_: string, value: unknown): unknown => (isFigure(value) ? flatFigure(value) : value);
  return JSON.stringify({ title, blocks, disclaimers, next, ...(file && { file }) }, flatten, 2);
}

const isFigure = (value: unknown): value is Figure =>
  typeof value === 'object' && value !== null && 'interval' in value && 'verification' in value;

/**
 * A derived figure has `low` and `high` and no `usd`: it is nowhere a point. `state` is the rung of the ladder, with
 * what belongs to it (`texts`, `with`, `theirs` …) under `stateDetail`.
 */
function flatFigure({ interval, verification, ...passport }: Figure): object {
  const { state, ...stateDetail } = verification;
  return { ...passport, low: interval.low, high: interval.high, state, stateDetail };
}
