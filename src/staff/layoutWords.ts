/** How a table is laid out, in words. */
export const layoutWords: Readonly<Record<string, string>> = {
  long: 'lange Form: jede Zeile ein Wert',
  periods_as_columns: 'Berichtszeiten stehen nebeneinander in Spalten',
  measures_as_columns: 'Merkmale stehen nebeneinander in Spalten',
  measure_and_period_in_header: 'jede Spalte nennt Merkmal und Berichtszeit',
  areas_as_columns: 'Gebiete stehen nebeneinander in Spalten',
};
