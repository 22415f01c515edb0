/** How values become classes; `methode` = the classes that a method itself has. */
export type ClassRule = 'quantile' | 'natuerlich' | 'standardabweichung' | 'methode';
