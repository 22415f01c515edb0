import fc from 'fast-check';

// The same cases in every run, so that a red run says something about the change and not about the dice.
// `SOZIALRAUM_SEED=7 npm test` tries others.
fc.configureGlobal({ seed: Number(process.env.SOZIALRAUM_SEED ?? 20261121) });
