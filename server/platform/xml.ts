import { SaxesParser } from 'saxes'
import type { Refusal } from '../kernel/use-case.ts'
import { refuse } from '../kernel/use-case.ts'
import type { XmlElement } from '../kernel/xml-tree.ts'

/** What a document may cost. Defences against hostile input, not policy. */
export interface XmlLimits {
  readonly bytes: number
  readonly depth: number
  readonly elements: number
  /** Attributes of one element, and namespaces declared on it. */
  readonly attributes: number
  /** Characters between the tags of one element; an embedded drawing is long. */
  readonly text: number
}

export const xmlLimits: XmlLimits = {
  bytes: 10 * 1024 * 1024,
  depth: 64,
  elements: 200_000,
  attributes: 256,
  text: 8 * 1024 * 1024,
}

/**
 * Reads an XML 1.0 document with namespaces into a tree. No DOCTYPE, so no entity but the five of XML, nothing fetched.
 * Takes UTF-8 with or without byte order mark, UTF-16 with one, and declared ISO-8859-1. Never throws. Refuses:
 * `xml-empty`, `xml-too-large` { what, most }, `xml-encoding` { why }, `xml-doctype` (also inside a comment: nobody
 * needs it there), `xml-too-deep` { most }, `xml-not-well-formed` { line, column, why }.
 */
export function readXml(bytes: Uint8Array, limits: Partial<XmlLimits> = {}): XmlElement | Refusal {
  const most = { ...xmlLimits, ...limits }
  if (bytes.length > most.bytes) return refuse('xml-too-large', { what: 'bytes', most: most.bytes })
  const text = decode(bytes)
  if (typeof text !== 'string') return text
  if (text.trim() === '') return refuse('xml-empty')
  if (text.includes('\0')) return refuse('xml-encoding', { why: 'NUL in the text: UTF-16 needs a byte order mark' })
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refuse('xml-doctype')
  return parse(text, most)
}

const undecodable = (why: string): Refusal => refuse('xml-encoding', { why })

/** Bytes as text, without the byte order mark. The mark beats the declaration, as in every XML processor. */
function decode(bytes: Uint8Array): string | Refusal {
  const [a, b, c] = bytes
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes)
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes)
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs('utf-8', bytes)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1')
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
  if (['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(declared)) return decodeAs('utf-8', bytes)
  if (['iso-8859-1', 'iso8859-1', 'latin1'].includes(declared)) return Buffer.from(bytes).toString('latin1')
  if (declared.startsWith('utf-16')) return undecodable('UTF-16 needs a byte order mark')
  return undecodable(`encoding ${declared.slice(0, 40)} is not read`)
}

function decodeAs(encoding: string, bytes: Uint8Array): string | Refusal {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undecodable(`not ${encoding}`)
  }
}

interface Growing {
  readonly namespace: string
  readonly name: string
  readonly attributes: Map<string, string>
  text: string
  readonly children: Growing[]
}

/** Saxes stops only by a throw; `Stop` carries the refusal out of it and goes no further than `parse`. */
class Stop extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

function parse(text: string, most: XmlLimits): XmlElement | Refusal {
  try {
    return grow(text, most)
  } catch (stop) {
    if (stop instanceof Stop) return stop.refusal
    throw stop
  }
}

function grow(text: string, most: XmlLimits): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: Growing[] = []
  const top: Growing[] = []
  let elements = 0
  let attributes = 0
  const stop = (refusal: Refusal): never => {
    throw new Stop(refusal)
  }
  const tooLarge = (what: 'elements' | 'attributes' | 'text'): never =>
    stop(refuse('xml-too-large', { what, most: most[what] }))
  parser.on('error', (error) => stop(notWellFormed(parser.line, parser.columnIndex + 1, error.message)))
  parser.on('opentagstart', () => {
    attributes = 0
    elements += 1
    if (open.length >= most.depth) stop(refuse('xml-too-deep', { most: most.depth }))
    if (elements > most.elements) tooLarge('elements')
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > most.attributes) tooLarge('attributes')
  })
  parser.on('opentag', (tag) => {
    const element = growing(tag.uri, tag.local, Object.values(tag.attributes))
    ;(open.at(-1)?.children ?? top).push(element)
    open.push(element)
  })
  const addText = (piece: string): void => {
    const element = open.at(-1)
    if (element === undefined) return
    element.text += piece
    if (element.text.length > most.text) tooLarge('text')
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return top[0] ?? stop(notWellFormed(1, 1, 'no element'))
}

type Attribute = { readonly uri: string; readonly local: string; readonly value: string }

function growing(namespace: string, name: string, attributes: readonly Attribute[]): Growing {
  const named = attributes
    .filter(({ uri }) => uri !== 'http://www.w3.org/2000/xmlns/')
    .map(({ uri, local, value }): [string, string] => [uri === '' ? local : `{${uri}}${local}`, value])
  return { namespace, name, attributes: new Map(named), text: '', children: [] }
}

function notWellFormed(line: number, column: number, message: string): Refusal {
  return refuse('xml-not-well-formed', { line, column, why: message.replace(/^(\d+:\d+:\s*)+/, '').slice(0, 200) })
}
