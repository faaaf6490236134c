import { readdirSync, readFileSync } from 'node:fs'
import { memoryPages, validateXML } from 'xmllint-wasm'

const folder = new URL('../data/ubl-2.1/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')

/** Files are found by their name alone. */
const flat = (schema: string) => schema.replaceAll('schemaLocation="../common/', 'schemaLocation="')

const common = readdirSync(new URL('common/', folder)).map((fileName) => ({
  fileName,
  contents: flat(read(`common/${fileName}`)),
}))

/** What the published schema says against a document: nothing when it is valid. */
export async function schemaFaults(kind: 'Invoice' | 'CreditNote' | 'Order', xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: `${kind}.xml`, contents: xml }],
    schema: [{ fileName: `UBL-${kind}-2.1.xsd`, contents: flat(read(`maindoc/UBL-${kind}-2.1.xsd`)) }],
    preload: common,
    initialMemoryPages: 256,
    maxMemoryPages: memoryPages.GiB,
  })
  return errors.map(({ message }) => message)
}
