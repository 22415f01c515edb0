const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * A text as HTML, for content and attributes. Control characters and halves of characters, which no HTML document may
 * hold, become the sign for a character that cannot be shown.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Surrogate}/gu, '\ufffd').replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}
