/** Where a tag of a profile stands in the file (ICC.1:2010 7.3). */
export interface TagPlace {
  readonly offset: number;
  readonly size: number;
}
