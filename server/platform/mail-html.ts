const style = [
  'max-width:36em;margin:2em auto;padding:0 1em;overflow-wrap:anywhere',
  'font:16px/1.5 sans-serif;color:#1b1a17;background:#fff',
].join(';')

/** A mail's text as HTML of the same words: a paragraph for each, addresses as links, and nothing from elsewhere. */
export function htmlOf(subject: string, text: string): string {
  const paragraphs = text.split(/\n{2,}/).map((each) => `<p>${linked(each).replaceAll('\n', '<br>')}</p>`)
  const head = `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`
  const body = `<body><div style="${style}">${paragraphs.join('')}</div></body>`
  return `<!doctype html><html>${head}${body}</html>`
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
