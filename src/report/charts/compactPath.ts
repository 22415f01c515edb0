/**
 * A path of straight lines, written shorter: each corner as the step from the one before it, in tenths. It begins at
 * most a twentieth beside where it did, and nothing adds up along the way.
 */
export function compactPath(path: string): string {
  return path.replace(/M([^MZ]+)/g, (_, corners: string) => {
    const tenths = corners.split('L').map((corner) => corner.split(',').map((part) => Math.round(Number(part) * 10)));
    let [x, y] = tenths[0] as [number, number];
    let text = `M${x / 10} ${y / 10}`;
    let steps = '';
    for (const [nextX, nextY] of tenths.slice(1) as [number, number][]) {
      const [across, down] = [short(nextX - x), short(nextY - y)];
      steps += `${steps === '' || across.startsWith('-') ? '' : ' '}${across}${down.startsWith('-') ? '' : ' '}${down}`;
      [x, y] = [nextX, nextY];
    }
    text += steps === '' ? '' : `l${steps}`;
    return text;
  });
}

/** Tenths as a short number: 5 → ".5". */
function short(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, '$1.');
}
