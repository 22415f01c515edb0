/**
 * Does work that may replace the part of the page where the reader is, and puts the focus back on the same thing: the
 * button of the same area in the same part. What is gone hands the focus to `instead`.
 */
export function keepFocus(work: () => void, instead: HTMLElement): void {
  const before = document.activeElement;
  const part = before?.closest('[id]:not(button)')?.id;
  const key = before instanceof HTMLElement ? before.dataset.choose : undefined;
  work();
  if (before === null || before === document.body) return;
  const lost = !before.isConnected || (before instanceof HTMLElement && before.offsetParent === null);
  if (!lost) return;
  const scope = part === undefined ? null : document.getElementById(part);
  const same = key === undefined ? null : scope?.querySelector<HTMLElement>(`[data-choose="${CSS.escape(key)}"]`);
  (same ?? instead).focus({ preventScroll: true });
}
