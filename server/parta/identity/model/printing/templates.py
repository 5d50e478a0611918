"""The two documents in Typst. Everything on them comes through `sys.inputs.data` as JSON: text is never markup."""

CARDS = r"""
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(font: "Libertinus Serif", lang: "ru", size: 9pt, hyphenate: false)
#let grey = rgb("#5c6370")
#let mono(body, size: 10pt) = text(font: "DejaVu Sans Mono", size: size, body)
#let pieces(link) = link.clusters().map(c => c + sym.zws).join()

#let steps = ("1. Наведите камеру телефона на код или наберите ссылку в браузере.",
  "2. Проверьте имя и нажмите «Да, это я».", "3. Придумайте пароль. Дальше входите по логину и паролю.").join(" ")
#let warning = "Карточка личная: по ней входят под этим именем. Не передавайте её другим."
#let card(c, sheet) = box(width: 100%, height: 100%, inset: (x: 6mm, top: 4.5mm, bottom: 4mm), clip: true, {
  set par(leading: 0.4em)
  stack(spacing: 1.5mm,
    text(size: 11.5pt, weight: "bold", c.name),
    text(size: 9pt, c.detail),
    text(size: 7pt, fill: grey, sheet.organisation))
  v(1fr)
  grid(columns: (27mm, 1fr), column-gutter: 4mm, align: horizon,
    image(bytes(c.qr), format: "svg", width: 27mm, alt: "QR-код личной ссылки"),
    stack(spacing: 1.7mm,
      text(size: 7pt, fill: grey)[Логин], mono(c.login, size: 11pt),
      text(size: 7pt, fill: grey)[Личная ссылка], mono(pieces(c.link), size: 5.8pt),
      [#text(size: 7pt, fill: grey)[Действует до] #text(size: 8.5pt, weight: "bold", c.expires)]))
  v(1fr)
  stack(spacing: 1.4mm, text(size: 7.2pt, steps), text(size: 7.2pt, weight: "bold", warning))
})

#for (index, sheet) in data.sheets.enumerate() {
  set page(paper: "a4", margin: (x: 0mm, top: 10mm, bottom: 7mm), header-ascent: 3mm, footer-descent: 2mm,
    header: pad(x: 6mm, text(size: 8pt, fill: grey, grid(columns: (1fr, auto), column-gutter: 6mm,
      sheet.organisation, text(fill: black, weight: "bold", sheet.group)))),
    footer: pad(x: 6mm, text(size: 7pt, fill: grey)[Разрежьте по пунктиру #h(1fr) #context counter(page).display()]))
  let rows = calc.ceil(sheet.cards.len() / 2)
  let cut = (paint: grey, thickness: 0.4pt, dash: "dashed")
  grid(columns: (1fr, 1fr), rows: (70mm,) * rows, stroke: cut, ..sheet.cards.map(c => card(c, sheet)))
}
"""

LISTS = r"""
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(font: "Libertinus Serif", lang: "ru", size: 10pt)
#let grey = rgb("#5c6370")
#for (index, sheet) in data.sheets.enumerate() {
  set page(paper: "a4", margin: (x: 16mm, top: 18mm, bottom: 16mm), header: text(size: 8pt, fill: grey,
      grid(columns: (1fr, auto), column-gutter: 6mm, sheet.organisation, [на #data.date])),
    footer: text(size: 8pt, fill: grey)[#h(1fr) #context counter(page).display()])
  text(size: 14pt, weight: "bold")[Не подключились: #sheet.group]
  linebreak()
  text(fill: grey)[#sheet.summary]
  table(columns: (8mm, 1.2fr, 1fr, 30mm, 32mm, 20mm), stroke: (x, y) => (bottom: 0.4pt + rgb("#c4c8cc")),
    inset: (x: 1.5mm, y: 1.6mm), align: left + horizon,
    table.header(..("№", "Фамилия, имя, отчество", "Кто", "Логин", "Карточка", "Отметка").map(t =>
      text(size: 8pt, fill: grey, t))),
    ..sheet.lines.enumerate().map(((n, line)) => (str(n + 1), line.name, line.detail,
      text(font: "DejaVu Sans Mono", size: 8pt, line.login), text(size: 9pt, line.state), "")).flatten())
}
"""
