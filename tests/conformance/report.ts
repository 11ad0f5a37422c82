/** Collects what a conformance file's lines got wrong and prints how many were right. */

const SHOWN_FAILURES = 20;

export interface Report {
  readonly failures: readonly string[];
  check(passes: boolean, describe: () => string): void;
  /** Prints "Name passed/total". */
  print(): void;
}

export function makeReport(name: string): Report {
  let total = 0;
  let failed = 0;
  const failures: string[] = [];
  return {
    failures,
    check(passes, describe) {
      total++;
      if (passes) return;
      failed++;
      if (failures.length < SHOWN_FAILURES) failures.push(describe());
    },
    print() {
      console.log(`${name} ${total - failed}/${total}`);
    },
  };
}
