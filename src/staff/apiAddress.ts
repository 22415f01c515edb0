/** An address of the interface from its parts, each safely written. */
export function apiAddress(parts: readonly (string | number)[], query: Readonly<Record<string, string>> = {}): string {
  const chosen = Object.entries(query).filter(([, value]) => value !== '');
  const search = chosen.length === 0 ? '' : `?${new URLSearchParams(chosen)}`;
  return `/api/v1/${parts.map((part) => encodeURIComponent(part)).join('/')}${search}`;
}
