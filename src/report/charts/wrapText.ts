/** Mean width of a letter in parts of the font size; charts are set in fonts of about this width. */
const LETTER = 0.54;
const BOLD = 0.63;

/** How wide a text will be, in the unit of the font size: an estimate, since no font is at hand. */
export function textWidth(text: string, size: number, bold = false): number {
  return text.length * size * (bold ? BOLD : LETTER);
}

/** A text in lines that are no wider than `width`. A single longer word stays whole. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
