/** Thrown while a spreadsheet is opened; the message is German and becomes the finding. Never leaves this folder. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly check: string;
  constructor(message: string, check = 'not-a-table') {
    super(message);
    this.check = check;
  }
}
