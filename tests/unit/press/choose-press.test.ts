import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import type { PrinterProfile, PrintPolicy } from "../../../src/document/document.ts";
import { choosePress } from "../../../src/press/choose-press.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { presses } from "../../support/presses.ts";

const policy: PrintPolicy = { press: "newspaper", marks: [], transparency: false };

function own(bytes: Uint8Array): PrinterProfile {
  return { path: "house.icc", bytes, condition: "House sheetfed" };
}

describe("the press of a print edition", () => {
  it("is coated paper where nobody says", () => {
    const log = new DiagnosticLog();
    expect(choosePress(undefined, presses, log).name).toBe("coated");
    expect(choosePress(policy, presses, log).condition.identifier).toBe("CGATS TR 002");
    expectNoDiagnostics(log.entries);
  });

  it("has a printer's own profile and the limits of the paper", () => {
    const log = new DiagnosticLog();
    const { bytes } = presses.find("uncoated").profile;
    const press = choosePress({ ...policy, ownProfile: own(bytes) }, presses, log);
    expect(press.profile.bytes).toBe(bytes);
    expect(press.condition).toEqual({
      identifier: "House sheetfed",
      description: "Tarwisa uncoated, FOGRA29, 280 %",
      registry: "",
    });
    expect(press.limits).toEqual(presses.find("newspaper").limits);
    expectNoDiagnostics(log.entries);
  });

  it("is the known one when a printer's profile is of no use, which is an error", () => {
    const log = new DiagnosticLog();
    const press = choosePress({ ...policy, ownProfile: own(presses.srgb()) }, presses, log);
    expect(press).toBe(presses.find("newspaper"));
    expectDiagnostic(log.entries, "press-profile-unusable", "house.icc cannot be used: it describes no press");
  });
});
