import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readListFile } from './list-files.ts'
import { byHand, folderScreen, sandboxScreen } from './name-screens.ts'

const folder = mkdtempSync(join(tmpdir(), 'lists-'))
const written = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

for (const [title, text] of [
  ['cut off', '<sdnList><sdnEntry><uid>1</uid><lastName>A B</lastName></sdnEntry>'],
  ['of another kind', '<catalogue><sdnEntry><uid>1</uid><lastName>A B</lastName></sdnEntry></catalogue>'],
  ['empty', '<sdnList></sdnList>'],
  ['with a DOCTYPE', '<!DOCTYPE x><sdnList><sdnEntry><uid>1</uid><lastName>A B</lastName></sdnEntry></sdnList>'],
  ['no XML', 'uid;name'],
] as const)
  test(`a list that is ${title} is read by nobody`, async () => {
    await assert.rejects(readListFile(written('list.xml', text)))
  })

test('a folder without lists screens nobody, it does not clear everybody', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'none-'))
  await assert.rejects(folderScreen(empty))
  assert.equal(await byHand.look(['anybody'], 90), undefined)
})

test('the operator’s own names stand beside the published ones', async () => {
  const screen = await folderScreen('tests/data/sanctions', ['Own Enemy'])
  const looked = await screen.look(['Own Enemy', 'Black Heron Shipping'], 90)
  assert.deepEqual(looked?.matches.map(({ list }) => list).toSorted(), ['OFAC SDN', 'own-list'])
  assert.deepEqual(
    looked?.lists.map(({ list }) => list),
    ['EU', 'own.txt', 'OFAC SDN', 'UN', 'own-list'],
  )
})

test('the sandbox has its invented names', async () => {
  assert.equal((await sandboxScreen().look(['Blocked Trading Ltd'], 90))?.matches.length, 1)
  assert.equal((await sandboxScreen().look(['Ningbo Harbour Works'], 90))?.matches.length, 0)
})
