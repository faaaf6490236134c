import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isRefusal } from '../../../kernel/use-case.ts'
import type { XmlElement } from '../../../kernel/xml-tree.ts'
import { readXmlParts } from '../../../platform/xml-stream.ts'
import { type ListedName, type NameList, namesIn } from '../name-list.rules.ts'

/**
 * Reads the lists of a folder: OFAC's `sdnList`, the UN's `CONSOLIDATED_LIST`, the EU's `export` (FSF 1.1), each told
 * by its root element and not by the name of its file, and `.txt` of the operator's own. Throws for a file that is none
 * of them or breaks off: a house that cannot read its lists screens nobody.
 */
export async function readListFolder(folder: string): Promise<readonly NameList[]> {
  const names = (await readdir(folder)).filter((name) => /\.(xml|txt)$/i.test(name)).sort()
  return Promise.all(names.map((name) => readListFile(join(folder, name))))
}

/** Reads one list. Throws as `readListFolder` does. */
export async function readListFile(path: string): Promise<NameList> {
  if (/\.txt$/i.test(path)) return ownList(basename(path), (await readFile(path, 'utf8')).split('\n'))
  const entries: ListedName[] = []
  const root = await readXmlParts(createReadStream(path), parts, (part) => {
    const entry = readers[part.name]?.(part)
    if (entry !== undefined && entry.names.length > 0) entries.push(entry)
    return undefined
  })
  if (isRefusal(root)) throw new Error(`${path} cannot be read: ${root.refused} ${JSON.stringify(root.data ?? {})}`)
  const issuer = issuers[root.name]
  if (issuer === undefined || entries.length === 0) throw new Error(`${path} is no list that is known, or is empty`)
  return { list: issuer.list, publishedOn: issuer.publishedOn(root) ?? null, entries }
}

/** A list of the operator's own. */
export function ownList(list: string, lines: readonly string[]): NameList {
  const entries = namesIn(lines).map((name) => ({ entry: name, names: [name], program: 'own', birthYears: [] }))
  return { list, publishedOn: null, entries }
}

interface Issuer {
  readonly list: string
  publishedOn(root: XmlElement): string | undefined
}

const issuers: Readonly<Record<string, Issuer>> = {
  sdnList: {
    list: 'OFAC SDN',
    // Month, day, year.
    publishedOn: (root) =>
      texts(root, 'publshInformation', 'Publish_Date')[0]?.replace(/^(\d+)\/(\d+)\/(\d+)$/, '$3-$1-$2'),
  },
  CONSOLIDATED_LIST: { list: 'UN', publishedOn: (root) => root.attributes.get('dateGenerated')?.slice(0, 10) },
  export: { list: 'EU', publishedOn: (root) => root.attributes.get('generationDate')?.slice(0, 10) },
}

const readers: Readonly<Record<string, (part: XmlElement) => ListedName>> = {
  sdnEntry: ofac,
  INDIVIDUAL: unitedNations,
  ENTITY: unitedNations,
  sanctionEntity: european,
}
const parts = new Set(Object.keys(readers))

/** What stands at the end of a way of names, whatever the namespace: the issuers have changed theirs. */
function texts(element: XmlElement, ...way: readonly string[]): readonly string[] {
  const [name, ...rest] = way
  if (name === undefined) return element.text.trim() === '' ? [] : [element.text.trim()]
  return element.children.filter((child) => child.name === name).flatMap((child) => texts(child, ...rest))
}

const joined = (...words: readonly (string | undefined)[]) => words.filter((word) => word?.trim()).join(' ')
const filled = (names: readonly string[]) => names.filter((name) => name.trim() !== '')
const years = (dates: readonly string[]) => dates.flatMap((date) => date.match(/\b\d{4}\b/g) ?? []).map(Number)

function ofac(part: XmlElement): ListedName {
  const nameOf = (of: XmlElement) => joined(texts(of, 'firstName')[0], texts(of, 'lastName')[0])
  const akas = part.children
    .filter(({ name }) => name === 'akaList')
    .flatMap(({ children }) => children)
    // A weak alias is a nickname that the issuer does not want to be screened by: half the world has it.
    .filter((aka) => texts(aka, 'category')[0] !== 'weak')
  return {
    entry: texts(part, 'uid')[0] ?? '',
    names: filled([nameOf(part), ...akas.map(nameOf)]),
    program: texts(part, 'programList', 'program').join(', '),
    birthYears: years(texts(part, 'dateOfBirthList', 'dateOfBirthItem', 'dateOfBirth')),
  }
}

function unitedNations(part: XmlElement): ListedName {
  const own = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((name) => texts(part, name)[0])
  const aliases = [`${part.name}_ALIAS`].flatMap((name) => texts(part, name, 'ALIAS_NAME'))
  return {
    entry: texts(part, 'REFERENCE_NUMBER')[0] ?? texts(part, 'DATAID')[0] ?? '',
    names: filled([joined(...own), ...texts(part, 'NAME_ORIGINAL_SCRIPT'), ...aliases]),
    program: texts(part, 'UN_LIST_TYPE')[0] ?? '',
    birthYears: years(texts(part, 'INDIVIDUAL_DATE_OF_BIRTH', 'YEAR')),
  }
}

function european(part: XmlElement): ListedName {
  const of = (name: string) => part.children.filter((child) => child.name === name).map(({ attributes }) => attributes)
  const names = of('nameAlias').map(
    (alias) => alias.get('wholeName') || joined(alias.get('firstName'), alias.get('middleName'), alias.get('lastName')),
  )
  return {
    entry: part.attributes.get('euReferenceNumber') ?? part.attributes.get('logicalId') ?? '',
    names: filled(names),
    program: of('regulation')[0]?.get('programme') ?? '',
    birthYears: years(of('birthdate').flatMap((date) => date.get('year') ?? [])),
  }
}
