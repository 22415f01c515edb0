/** What a column can hold: its German name, the group that shares a colour, and whether it may be chosen. */
export const roleWords: Readonly<
  Record<
    string,
    {
      readonly word: string;
      readonly group: 'area' | 'time' | 'measure' | 'value' | 'rest';
      readonly choosable: boolean;
    }
  >
> = {
  key: { word: 'Gebietsschlüssel', group: 'area', choosable: true },
  name: { word: 'Gebietsname', group: 'area', choosable: true },
  fused: { word: 'Schlüssel mit Name', group: 'area', choosable: true },
  level: { word: 'Gliederungsebene', group: 'area', choosable: true },
  parent: { word: 'Übergeordnetes Gebiet', group: 'area', choosable: true },
  period: { word: 'Berichtszeit', group: 'time', choosable: true },
  period_part: { word: 'Teil der Berichtszeit', group: 'time', choosable: false },
  measure: { word: 'Merkmal', group: 'measure', choosable: true },
  category: { word: 'Gruppe des Merkmals', group: 'measure', choosable: true },
  value: { word: 'Wert', group: 'value', choosable: true },
  metadata: { word: 'Nicht gelesen', group: 'rest', choosable: true },
  attribute: { word: 'Nicht gelesen (Text)', group: 'rest', choosable: false },
  empty: { word: 'Leer', group: 'rest', choosable: false },
  spacer: { word: 'Leere Trennspalte', group: 'rest', choosable: false },
};
