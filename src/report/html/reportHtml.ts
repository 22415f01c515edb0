import type { ReportDocument } from '../document/reportDocument.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { reportBlock } from './reportBlock.ts';
import { reportStyle } from './reportStyle.ts';

/** A report as one HTML file that needs nothing else: no script, no font, no other address. */
export function reportHtml(report: ReportDocument): string {
  const { title, subtitle, chapters, colours, foot, imprint, notice, logo, publisher } = report;
  const contents = chapters.map(({ id, title: name, blocks }) => {
    const sections = blocks.flatMap((block) =>
      block.kind === 'heading' && block.depth === 1
        ? [`<li><a href="#${escapeHtml(block.id)}">${escapeHtml(block.text)}</a></li>`]
        : [],
    );
    const below =
      sections.length === 0
        ? ''
        : `<details><summary>Abschnitte in „${escapeHtml(name)}“</summary><ul>${sections.join('')}</ul></details>`;
    return `<li><a href="#${escapeHtml(id)}">${escapeHtml(name)}</a>${below}</li>`;
  });
  const body = chapters.map(
    ({ id, title: name, blocks }) =>
      `<section aria-labelledby="${escapeHtml(id)}">\n<h2 id="${escapeHtml(id)}">${escapeHtml(name)}</h2>\n${blocks.map((block) => reportBlock(block, report)).join('\n')}\n</section>`,
  );
  const image = logo === null ? '' : `<img src="${escapeHtml(logo.data)}" alt="${escapeHtml(logo.alt)}">`;
  const warning = notice === null ? '' : `<p class="notice">${escapeHtml(notice)}</p>`;
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${title}: ${subtitle}`)}</title>
<style>
${reportStyle(colours, foot)}
</style>
</head>
<body>
<a class="skip" href="#inhalt">Zum Inhalt springen</a>
<header>${image}
<h1>${escapeHtml(title)}</h1>
<p class="subtitle">${escapeHtml(subtitle)}</p>
<p>${escapeHtml(publisher)}</p>
${imprint.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${warning}
</header>
<nav aria-label="Inhaltsverzeichnis">
<h2>Inhalt</h2>
<ol>
${contents.join('\n')}
</ol>
</nav>
<main id="inhalt" tabindex="-1">
${body.join('\n')}
</main>
<footer><p>${escapeHtml(foot)}</p></footer>
</body>
</html>
`;
}
