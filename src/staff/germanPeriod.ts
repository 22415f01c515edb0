/** A period's id as words: "2021-12-31" → "31.12.2021". */
export function germanPeriod(id: string): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(id);
  if (day !== null) return `${day[3]}.${day[2]}.${day[1]}`;
  const part = /^(\d{4})-([HQ])(\d)$/.exec(id);
  if (part !== null) return `${part[3]}. ${part[2] === 'H' ? 'Halbjahr' : 'Quartal'} ${part[1]}`;
  const month = /^(\d{4})-(\d\d)$/.exec(id);
  if (month !== null) return `${month[2]}/${month[1]}`;
  if (/^\d{4}\/\d\d$/.test(id)) return `Schuljahr ${id}`;
  return id.replace(/^(\d{4})-(\d{4})$/, '$1 bis $2');
}
