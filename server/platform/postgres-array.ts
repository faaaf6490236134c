type Element = string | number | bigint | boolean | Buffer | null | undefined

const SPECIAL = /["\\]/
const EVERY_SPECIAL = /["\\]/g

/**
 * A list as PostgreSQL's array literal (`{"a","b",NULL}`), for a parameter that is cast to an array type.
 * Strings are always quoted; a Buffer becomes bytea in its hex form; null and undefined become NULL.
 *
 * @see https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO
 */
export function arrayText(values: readonly unknown[]): string {
  let text = '{'
  for (let i = 0; i < values.length; i += 1) {
    if (i > 0) text += ','
    text += elementText(values[i] as Element)
  }
  return `${text}}`
}

function elementText(value: Element): string {
  if (typeof value === 'string') return SPECIAL.test(value) ? `"${value.replace(EVERY_SPECIAL, '\\$&')}"` : `"${value}"`
  if (value === null || value === undefined) return 'NULL'
  if (Buffer.isBuffer(value)) return `"\\\\x${value.toString('hex')}"`
  if (typeof value === 'object') throw new TypeError('a list of columns holds plain values only')
  return String(value)
}
