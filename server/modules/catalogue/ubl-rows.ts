import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { readXmlParts } from '../../platform/xml-stream.ts'
import { paced, type RowReader } from './row-source.ts'
import { ublRow } from './ubl-line.rules.ts'
import { textAt } from './ubl-part.rules.ts'

/** Which documents have lines of products, and how their lines are called. */
const lineOf: Readonly<Record<string, string>> = {
  Catalogue: 'CatalogueLine',
  CataloguePricingUpdate: 'CataloguePricingUpdateLine',
  CatalogueItemSpecificationUpdate: 'CatalogueItemSpecificationUpdateLine',
}
const lines = new Set(Object.values(lineOf))

/**
 * Reads a UBL catalogue line by line. What the document is to do stands at the line, else at its head. Refuses
 * `not-a-catalogue` { document }, and what `readXmlParts` refuses.
 */
export const readUbl: RowReader = async (file, sink) => {
  let n = 0
  let [ofDocument, ofLine]: (string | undefined)[] = []
  const read = await readXmlParts(paced(file.open(), sink), new Set(['ActionCode', ...lines]), (part, path) => {
    if (part.name === 'ActionCode') {
      // One in a line's item is about something else.
      if (path.length === 1) ofDocument = part.text.trim()
      else if (path.length === 2) ofLine = part.text.trim()
      return undefined
    }
    if (path.length !== 1 || lineOf[path[0] ?? ''] !== part.name)
      return refuse('not-a-catalogue', { document: String(path[0]).slice(0, 60) })
    n += 1
    const action = ofLine ?? ofDocument
    ofLine = undefined
    return sink.take(ublRow(part, n, action))
  })
  if (isRefusal(read)) return read
  if (lineOf[read.name] === undefined) return refuse('not-a-catalogue', { document: read.name.slice(0, 60) })
  const document = textAt(read, 'ID')?.slice(0, 100)
  return { format: 'ubl', ...(document === undefined ? {} : { document }) }
}
