import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moduleOf, type Source, sourceAt, sources } from './sources.ts'

/** What a file inside a module may be called. */
const ALLOWED = [
  /^README\.md$/,
  /^index\.ts$/,
  /^[a-z]+(-[a-z]+)*\.rules\.ts$/,
  /^[a-z]+(-[a-z0-9]+)+\.ts$/,
  /^[a-z]+(-[a-z]+)*\.(store|routes|jobs|schemas|testing)\.ts$/,
  /^[a-z]+(-[a-z0-9]+)*(\.(rules|store|routes|jobs))?\.test\.ts$/,
  /^(providers|lenders)\/[a-z]+(-[a-z]+)*(\.test)?\.ts$/,
]
const REFUSED = /(^|[/.-])(utils?|helpers?|common|misc|shared|service|manager)\.ts$/

const misnamed = (files: readonly Source[]) =>
  files
    .filter(({ path }) => moduleOf(path) !== undefined)
    .filter(({ path }) => {
      const name = path.split('/').slice(3).join('/')
      return REFUSED.test(path) || !ALLOWED.some((allowed) => allowed.test(name))
    })
    .map(({ path }) => path)

test('files of a module have the names that are known', () => {
  assert.deepEqual(misnamed(sources), [])
  for (const name of ['utils.ts', 'orders.service.ts', 'Order.ts', 'lib/order.rules.ts', 'order.helpers.ts'])
    assert.notDeepEqual(misnamed([sourceAt(`server/modules/orders/${name}`, '')]), [], name)
})

/** How many names a front door lets out. */
const namesOf = ({ text }: Source) =>
  [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, names = '']) =>
    names.split(',').filter((name) => name.trim() !== ''),
  ).length + [...text.matchAll(/^export (const|function|interface|type) \w/gm)].length

/** What was too wide when the rule came: it may only shrink. */
const DEBTS: Readonly<Record<string, number>> = { 'server/modules/payments/index.ts': 13 }

const isDoor = ({ path }: Source) => /^server\/modules\/[^/]+\/index\.ts$/.test(path)
const wide = (files: readonly Source[]) =>
  files
    .filter((file) => isDoor(file) && (namesOf(file) > (DEBTS[file.path] ?? 12) || /export \*/.test(file.text)))
    .map(({ path }) => path)

test('a front door lets out at most twelve names, each by name', () => {
  assert.deepEqual(wide(sources), [])
  const door = (text: string) => wide([sourceAt('server/modules/orders/index.ts', text)])
  assert.notDeepEqual(
    door(`export { ${Array.from({ length: 13 }, (_, n) => `a${n}`).join(', ')} } from './a-b.ts'`),
    [],
  )
  assert.notDeepEqual(door("export * from './a-b.ts'"), [])
})
