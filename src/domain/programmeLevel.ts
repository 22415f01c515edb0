/** The level that programme areas stand on. They overlap and do not cover the city, so no boundary version has it. */
export const PROGRAMME_LEVEL = 'programmgebiet';
