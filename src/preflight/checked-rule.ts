/** `CheckedRule`: for the report, a rule that pages were held to. */

export interface CheckedRule {
  readonly rule: string;
  /** What was allowed, in words; `null` where there is nothing to measure. */
  readonly limit: string | null;
}
