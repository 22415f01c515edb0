import { drawPicture } from '../document/drawPicture.ts';
import type { DocumentBlock, PictureBlock, ReportDocument, TableBlock } from '../document/reportDocument.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { htmlTable } from '../htmlTable.ts';

/** One block of a report as HTML. Chapters have headings of the second order, so sections the third. */
export function reportBlock(block: DocumentBlock, report: ReportDocument): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.depth + 2}`;
      const page = block.newPage === true ? ' class="new-page"' : '';
      return `<${tag} id="${escapeHtml(block.id)}"${page}>${escapeHtml(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'notice':
      return `<p class="notice">${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.facts.map(([term, text]) => `<div><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd></div>`).join('')}</dl>`;
    case 'table':
      return tableOf(block);
    case 'picture':
      return pictureOf(block, report);
  }
}

function tableOf({ caption, columns, rows }: TableBlock): string {
  return htmlTable(caption, columns, rows);
}

function pictureOf(block: PictureBlock, report: ReportDocument): string {
  const { address, table } = block;
  const links =
    address === null
      ? ''
      : `<figcaption>Bild und Daten: ${(['svg', 'json', 'csv', 'csv-de'] as const)
          .map((format) => `<a href="${escapeHtml(`${address}&format=${format}`)}">${NAMES[format]}</a>`)
          .join(', ')}</figcaption>`;
  return `<figure><div class="picture" tabindex="0" role="group" aria-label="Bild: ${escapeHtml(table.caption)}">${drawPicture(block, report).trim()}</div>${links}<details><summary>Als Tabelle: ${escapeHtml(table.caption)}</summary>${tableOf(table)}</details></figure>`;
}

const NAMES = { svg: 'SVG', json: 'JSON', csv: 'CSV', 'csv-de': 'CSV für Excel' } as const;
