import type { XmlElement } from '../../kernel/xml-tree.ts'

/** Parts of a UBL document that is read line by line: prefixes are gone, so local names tell. */

/** The children of a name. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** The first child at the end of a path of names. */
export function childNamed(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let at = element
  for (const name of names) at = at?.children.find((child) => child.name === name)
  return at
}

/** The text at the end of a path; `undefined` for none, or only space. */
export function textAt(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  const text = childNamed(element, ...names)?.text.trim()
  return text === undefined || text === '' ? undefined : text
}
