import type { MailPart } from './mail.ts'

const style = [
  'max-width:36em;margin:2em auto;padding:0 1em;overflow-wrap:anywhere',
  'font:16px/1.5 sans-serif;color:#1b1a17;background:#fff',
].join(';')

/** A mail's text as HTML of the same words: a paragraph for each, addresses as links, and nothing from elsewhere. */
export function htmlOf(subject: string, text: string, parts?: readonly MailPart[]): string {
  const paragraphs = parts?.map(partOf) ?? text.split(/\n{2,}/).map(paragraphOf)
  const head = `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`
  const body = `<body><div style="${style}">${paragraphs.join('')}</div></body>`
  return `<!doctype html><html>${head}${body}</html>`
}

function paragraphOf(text: string): string {
  return `<p>${linked(text).replaceAll('\n', '<br>')}</p>`
}

const headStyle = 'font-size:18px;line-height:1.3;margin:1.6em 0 0.4em'

/** A part with a title is a list under its heading, which leads to the thing itself. */
function partOf({ title, url, lines }: MailPart): string {
  if (title === undefined) return lines.map(paragraphOf).join('')
  const name = escaped(title)
  const head = url === undefined ? name : `<a href="${escaped(url)}">${name}</a>`
  const items = lines.map((line) => `<li style="margin:0.4em 0">${linked(line)}</li>`)
  return `<h2 style="${headStyle}">${head}</h2><ul style="padding-left:1.2em;margin:0">${items.join('')}</ul>`
}

/** Only addresses of the web become links; a full stop or bracket behind one belongs to the sentence. */
const address = /https?:\/\/[^\s<>"'，。；：！？）]*[^\s<>"'.,;:!?)，。；：！？）]/g

function linked(text: string): string {
  const parts: string[] = []
  let from = 0
  for (const found of text.matchAll(address)) {
    const url = escaped(found[0])
    parts.push(escaped(text.slice(from, found.index)), `<a href="${url}">${url}</a>`)
    from = found.index + found[0].length
  }
  return [...parts, escaped(text.slice(from))].join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (each) => entities[each] ?? each)
}
