/** What is adverse of an indicator: a high value, a low one, or neither. */
export type Polarity = 'high_is_adverse' | 'low_is_adverse' | 'neutral';
