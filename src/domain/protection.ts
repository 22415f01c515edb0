/**
 * How the small counts of a release were protected: `none` on the city's own word, which every answer then shows;
 * `synthetic` where the city is invented and there is nothing to protect.
 */
export type Protection = 'none' | 'synthetic';
