/** True for an Amtlicher Gemeindeschlüssel as this engine keeps it: eight digits, as text. */
export function isAgs(text: string): boolean {
  return /^\d{8}$/.test(text);
}
