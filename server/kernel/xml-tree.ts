/** One element of a read XML document. Prefixes are gone: a name is a namespace and a local name. */
export interface XmlElement {
  /** '' = no namespace. */
  readonly namespace: string
  readonly name: string
  /** By local name; an attribute in a namespace by `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>
  /** Its own character data, CDATA included, comments left out; not that of its children. */
  readonly text: string
  readonly children: readonly XmlElement[]
  /** Where it begins, from 1; of documents that are read part by part. */
  readonly line?: number
}

/** All children of that name, in document order. */
export function childrenOf(element: XmlElement, namespace: string, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name && child.namespace === namespace)
}

/** The first child of that name. */
export function childOf(element: XmlElement, namespace: string, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name && child.namespace === namespace)
}

/** The trimmed text of the first child of that name; `undefined` when there is none or it is blank. */
export function textOf(element: XmlElement, namespace: string, name: string): string | undefined {
  const text = childOf(element, namespace, name)?.text.trim()
  return text === undefined || text === '' ? undefined : text
}
