/**
 * A pattern for people, with `*` for any run of characters, as a test of texts. Works in steps of one character, so that
 * no pattern, however odd, takes longer than its length times the text's; nothing in it is taken for a regular expression.
 */
export function wildcard(pattern: string): (text: string) => boolean {
  return (text) => {
    let at = 0;
    let inPattern = 0;
    let star = -1;
    let afterStar = 0;
    while (at < text.length) {
      if (pattern[inPattern] === '*') {
        star = inPattern++;
        afterStar = at;
      } else if (inPattern < pattern.length && pattern[inPattern] === text[at]) {
        inPattern++;
        at++;
      } else if (star !== -1) {
        inPattern = star + 1;
        at = ++afterStar;
      } else return false;
    }
    while (pattern[inPattern] === '*') inPattern++;
    return inPattern === pattern.length;
  };
}
