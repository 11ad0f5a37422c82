/** A rectangle on a page: points, origin at the page's top left corner, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Insets said logically; flow turns start and end into left and right. */
export interface LogicalInsets {
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  readonly end: number;
}
