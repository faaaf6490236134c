import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cycles, folders, impure, ladder, ledgerUsers, ownDoor, sideDoors, upward } from './ladder.rules.ts'
import { type Source, sourceAt, sources } from './sources.ts'

/** Each rule holds in the project and finds what is planted against it. */
function holds(name: string, rule: (sources: readonly Source[]) => readonly string[], planted: readonly Source[]) {
  test(name, () => {
    assert.deepEqual(rule(sources), [])
    for (const source of planted) assert.notDeepEqual(rule([source]), [], `not seen: ${source.text}`)
  })
}

const rules = (text: string) => sourceAt('server/modules/escrow/planted.rules.ts', text)

holds('a module imports only modules below it', upward, [
  rules("import type { Order } from '../orders/order.rules.ts'"),
  sourceAt('server/modules/unknown/index.ts', "import { a } from '../ledger/index.ts'"),
])

holds('another module is entered by index.ts or rules only', sideDoors, [
  sourceAt('server/modules/orders/planted.ts', "import { a } from '../escrow/escrow.store.ts'"),
])

holds("no file imports its own module's index.ts", ownDoor, [rules("import { a } from './index.ts'")])

holds('rules import only kernel and rules, and ask no clock, chance or environment', impure, [
  rules("import { a } from '../../platform/store.ts'"),
  rules("import { randomBytes } from 'node:crypto'"),
  rules("import { a } from './hold-order.ts'"),
  rules('export const now = () => Date.now()'),
])

holds('only rungs that move money import ledger', ledgerUsers, [
  sourceAt('server/modules/claims/planted.ts', "import { post } from '../ledger/index.ts'"),
])

const planted: Readonly<Record<keyof typeof folders, Source>> = {
  'kernel imports only itself': sourceAt('server/kernel/planted.ts', "import pg from 'pg'"),
  'platform imports kernel': sourceAt('server/platform/planted.ts', "import { a } from '../modules/ledger/index.ts'"),
  'a module imports no entry': sourceAt(
    'server/modules/orders/planted.ts',
    "import { a } from '../../entry/access.ts'",
  ),
  'the sandbox provider is a company of its own': sourceAt(
    'server/sandbox-provider/planted.ts',
    "import { a } from '../modules/payments/index.ts'",
  ),
  'the sandbox lender is a company of its own': sourceAt(
    'server/sandbox-lender/planted.ts',
    "import { a } from '../sandbox-provider/service.ts'",
  ),
  'the record format is pure': sourceAt('record-format/planted.ts', "import { a } from '../server/kernel/ids.ts'"),
  'the web app knows no server': sourceAt('web/app/planted.tsx', "import { a } from '../../server/kernel/ids.ts'"),
  'the SDK knows no server': sourceAt('sdk/planted.ts', "import { a } from '../server/kernel/ids.ts'"),
}

for (const [name, rule] of Object.entries(folders)) holds(name, rule, [planted[name as keyof typeof folders]])

test('nothing imports itself by a detour, types included', () => {
  assert.deepEqual(cycles(sources.filter(({ path }) => !path.startsWith('tests/'))), [])
  const a = sourceAt('server/kernel/a.ts', "import type { B } from './b.ts'")
  const b = sourceAt('server/kernel/b.ts', "import type { A } from './a.ts'")
  assert.notDeepEqual(cycles([a, b]), [])
})

test('every exception of the ladder has a reason and is still needed', () => {
  for (const { from, to, reason } of ladder.exceptions) {
    assert.ok(reason.length > 20, `${from} → ${to} needs a reason`)
    const needed = sources.some((each) => each.path.startsWith(from) && each.imports.some((one) => one.startsWith(to)))
    assert.ok(needed, `${from} → ${to} is mended: take the exception out`)
  }
})
