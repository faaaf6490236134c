import type { Refusal } from '../../kernel/use-case.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { readXmlParts } from '../../platform/xml-stream.ts'
import type { OnEntry, StatementHead } from './bank-entry.rules.ts'
import { camtParts, camtReader } from './camt.rules.ts'
import { readMt940 } from './swift-statement.rules.ts'

/** MT940 is terse: fifty thousand entries have ten megabytes. */
const MT940_BYTES_MOST = 64 * 1024 * 1024

/**
 * Reads the statements in a bank's file: camt.052, 053, 054 (versions 02 to 13) or MT940, told by its first character.
 * Each entry is heard as it is read; what is answered are the statements without them. Nothing is written. Refuses
 * `bank-file-invalid` { line, why }, and what is no XML as `readXmlParts` does.
 */
export async function readBankFile(
  chunks: AsyncIterable<Uint8Array>,
  onEntry: OnEntry,
): Promise<readonly StatementHead[] | Refusal> {
  const opened = await peek(chunks)
  if (opened.head === '') return refuse('xml-empty')
  return opened.head === '<' ? readCamt(opened.chunks, onEntry) : readText(opened.chunks, onEntry)
}

async function readCamt(chunks: AsyncIterable<Uint8Array>, onEntry: OnEntry) {
  const reader = camtReader(onEntry)
  const document = await readXmlParts(chunks, camtParts, reader.take)
  return isRefusal(document) ? document : reader.finish(document)
}

async function readText(chunks: AsyncIterable<Uint8Array>, onEntry: OnEntry) {
  const all: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > MT940_BYTES_MOST) return refuse('xml-too-large', { what: 'bytes', most: MT940_BYTES_MOST })
    all.push(chunk)
  }
  const statements = readMt940(textOf(Buffer.concat(all)))
  if (isRefusal(statements)) return statements
  return statements.map(({ entries, ...head }, nth) => {
    for (const entry of entries) onEntry(entry, nth, head.format)
    return head
  })
}

/** UTF-8 where it is that, else the old code page of banks. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The first character that is no space, mark or half of one, with all chunks still to come. */
async function peek(source: AsyncIterable<Uint8Array>) {
  const iterator = source[Symbol.asyncIterator]()
  let first = Buffer.alloc(0)
  let head = ''
  while (head === '') {
    const { value, done } = await iterator.next()
    if (done === true) break
    first = Buffer.concat([first, value])
    head = /[^\s\0\u00ef\u00bb\u00bf\u00fe\u00ff]/.exec(first.subarray(0, 4_096).toString('latin1'))?.[0] ?? ''
    if (head === '' && first.length > 4_096) break
  }
  return {
    head,
    chunks: (async function* () {
      if (first.length > 0) yield first
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
    })(),
  }
}
