import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { policySections } from '../../server/entry/policy-sections.ts'

const words = [
  'number-words',
  'review-number-words',
  'quotation-number-words',
  'supplier-number-words',
  'credit-number-words',
  'draw-number-words',
]
  .map((name) => readFileSync(`web/app/signed-in/policy/${name}.ts`, 'utf8'))
  .join('')
const isNamed = (code: string) => words.includes(`  ${code}: msg`)

interface Section {
  readonly name: string
  readonly numbers: Readonly<Record<string, object>>
  readonly defaults: Readonly<Record<string, unknown>>
}

test('every number of policy, and every field of its tables, has a name in the editor', () => {
  const sections = policySections as unknown as readonly Section[]
  const missing = sections.flatMap(({ name, numbers, defaults }) =>
    Object.keys(numbers)
      .flatMap((number) => [number, ...fieldsOf(defaults[number])])
      .filter((code) => !isNamed(code))
      .map((code) => `${name}: ${code}`),
  )
  assert.deepEqual([...new Set(missing)], [])
})

/** The names of fields; places, countries and currencies are their own. */
function fieldsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : Object.keys(value).filter((key) => !/^[A-Z]{2,3}$|^\d+$/.test(key))
  return [...own, ...Object.values(value).flatMap(fieldsOf)]
}
