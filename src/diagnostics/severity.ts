/** `error` fails the run, `warning` should be looked at, `hint` may be ignored. */
export type Severity = "error" | "warning" | "hint";
