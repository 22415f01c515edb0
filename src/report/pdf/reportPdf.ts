import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { drawPicture } from '../document/drawPicture.ts';
import type { DocumentBlock, ReportDocument } from '../document/reportDocument.ts';
import { pictureFile } from './pictureFile.ts';
import { reportFonts } from './reportFonts.ts';
import { columnsOf } from './tableColumns.ts';
import { TYPST_TEMPLATE } from './typstTemplate.ts';

/** A folder that only the compiler knows; nothing in it lies on a disk. */
const FOLDER = '/report';

/**
 * A report as tagged PDF (PDF/UA-1, with outline and alternative texts). Synchronous and for seconds at work: for
 * threads. Throws Error with what the compiler says.
 */
export function reportPdf(report: ReportDocument): Buffer {
  const compiler = NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs: reportFonts() }] });
  let pictures = 0;
  const add = (name: string, content: string | Buffer): void =>
    compiler.mapShadow(`${FOLDER}/${name}`, Buffer.from(content as string));
  const blockOf = (block: DocumentBlock): object => {
    if (block.kind === 'heading') return { ...block, newPage: block.newPage === true };
    if (block.kind === 'table') return { ...block, columns: columnsOf(block) };
    if (block.kind !== 'picture') return block;
    const { svg, alt } = pictureFile(drawPicture(block, report));
    const file = `picture-${++pictures}.svg`;
    add(file, svg);
    return { kind: 'picture', file, alt, address: block.address };
  };
  const { shapes: _shapes, chapters, logo, date, ...rest } = report;
  const logoFile = logo === null ? null : `logo.${logo.data.startsWith('data:image/png') ? 'png' : 'svg'}`;
  if (logo !== null) add(logoFile!, Buffer.from(logo.data.slice(logo.data.indexOf(',') + 1), 'base64'));
  const data = {
    ...rest,
    date: date === null ? null : date.split('-').map(Number),
    logo: logo === null ? null : { file: logoFile, alt: logo.alt },
    chapters: chapters.map(({ title, blocks }) => ({ title, blocks: blocks.map(blockOf) })),
  };
  add('report.json', JSON.stringify(data));
  add('main.typ', TYPST_TEMPLATE);
  const compiled = compiler.compile({ mainFilePath: `${FOLDER}/main.typ` });
  const error = compiled.takeError();
  if (error !== null || compiled.result === null)
    throw new Error(`Typst: ${error === null ? 'no document' : JSON.stringify(compiler.fetchDiagnostics(error))}`);
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true });
}
