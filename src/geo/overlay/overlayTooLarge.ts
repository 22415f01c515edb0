/** The geometry would take more memory or time than a check is worth; the caller answers "not evaluable". */
export class OverlayTooLarge extends Error {
  constructor() {
    super('Too many segments or crossings for the overlay.');
    this.name = 'OverlayTooLarge';
  }
}
