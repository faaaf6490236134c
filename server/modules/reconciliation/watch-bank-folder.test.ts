import assert from 'node:assert/strict'
import { appendFileSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { bankHouse } from './bank.testing.ts'
import { watchBankFolder } from './watch-bank-folder.ts'

const sample = (name: string) => join('tests/data/bank-statements', name)

test('whole files are read and moved; what is half written is left alone', async (t) => {
  const house = await bankHouse(t)
  const folder = mkdtempSync(join(tmpdir(), 'surety-bank-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const look = watchBankFolder(folder, house)
  assert.equal(await look(), 0)
  copyFileSync(sample('camt053.v8.xml'), join(folder, 'good.xml'))
  copyFileSync(sample('camt053.v2.wrong.xml'), join(folder, 'wrong.xml'))
  writeFileSync(join(folder, 'half.xml'), '<Document>')
  writeFileSync(join(folder, 'later.xml.part'), '<Document>')
  assert.equal(await look(), 0, 'seen for the first time')
  appendFileSync(join(folder, 'half.xml'), '<more>')
  assert.equal(await look(), 2)
  assert.ok(existsSync(join(folder, 'done/good.xml')) && existsSync(join(folder, 'failed/wrong.xml')))
  assert.match(readFileSync(join(folder, 'failed/wrong.xml.txt'), 'utf8'), /line 3: BkToCstmrStmt has no Stmt/)
  assert.ok(existsSync(join(folder, 'half.xml')) && existsSync(join(folder, 'later.xml.part')))
  copyFileSync(sample('camt053.v8.xml'), join(folder, 'good.xml'))
  await look()
  await look()
  assert.ok(!existsSync(join(folder, 'good.xml')), 'the same name again')
  assert.deepEqual(await house.broken(), [])
})
