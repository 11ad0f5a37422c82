/** What is known of a face beyond the face itself: made when first asked for, gone with the face. */

import type { Face } from "./face.ts";

export function perFace<Facts>(make: (face: Face) => Facts): (face: Face) => Facts {
  const known = new WeakMap<Face, Facts>();
  return (face) => {
    let facts = known.get(face);
    if (facts === undefined) {
      facts = make(face);
      known.set(face, facts);
    }
    return facts;
  };
}
