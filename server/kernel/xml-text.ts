/** A piece of XML text, already escaped. */
export type XmlText = string

/** What XML 1.0 can hold of a text; the rest has no meaning in a business document. */
function clean(text: string): string {
  // Control characters, halves of surrogate pairs and the two non-characters.
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

/** Text for between tags and in attributes. */
export function escapeXml(text: string): XmlText {
  return clean(text).replace(/[&<>"']/g, (found) => escapes[found] ?? '')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

type Attributes = Readonly<Record<string, string>>

/** An element with a text in it. */
export function leaf(name: string, text: string, attributes: Attributes = {}): XmlText {
  return `<${name}${attributesText(attributes)}>${escapeXml(text)}</${name}>`
}

/** A leaf when there is a text, else nothing. */
export function leafIf(name: string, text: string | undefined, attributes: Attributes = {}): XmlText {
  return text === undefined || text.trim() === '' ? '' : leaf(name, text, attributes)
}

/** An element around elements; nothing around nothing. */
export function branch(name: string, children: readonly XmlText[], attributes: Attributes = {}): XmlText {
  const inner = children.join('')
  return inner === '' ? '' : `<${name}${attributesText(attributes)}>${inner}</${name}>`
}

/** A whole document in UTF-8. */
export function xmlDocument(root: XmlText): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('')
}
