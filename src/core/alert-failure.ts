/** What of a rule about flows cannot be understood, or cannot be. */
export type FlowWordsFault =
  | 'no_kind'
  | 'no_amount'
  | 'bad_amount'
  | 'amount_small'
  | 'amount_large'
  | 'bad_side'
  | 'bad_weeks'
  | 'bad_cooldown'
  | 'bad_until'
  | 'until_past'
  | 'words_left';

/** What of an answer about alerts a word was to choose. */
export type AlertChoice = 'levels' | 'repeat' | 'cooldown' | 'late' | 'remove';

/** What goes wrong with what a place is told of by itself. `typed`: the words that are meant. */
export type AlertFailure =
  | { readonly code: 'flow_words'; readonly why: FlowWordsFault; readonly typed: string }
  | { readonly code: 'alert_choice'; readonly of: AlertChoice; readonly typed: string }
  | { readonly code: 'alert_words_left'; readonly typed: string }
  | { readonly code: 'flow_rule_unknown'; readonly number: number; readonly known: readonly number[] }
  | { readonly code: 'flow_rule_same'; readonly number: number }
  | { readonly code: 'flow_rules_full'; readonly most: number }
  | { readonly code: 'alerts_not_on' };

const CODES: Readonly<Record<AlertFailure['code'], true>> = {
  ...{ flow_words: true, alert_choice: true, alert_words_left: true, flow_rule_unknown: true },
  ...{ flow_rule_same: true, flow_rules_full: true, alerts_not_on: true },
};

export const isAlertFailure = <Other extends { readonly code: string }>(
  failure: Other | AlertFailure,
): failure is AlertFailure => Object.hasOwn(CODES, failure.code);
