/** The press a document goes to: one that is known by name, or that with a printer's own profile. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { PrintPolicy } from "../document/document.ts";
import { readIccProfile } from "./icc/icc-profile.ts";
import type { Press, PressLibrary } from "./press.ts";

/** Limits are those of the known press: a profile does not say them. */
export function choosePress(policy: PrintPolicy | undefined, presses: PressLibrary, log: DiagnosticLog): Press {
  const known = presses.find(policy?.press ?? "coated");
  const own = policy?.ownProfile;
  if (!own) return known;
  const reading = readIccProfile(own.bytes);
  if (!reading.ok) {
    log.report("press-profile-unusable", `the colour profile ${own.path} cannot be used: ${reading.problem}`, {
      origin: own.origin,
      hint: "ask the printer for the ICC output profile (CMYK, version 2 or 4) of the paper and press",
    });
    return known;
  }
  const { description } = reading.profile;
  return {
    ...known,
    // Whether a name is registered is not known here, and PDF/X takes any together with the profile.
    condition: { identifier: own.condition, description: description || own.condition, registry: "" },
    profile: { bytes: own.bytes },
  };
}
