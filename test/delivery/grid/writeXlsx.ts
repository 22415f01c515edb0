import { writeZip } from './writeZip.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export interface BookOptions {
  /** Format codes; style 0 is General, style n has the n-th of these. */
  formats?: (string | number)[];
  strings?: string[];
  date1904?: boolean;
  /** Attributes of the sheet in the workbook, by its number from 0. */
  sheetAttributes?: string[];
  /** Further or replaced parts; null leaves one out. */
  parts?: Record<string, string | null>;
}

/** A minimal workbook; each sheet is given as the XML between `<worksheet>` and its end. */
export function writeXlsx(sheets: string[], options: BookOptions = {}): Promise<Uint8Array> {
  const { formats = [], strings = [], sheetAttributes = [] } = options;
  const ids = formats.map((format, i) => (typeof format === 'number' ? format : 164 + i));
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships ${PACKAGE}><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${options.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map((_, i) => `<sheet name="Blatt ${i + 1}" sheetId="${i + 1}" r:id="s${i}" ${sheetAttributes[i] ?? ''}/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships ${PACKAGE}>${sheets
      .map((_, i) => `<Relationship Id="s${i}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join(
        '',
      )}<Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="y" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><numFmts>${formats
      .map((format, i) =>
        typeof format === 'number'
          ? ''
          : `<numFmt numFmtId="${ids[i]}" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`,
      )
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${ids
      .map((id) => `<xf numFmtId="${id}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map((xml, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${HEAD}<worksheet ${MAIN} xmlns:r="${OFFICE}">${xml}</worksheet>`,
      ]),
    ),
    ...options.parts,
  };
  return writeZip(
    Object.fromEntries(Object.entries(parts).filter((part): part is [string, string] => part[1] !== null)),
  );
}
