import type { XmlElement } from '../../kernel/xml-tree.ts'

/** The place of a cell among its row's, from 0: `C7` is 2. `undefined` for what is no place. */
export function columnIndex(place: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/.exec(place)?.[1]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The part of a workbook that holds its first sheet which is not hidden. */
export function sheetPath(workbook: XmlElement, relations: XmlElement): string {
  const sheets = workbook.children.find(({ name }) => name === 'sheets')?.children ?? []
  const shown = sheets.find(({ attributes }) => !['hidden', 'veryHidden'].includes(attributes.get('state') ?? ''))
  const id = [...(shown?.attributes ?? [])].find(([name]) => /(^|:)id$/.test(name))?.[1]
  const target = relations.children.find(({ attributes }) => attributes.get('Id') === id)?.attributes.get('Target')
  if (target === undefined) return 'xl/worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}
