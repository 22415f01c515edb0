/**
 * How a report is set as PDF, in Typst. All words come from report.json as data; nothing of them is ever read as markup.
 * Pictures lie beside it as SVG files.
 */
export const TYPST_TEMPLATE = `
#let report = json("report.json")
#let accent = rgb(report.colours.accent)
#let light = rgb(report.colours.accentLight)

#set document(
  title: report.title + ": " + report.subtitle,
  author: report.publisher,
  date: if report.date == none { none } else {
    datetime(year: report.date.at(0), month: report.date.at(1), day: report.date.at(2))
  },
)
#set text(lang: "de", region: "DE", font: "Source Sans 3", size: 10pt, hyphenate: true)
#set par(leading: 0.62em, spacing: 0.9em)
#set page(paper: "a4", margin: (x: 20mm, top: 20mm, bottom: 24mm))
#set heading(numbering: none)
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): it => { pagebreak(weak: true); block(below: 1em, sticky: true, text(20pt, fill: accent, weight: 700, it.body)) }
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.8em, sticky: true, text(14pt, weight: 600, it.body))
#show heading.where(level: 3): it => block(above: 1.2em, below: 0.6em, sticky: true, text(11pt, weight: 600, it.body))
#show title: set text(30pt, fill: accent, weight: 700)
#show figure.caption: set text(8pt, fill: luma(35%))
#show figure: set block(breakable: true)
#show figure: set align(left)
#show figure.caption: set align(left)
#show figure.caption: set block(sticky: true)
#set table(stroke: (x, y) => (bottom: 0.5pt + luma(80%)), inset: (x: 4pt, y: 3pt))

#set page(footer: context {
  set text(7.5pt, fill: luma(30%))
  grid(columns: (1fr, auto), column-gutter: 6mm, report.foot, [Seite #counter(page).display("1 von 1", both: true)])
})

// Title page.
#if report.logo != none { image(report.logo.file, alt: report.logo.alt, height: 22mm) }
#v(40mm)
#title(report.title)
#v(2mm)
#text(18pt, report.subtitle)
#v(6mm)
#text(11pt, report.publisher)
#v(1fr)
#if report.notice != none { block(fill: rgb("#fff6e8"), stroke: (left: 3pt + rgb("#8a4b00")), inset: 10pt, width: 100%, report.notice) }
#for line in report.imprint { par(text(9pt, line)) }

#show outline.entry.where(level: 1): set block(above: 0.9em)
#show outline.entry.where(level: 1): set text(weight: 600)
#context {
  // A city of many areas has a long list of them.
  let many = query(heading.where(outlined: true)).filter(it => it.level <= 2).len() > 100
  heading(level: 1, outlined: false, bookmarked: true)[Inhalt]
  if many { columns(2, text(8.5pt, outline(title: none, depth: 2, indent: 1em))) } else { outline(title: none, depth: 2, indent: 1em) }
}

#let tabular(block) = {
  let columns = block.columns
  let small = if columns.len() > 6 { 7.5pt } else { 8.5pt }
  figure(
    kind: table,
    supplement: none,
    numbering: none,
    caption: figure.caption(position: top, block.caption),
    {
      set text(small)
      set par(justify: false, leading: 0.5em)
      table(
        columns: columns.map(column => if column.width == 0 { auto } else { column.width * 1fr }),
        align: columns.map(column => if column.number { right + top } else { left + top }),
        fill: (x, y) => if y == 0 { light },
        table.header(..columns.map(column => text(weight: 600, column.title))),
        ..block.rows.flatten(),
      )
    },
  )
}

#let pictured(block) = figure(
  image(block.file, alt: block.alt, width: 100%),
  kind: image,
  supplement: none,
  numbering: none,
  caption: if block.address == none { none } else { [Bild und Daten: #block.address] },
)

#for chapter in report.chapters {
  heading(level: 1, chapter.title)
  for block in chapter.blocks {
    if block.kind == "heading" {
      if block.newPage { pagebreak(weak: true) }
      heading(level: block.depth + 1, block.text)
    } else if block.kind == "paragraph" {
      par(block.text)
    } else if block.kind == "notice" {
      std.block(fill: rgb("#fff6e8"), stroke: (left: 3pt + rgb("#8a4b00")), inset: 8pt, width: 100%, block.text)
    } else if block.kind == "list" {
      list(..block.items)
    } else if block.kind == "facts" {
      terms(separator: [: ], ..block.facts.map(fact => terms.item(fact.at(0), fact.at(1))))
    } else if block.kind == "table" {
      tabular(block)
    } else if block.kind == "picture" {
      pictured(block)
    }
  }
}
`;
