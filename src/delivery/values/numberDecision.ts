/** How the numbers of one column are written, and what shows it (German, for the protocol). */
export interface NumberDecision {
  readonly decimal: '.' | ',' | 'both' | 'none';
  readonly thousands: '' | '.' | ',' | ' ' | "'";
  readonly evidence: string;
}
