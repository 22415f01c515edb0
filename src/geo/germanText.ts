/** Numbers, places and areas as German findings write them. */
export const germanText = {
  /** "1.234" or, below 10, "3,5". */
  number(value: number): string {
    const digits = Math.abs(value) < 10 ? 1 : 0;
    const [whole, fraction] = value.toFixed(digits).split('.') as [string, string | undefined];
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
    return fraction === undefined || /^0+$/.test(fraction) ? grouped : `${grouped},${fraction}`;
  },
  squareMetres(value: number): string {
    return `${germanText.number(value)} m²`;
  },
  /** "12,3 %"; tiny shares are not written as zero. */
  percent(share: number): string {
    return share < 0.0005 ? 'unter 0,1 %' : `${(share * 100).toFixed(1).replace('.', ',')} %`;
  },
  /** "13,3601° O, 52,5021° N". */
  place(lon: number, lat: number): string {
    const degrees = (value: number) => Math.abs(value).toFixed(4).replace('.', ',');
    return `${degrees(lon)}° ${lon < 0 ? 'W' : 'O'}, ${degrees(lat)}° ${lat < 0 ? 'S' : 'N'}`;
  },
  /** "Gebiet 01011101 (Stülerstraße)". */
  area(area: { readonly key: string; readonly name: string }): string {
    return area.name === '' || area.name === area.key ? `Gebiet ${area.key}` : `Gebiet ${area.key} (${area.name})`;
  },
  /** „a“, „b“ und „c“. */
  list(names: readonly string[]): string {
    const quoted = names.map((name) => `„${name}“`);
    return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} und ${quoted.at(-1)}`;
  },
} as const;
