/** A regular expression of ours, and where it stands: 'src/core/when.ts:35'. */
export interface Pattern {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

export interface Judged {
  readonly pattern: Pattern;
  /** How the time grows with the text, as 'exponential' or '3rd degree polynomial'; absent where it is bearable. */
  readonly complaint?: string;
}
