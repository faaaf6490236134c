/** A value of policy as JSON has it. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value }

/** One field of the form: where in a value it stands, and what it shows. */
export interface Leaf {
  /** `methods/0/fee/bps`: a JSON Pointer (RFC 6901) without the slash at its beginning. */
  readonly path: string
  readonly value: number | string | boolean
  /** Words with spaces between them: a list of countries or currencies. */
  readonly isList?: true
}

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')
const isWords = (value: readonly Value[]): boolean =>
  value.length > 0 && value.every((each) => typeof each === 'string' && /^\S+$/.test(each))

/** The fields of a value, in its own order. Lists of single words are one field. */
export function leavesOf(value: Value, path: string): readonly Leaf[] {
  if (value === null) return []
  if (typeof value !== 'object') return [{ path, value }]
  if (Array.isArray(value) && isWords(value)) return [{ path, value: value.join(' '), isList: true }]
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each as Value, `${path}/${escaped(key)}`))
}

/** What was typed into a field, as the kind of value that stood there; a number that is none stays text. */
function typedLike(was: Value, typed: string): Value {
  if (Array.isArray(was)) return typed.split(/[\s,]+/).filter((word) => word !== '')
  if (typeof was === 'number') return /^-?\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : typed
  return typeof was === 'boolean' ? typed === 'true' : typed.trim()
}

/** A value with what was typed into its fields. */
export function typedInto(value: Value, path: string, typed: (path: string) => string | undefined): Value {
  const said = typed(path)
  if (said !== undefined) return typedLike(value, said)
  if (value === null || typeof value !== 'object') return value
  const into = ([key, each]: [string, Value]) => [key, typedInto(each, `${path}/${escaped(key)}`, typed)] as const
  const entries = (Object.entries(value) as [string, Value][]).map(into)
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries)
}

/** The same text for the same value, whatever the order of its names. */
export function textOf(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value) as [string, Value][]
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${textOf(each)}`).join(',')}}`
}

export interface PolicyNumber {
  readonly name: string
  readonly unit: string
  readonly reason: string
  readonly default: Value
  readonly value: Value
}

/** The values of a proposal, or the table that somebody wrote as JSON and that is none. */
export type Typed = { readonly values: Readonly<Record<string, Value>> } | { readonly notJson: string }

/**
 * The values of a proposal by what was typed: those that differ from their defaults. A table whose text was changed is
 * taken from the text, else from its fields.
 */
export function valuesOf(numbers: readonly PolicyNumber[], typed: (name: string) => string | undefined): Typed {
  const values: Record<string, Value> = {}
  for (const { name, default: otherwise, value } of numbers) {
    const written = typed(`json:${name}`)?.replaceAll('\r\n', '\n')
    const isWritten = written !== undefined && written.trim() !== JSON.stringify(value, undefined, 2)
    const now = isWritten ? parsed(written) : typedInto(value, name, typed)
    if (now === undefined) return { notJson: name }
    if (textOf(now) !== textOf(otherwise)) values[name] = now
  }
  return { values }
}

function parsed(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value
  } catch {
    return undefined
  }
}
