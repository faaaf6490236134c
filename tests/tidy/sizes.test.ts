import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataOf, everyFile, isTest, moduleOf, type Source, sourceAt, sources } from './sources.ts'

/** What was too large when the rule came, by file: it may only shrink. */
interface Debts {
  /** How many lines are too long. */
  readonly line: Readonly<Record<string, number>>
  /** How long the longest function is. */
  readonly function: Readonly<Record<string, number>>
}

interface Sizes {
  readonly function: number
  readonly file: number
  readonly line: number
  readonly modulesPerFile: number
  readonly generated: readonly string[]
  readonly debts: Debts
  /** Test lines per line of code that each module has reached: it may only rise. */
  readonly testLines: Readonly<Record<string, number>>
}

const sizes = dataOf<Sizes>('sizes.json')
const own = (files: readonly Source[]) => files.filter(({ path }) => !sizes.generated.some((end) => path.endsWith(end)))
const linesOf = (text: string) => text.split('\n')
/** A text of a catalog is one sentence or more: it may not be broken without changing it. */
const withoutTexts = (line: string) => line.replaceAll(/\bt`[^`]*`/g, 't``')

const long = (files: readonly Source[]) =>
  own(files).flatMap(({ path, text }) => {
    const lines = linesOf(text.trimEnd())
    return lines.length > sizes.file ? [`${path}: ${lines.length} lines`] : []
  })

const wide = (files: readonly Source[]) =>
  own(files).flatMap(({ path, text }) => {
    const found = linesOf(text).flatMap((line, n) =>
      withoutTexts(line).length > sizes.line ? [`${path}:${n + 1}`] : [],
    )
    return found.length > (sizes.debts.line[path] ?? 0) ? found : []
  })

/** The first line of a function as the formatter leaves it; `describe` only groups. */
const OPENS = /(\bfunction\b.*|=>|^\s*\)(: .*)?|^\s+(async |static |private )*\w+\(.*\)(: .*)?) \{$/
const NO_FUNCTION = /^\s*(\} )?(if|for|while|switch|else|catch|describe|test|it)\b/

/** Functions by the indentation of their braces. */
const stretched = (files: readonly Source[]) =>
  own(files).flatMap(({ path, text }) => {
    const lines = linesOf(text)
    return lines.flatMap((line, n) => {
      if (!OPENS.test(line) || NO_FUNCTION.test(line)) return []
      const indent = /^\s*/.exec(line)?.[0] ?? ''
      const end = lines.findIndex((each, m) => m > n && each.startsWith(`${indent}}`))
      return end - n + 1 > (sizes.debts.function[path] ?? sizes.function)
        ? [`${path}:${n + 1}: a function of ${end - n + 1} lines`]
        : []
    })
  })

/** The type that says nothing. */
const loose = (files: readonly Source[]) =>
  files.flatMap(({ path, text }) => (/(: |\bas |= )any\b|<\s*any\b|\bany\[\]/.test(spoken(text)) ? [path] : []))

/** Code without what it says in comments, texts and SQL. */
const spoken = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'|`[^`]*`/gm, '')

const crowded = (files: readonly Source[]) =>
  files.flatMap(({ path, imports }) => {
    const others = new Set(imports.map(moduleOf).filter((m) => m !== undefined && m !== moduleOf(path)))
    const counts = moduleOf(path) !== undefined && !isTest(path) && others.size > sizes.modulesPerFile
    return counts ? [`${path}: ${[...others].join(', ')}`] : []
  })

const at = (text: string) => [sourceAt('server/modules/orders/planted.ts', text)]
const cases = [
  { name: 'files', rule: long, planted: at('a\n'.repeat(301)) },
  { name: 'lines', rule: wide, planted: at('a'.repeat(121)) },
  { name: 'functions', rule: stretched, planted: at(`function f() {\n${'  a()\n'.repeat(49)}}\n`) },
  { name: 'arrow functions', rule: stretched, planted: at(`const f = () => {\n${'  a()\n'.repeat(49)}}\n`) },
  { name: 'any', rule: loose, planted: at('const a = b as any') },
  {
    name: 'other modules in one file',
    rule: crowded,
    planted: at(
      ['policy', 'rates', 'parties', 'escrow', 'payments'].map((m) => `import '../${m}/index.ts'`).join('\n'),
    ),
  },
]

for (const { name, rule, planted } of cases)
  test(`${name} keep within their numbers`, () => {
    assert.deepEqual(rule(sources), [])
    assert.notDeepEqual(rule(planted), [])
  })

test('what is not TypeScript keeps its lines short enough to read', () => {
  const scripts = everyFile.filter(({ path }) => path.endsWith('.mjs'))
  assert.deepEqual([...long(scripts), ...wide(scripts)], [])
})

/** Test lines per line of code, by module; the platform's tests stand partly in `tests/`. */
export function ratios(): Readonly<Record<string, number>> {
  const counted = new Map<string, { code: number; tests: number }>()
  for (const { path, text } of sources) {
    const area = moduleOf(path) ?? /^server\/(kernel|platform|sandbox-provider|sandbox-lender)\//.exec(path)?.[1]
    const home = area ?? (/^tests\/(executor|launcher|http)\//.test(path) ? 'platform' : undefined)
    const of = /^tests\/ubl\//.test(path) ? 'orders' : home
    if (of === undefined) continue
    const count = counted.get(of) ?? { code: 0, tests: 0 }
    count[isTest(path) ? 'tests' : 'code'] += linesOf(text.trimEnd()).length
    counted.set(of, count)
  }
  return Object.fromEntries(
    [...counted].map(([name, { code, tests }]) => [name, Math.floor((tests * 100) / code) / 100]),
  )
}

test('test lines per line of code only rise', (t) => {
  const now = ratios()
  const fallen = Object.entries(sizes.testLines).filter(([name, floor]) => (now[name] ?? 0) < floor)
  t.diagnostic(JSON.stringify(now))
  assert.deepEqual(fallen, [], `now: ${JSON.stringify(now)}`)
})
