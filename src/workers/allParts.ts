/**
 * The results of all parts, or the first fault, once every part has ended: a pool that is closed while a part still
 * runs would end the process with the part's late answer.
 */
export async function allParts<T>(parts: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(parts);
  return settled.map((part) => {
    if (part.status === 'rejected') throw part.reason;
    return part.value;
  });
}
