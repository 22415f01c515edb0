/** The one seed of the synthetic city. Every random stream is derived from it and a label, so a new measure never changes an old one. */
export const SEED = 99_999_000;
