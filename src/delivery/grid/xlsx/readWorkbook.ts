import { readXml } from '../xml/readXml.ts';
import type { Archive } from '../zip/openArchive.ts';

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Path inside the archive; null where it is missing, `chart` for sheets that hold no cells. */
  readonly path: string | 'chart' | null;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly date1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

/** What the workbook lists. Only parts inside the archive count; links to outside are not followed. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = await readRelations(archive, '');
  const path = [...root.values()].find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const relations = await readRelations(archive, path);
  const sheets: WorkbookSheet[] = [];
  let date1904 = false;
  readXml(await archive.read(path), {
    open(name, given) {
      if (name === 'workbookPr') date1904 = given.date1904 === '1' || given.date1904 === 'true';
      if (name !== 'sheet') return;
      const id = Object.entries(given).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const relation = relations.get(id);
      sheets.push({
        name: given.name ?? '',
        hidden: given.state === 'hidden' || given.state === 'veryHidden',
        path:
          relation === undefined || !archive.has(relation.path)
            ? null
            : relation.type === 'worksheet'
              ? relation.path
              : 'chart',
      });
    },
  });
  const part = (type: string): string | null => {
    const found = [...relations.values()].find((relation) => relation.type === type)?.path;
    return found !== undefined && archive.has(found) ? found : null;
  };
  return { sheets, date1904, sharedStrings: part('sharedStrings'), styles: part('styles') };
}

async function readRelations(archive: Archive, path: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const place = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.has(place)) return relations;
  readXml(await archive.read(place), {
    open(name, given) {
      if (name !== 'Relationship' || given.TargetMode === 'External') return;
      const type = given.Type ?? '';
      relations.set(given.Id ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        path: joined(folder, given.Target ?? ''),
      });
    },
  });
  return relations;
}

function joined(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
