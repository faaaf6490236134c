import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { isRefusal } from '../../kernel/use-case.ts'
import { bankHouse } from './bank.testing.ts'

const folder = fileURLToPath(new URL('../../../tests/data/bank-statements', import.meta.url))
const file = (name: string) => join(folder, name)

for (const name of readdirSync(folder).filter((each) => each.endsWith('.xml') && !each.includes('wrong')))
  test(`${name} imports; the same file again changes nothing`, async (t) => {
    const house = await bankHouse(t)
    const said = await house.importFile(file(name))
    assert.deepEqual(house.faults, [])
    assert.ok(!isRefusal(said), JSON.stringify(said))
    await house.settle()
    assert.deepEqual(await house.broken(), [])
    const before = await house.counts()
    const again = await house.importFile(file(name))
    await house.settle()
    assert.ok(!isRefusal(again) && again.every(({ known }) => known))
    assert.deepEqual(await house.counts(), before)
  })

test('the wrong file: line and reason, nothing written', async (t) => {
  const house = await bankHouse(t)
  const before = await house.counts()
  assert.deepEqual(await house.importFile(file('camt053.v2.wrong.xml')), {
    refused: 'bank-file-invalid',
    data: { line: 3, why: 'BkToCstmrStmt has no Stmt: a camt.053 message tells of at least one account' },
  })
  assert.deepEqual(await house.counts(), before)
})
