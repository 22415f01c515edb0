import { byId } from './byId.ts';

/** Files come by the file field or by dragging them onto the page; both give the same. */
export function fileDrop(take: (files: readonly File[]) => void): void {
  const input = byId('file', HTMLInputElement);
  const zone = byId('drop', HTMLElement);
  input.addEventListener('change', () => {
    take([...(input.files ?? [])]);
    // The same file may be chosen again after it was changed.
    input.value = '';
  });
  let depth = 0;
  const mark = (step: number): void => {
    depth = Math.max(0, depth + step);
    zone.classList.toggle('over', depth > 0);
  };
  zone.addEventListener('dragenter', () => mark(1));
  zone.addEventListener('dragleave', () => mark(-1));
  // A file that misses the field must not take the page's place in the window.
  for (const type of ['dragover', 'drop'] as const) document.addEventListener(type, (event) => event.preventDefault());
  zone.addEventListener('drop', (event) => {
    mark(-depth);
    take([...(event.dataTransfer?.files ?? [])]);
  });
}
