/** How freely joins may be elongated: what each justification policy means where the template says nothing else. */

export type JustificationPolicy = "none" | "spaces" | "kashida-light" | "kashida" | "kashida-full";

/** Lengths in ems of the Arabic text. alreq (justification) asks for limits and leaves their values to the designer. */
export interface KashidaLimits {
  /** Word spaces give alone up to this factor on the natural space, then joins give too. */
  readonly after: number;
  /** The shortest and the longest elongation. A face's own tatweel may be longer than the shortest. */
  readonly shortest: number;
  readonly longest: number;
  /** Most elongations on one line. */
  readonly perLine: number;
  /** From one elongated word to the next it is at least so many words; 1 lets neighbours both be elongated. */
  readonly apart: number;
  /** The lowest rank of join to use, 1 (best) to 7 (any): see `kashidaRank`. */
  readonly lowestRank: number;
  /** Words of fewer letters stay as they are. */
  readonly shortestWord: number;
}

/** Naskh of print wants few and short elongations; display and Kufi styles bear long ones in every word. */
export const kashidaLimits: Readonly<Record<Exclude<JustificationPolicy, "none" | "spaces">, KashidaLimits>> = {
  "kashida-light": { after: 1.5, shortest: 0.2, longest: 0.5, perLine: 2, apart: 3, lowestRank: 3, shortestWord: 4 },
  kashida: { after: 1.2, shortest: 0.2, longest: 0.8, perLine: 4, apart: 2, lowestRank: 5, shortestWord: 4 },
  "kashida-full": { after: 1.05, shortest: 0.2, longest: 1.6, perLine: 24, apart: 1, lowestRank: 7, shortestWord: 4 },
};
