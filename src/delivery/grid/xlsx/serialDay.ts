export interface SerialDay {
  /** ISO day. */
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const DAY = 86_400_000;
/** 9999-12-31. */
const LAST = 2_958_465;

/** The day behind a date's number; null outside the calendar. Excel's calendar of 1900 knows a 29 February, it was none. */
export function serialDay(serial: number, date1904: boolean): SerialDay | null {
  const shifted = date1904 ? serial + 1462 : serial;
  if (!(shifted >= 1 && shifted < LAST + 1) || Math.floor(shifted) === 60) return null;
  const days = Math.floor(shifted) + (shifted < 60 ? 1 : 0);
  const seconds = Math.min(86_399, Math.round((shifted - Math.floor(shifted)) * 86_400));
  return {
    date: new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}
