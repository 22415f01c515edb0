/** Colours of lines and marks: told apart by readers with any kind of colour vision, 4.5 : 1 and more on white. */
export const AREA_COLOURS = ['#0b4f8a', '#a3430b', '#006d5b', '#7b3294', '#7a5c00', '#b0003a', '#3c3c3c', '#00628a'];
export const PARENT_COLOUR = '#4d4d4d';
export const CITY_COLOUR = '#1a1a1a';
export const FAINT = '#6b6b6b';
export const GRID = '#d9d9d9';
