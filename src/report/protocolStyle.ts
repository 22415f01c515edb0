/** Style of the printable protocol. It stands in the page itself, so that a saved file looks the same as a served one. */
export const protocolStyle = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1b2530; background: #fff; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word; hyphens: auto; }
h1 { font-size: clamp(1.3rem, 5vw, 1.6rem); line-height: 1.25; }
h2 { margin: 2rem 0 .5rem; padding-top: .5rem; border-top: 1px solid #6b7782; font-size: 1.2rem; }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: minmax(9rem, 14rem) minmax(0, 1fr); gap: 0 1rem; padding: .25rem 0; border-bottom: 1px solid #d8dde2; }
dt { grid-row: 1 / span 99; font-weight: 600; }
dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
.table:focus-visible { outline: 3px solid #1f4f82; outline-offset: 2px; }
.table { margin: 1rem 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; hyphens: none; }
caption { padding: .25rem 0; font-weight: 600; text-align: left; }
th, td { padding: .25rem .5rem .25rem 0; border-bottom: 1px solid #d8dde2; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #1b2530; }
tbody th { font-weight: 400; }
.number { text-align: right; }
pre { padding: .75rem; background: #f2f5f7; font-size: .85rem; white-space: pre-wrap; overflow-wrap: anywhere; }
footer { margin-top: 2rem; border-top: 1px solid #6b7782; color: #47535f; font-size: .9rem; }
@media (max-width: 30rem) { dl > div { display: block; } }
@page { margin: 15mm; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } .table { overflow: visible; } tr, dl > div { break-inside: avoid; } h2, caption, thead { break-after: avoid; } thead { display: table-header-group; } pre { background: none; border: 1px solid #6b7782; } }
`;
