const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** A period for readers: `text` "31.12.2021", and with the preposition that its kind takes: `at` "am …", `until` "bis zum …". */
export function germanPeriod(id: string): { readonly text: string; readonly at: string; readonly until: string } {
  const year = id.slice(0, 4);
  const rest = id.slice(5);
  const words = (text: string, at: string, until: string) => ({
    text,
    at: `${at} ${text}`,
    until: `${until} ${text}`,
  });
  if (/^\d\d-\d\d$/.test(rest)) return words(`${rest.slice(3)}.${rest.slice(0, 2)}.${year}`, 'am', 'bis zum');
  if (/^H\d$/.test(rest)) return words(`${rest.slice(1)}. Halbjahr ${year}`, 'im', 'bis zum');
  if (/^Q\d$/.test(rest)) return words(`${rest.slice(1)}. Quartal ${year}`, 'im', 'bis zum');
  if (id[4] === '/') return words(`Schuljahr ${id}`, 'im', 'bis zum');
  if (/^\d{4}$/.test(rest)) return words(`${year} bis ${rest}`, 'in den Jahren', 'bis zum Zeitraum');
  if (/^\d\d$/.test(rest)) return words(`${MONTHS[Number(rest) - 1]} ${year}`, 'im', 'bis');
  return words(id, 'im Jahr', 'bis');
}
