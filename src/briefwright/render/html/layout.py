"""The layout of the page on the screen: the same in each theme, with places for its tokens."""

from __future__ import annotations

from string import Template

PAGE = Template("""\
*, ::before, ::after { box-sizing: border-box; }
html {
  font-size: 112.5%; color-scheme: light; background: $paper;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
body {
  margin: 0; color: $text; background: $paper;
  font: 1rem/$leading $body_font; overflow-wrap: break-word;
}
main {
  max-width: 46rem; margin: 0 auto;
  padding: 1.5rem clamp(1rem, 4vw, 2rem) 2.5rem;
}
main::before { content: ""; display: block; border-top: $top_rule; margin-bottom: $top_space; }
p, h1, h2, h3, h4, ul, ol, dl, dd, figure, blockquote { margin: 0; }
:is(main, section) > :is(p, .list, dl, .block-quote) { max-width: 34rem; }
h1, h2, h3, h4 { text-wrap: balance; }
p { orphans: 2; widows: 2; text-wrap: pretty; }
a { color: $accent; text-decoration-thickness: from-font; text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid $accent; outline-offset: 2px; }
a.citation { color: inherit; text-decoration: none; }
a.citation:is(:hover, :focus-visible) { text-decoration: underline; }
cite { font-style: inherit; }
strong { font-weight: 700; }
sup { font-size: .7em; line-height: 0; vertical-align: .4em; }
sup a, .footnote > a { color: inherit; text-decoration: none; font-weight: 700; }
:target { outline: 2px solid $accent; outline-offset: .3rem; }
hr { border: 0; border-top: 1px solid $rule; margin: 1rem 0; }
img { max-width: 100%; height: auto; }
.list, .contents ol, .cards, .key-numbers { list-style: none; padding: 0; }
.list > li { position: relative; padding-inline-start: var(--hang); }
.list > li + li { margin-top: var(--gap); }
.list > li > :first-child::before {
  content: var(--label); position: absolute; inset-inline-start: 0;
}
.contents p { padding-block: .1rem; }
.contents .level-2 { padding-inline-start: 1.2rem; }
.contents .level-3 { padding-inline-start: 2.4rem; }
.contents a { text-decoration: none; color: inherit; }
.contents a:is(:hover, :focus-visible) { text-decoration: underline; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: start; }
th, td { text-align: start; vertical-align: top; font-weight: inherit; }
:is(th, td).right > p { text-align: end; }
:is(th, td).centre > p { text-align: center; }
tr, li, .card, .key-numbers > li, .callout, .block-quote, .keep { break-inside: avoid; }
.columns { column-gap: $gutter; }
.footnotes { border-top: 1px solid $rule; margin-top: 1.5rem; padding-top: .75rem; }
.footnote { max-width: 34rem; }
""")

FURNITURE = Template("""\
.marking-band {
  max-width: 46rem; margin: 0 auto; padding: .6rem clamp(1rem, 4vw, 2rem); line-height: 1.4;
}
.band { background: $band_fill; }
.band > div {
  display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center;
  gap: .25rem 1.5rem; max-width: 46rem; min-height: $band_height; margin: 0 auto;
  padding: .5rem clamp(1rem, 4vw, 2rem) !important; color: $band_colour;
}
.foot {
  display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1.5rem;
  max-width: 46rem; margin: 0 auto; padding: .75rem clamp(1rem, 4vw, 2rem) 1.5rem !important;
}
.foot::before { content: ""; flex-basis: 100%; border-top: 1px solid $rule; }
.watermarked::before {
  content: $watermark / ""; position: fixed; inset: 0; z-index: -1; pointer-events: none;
  display: grid; place-items: center; rotate: ${angle}deg;
  color: $mark; font: 700 min(${mark_size}, 20vw)/1 $body_font;
}
""")

PARTS = Template("""\
.block-quote {
  margin: $quote_space; border-inline-start: $quote_bar; padding-inline-start: $quote_padding;
}
.picture { margin: $figure_space; width: min(100%, max(20rem, 100% * var(--width))); }
.picture img {
  display: block; width: 100%; max-height: $figure_height;
  object-fit: contain; object-position: 0 0;
}
.cards {
  display: grid; gap: $card_gap; margin: $card_space;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, max(15rem,
    (100% - (var(--columns) - 1) * $card_gap) / var(--columns))), 1fr));
}
.card {
  display: flex; gap: .75rem; padding: $card_padding; border: $card_border;
  background: $card_fill;
}
.card > div { flex: 1; min-width: 0; }
.card > img, .initials { flex: none; width: $picture_width; height: $picture_height; }
.card > img { object-fit: cover; object-position: $picture_position; }
.initials {
  display: grid; place-items: center; background: $initials_fill; color: $initials_colour;
  font: $initials_font;
}
.key-numbers {
  display: grid; gap: $number_gap; margin: $number_space;
  grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 100%), 1fr));
}
.key-numbers > li {
  border-top: $number_rule; padding: $number_padding; background: $number_fill;
}
@media (min-width: 50rem) { .columns { columns: var(--columns); } }
@media (max-width: 40rem) {
  html { font-size: 100%; }
  table { hyphens: auto; }
  .wide > table { min-width: 36rem; }
}
""")

BOOK = Template("""\
.cover {
  min-height: min(${height}vh, 40rem); margin-inline: calc(50% - 50vw); color: $colour;
  background: $fill; padding: 3rem calc(50vw - 50%) $padding; margin-block-end: $padding;
  print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
ul.index { list-style: none; padding: 0; }
ul.index > li > p { padding-inline-start: 1.2em; text-indent: -1.2em; }
""")
