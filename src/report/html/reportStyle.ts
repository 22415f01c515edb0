/** How a report looks as a page: on a screen of any width, and on paper. */
export function reportStyle(colours: { readonly accent: string; readonly accentLight: string }, foot: string): string {
  return `:root{--accent:${colours.accent};--light:${colours.accentLight}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,"Segoe UI","Liberation Sans",Arial,sans-serif;color:#1a1a1a;background:#fff}
body{margin:0 auto;padding:0 1rem 2rem;max-width:68rem;overflow-wrap:break-word;hyphens:auto}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible,.table:focus-visible,.picture:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-100vw;background:#fff;padding:.5rem 1rem}
.skip:focus{left:0;top:0;z-index:1}
header{border-bottom:.35rem solid var(--accent);padding:2rem 0 1rem}
header img{max-height:6rem;max-width:100%}
h1{font-size:2.2rem;line-height:1.15;margin:.5rem 0}
h2{font-size:1.7rem;line-height:1.2;color:var(--accent);margin:3rem 0 1rem;border-top:2px solid var(--light);padding-top:1rem}
h3{font-size:1.3rem;line-height:1.25;margin:2.2rem 0 .6rem}
h4{font-size:1.05rem;margin:1.4rem 0 .4rem}
.subtitle{font-size:1.3rem;margin:0}
.notice{border-left:.4rem solid #8a4b00;background:#fff6e8;padding:.6rem 1rem;margin:1rem 0}
nav ol{padding-left:1.4rem}
p,li,dd{max-width:46rem}
dl{margin:.5rem 0}
dl>div{display:grid;grid-template-columns:minmax(8rem,16rem) 1fr;gap:0 1rem;padding:.2rem 0;border-bottom:1px solid #ddd}
dt{font-weight:600}
dd{margin:0}
figure{margin:1.2rem 0;max-width:58rem}
figure svg,figure img{width:100%;height:auto;display:block}
.picture{overflow-x:auto}
.picture svg{min-width:34rem}
figcaption{font-size:.9rem;color:#444}
details{margin:.4rem 0 1rem}
summary{cursor:pointer;color:var(--accent)}
.table{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;font-size:.9rem;min-width:100%}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.25rem .6rem;border-bottom:1px solid #ddd}
thead th{background:var(--light);border-bottom:2px solid var(--accent)}
tbody th{font-weight:500}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
footer{margin-top:3rem;border-top:.35rem solid var(--accent);padding-top:1rem;font-size:.9rem}
@media (max-width:40rem){h1{font-size:1.7rem}h2{font-size:1.4rem}dl>div{grid-template-columns:1fr}}
@media print{
@page{size:A4;margin:18mm 16mm 22mm;@bottom-left{content:"${cssText(foot)}";font-size:7.5pt;color:#444}@bottom-right{content:"Seite " counter(page);font-size:7.5pt;color:#444;white-space:pre}}
body{max-width:none;padding:0;font-size:10pt}
.skip,details{display:none}
h2,.new-page{break-before:page}
h2,h3,h4,caption{break-after:avoid}
figure,tr{break-inside:avoid}
.picture svg{min-width:0}
a{color:inherit;text-decoration:none}
}`;
}

/** A text inside a CSS string. */
function cssText(text: string): string {
  return text.replace(/[\\"<\n\r]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
}
