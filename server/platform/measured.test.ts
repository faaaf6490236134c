import assert from 'node:assert/strict'
import { test } from 'node:test'
import { one, put, type RecordType, refuse, useCase } from '../kernel/use-case.ts'
import { systemEnvironment } from './environment.ts'
import { createExecutor } from './executor.ts'
import { measuredExecutor, measuredStore } from './measured.ts'
import { emptyTables, memoryStore } from './memory-store.ts'

interface Box {
  readonly boxId: string
}
const boxType: RecordType<Box> = { name: 'toys.boxes', root: (box) => box.boxId, id: () => 'box' }
const openBox = useCase({
  name: 'toys.open-box',
  action: 'toys.open-box',
  root: (input: { boxId: string }) => input.boxId,
  reads: (_input, root) => ({ box: one(boxType, root, 'box') }),
  sides: () => [],
  decide: ({ box }, { boxId }) =>
    box === undefined ? { answer: boxId, changes: [put(boxType, { boxId })] } : refuse('not-allowed'),
})

test('commands and commits are measured, and answer what they answered before', async () => {
  const commands: string[] = []
  let commits = 0
  const measures = {
    commanded(name: string, outcome: string, milliseconds: number) {
      assert.ok(milliseconds >= 0)
      commands.push(`${name} ${outcome}`)
    },
    committed() {
      commits += 1
    },
  }
  const plain = createExecutor({
    store: measuredStore(memoryStore(emptyTables()), measures),
    access: { reads: () => ({}), judge: () => 'yes' },
    boundsOf: () => ({ floor: null, ceiling: null }),
    lanesOf: () => 1,
    idOf: () => 'box',
    environment: systemEnvironment(() => '2026-03-01T09:00:00.000Z'),
  })
  const executor = measuredExecutor(plain, measures)
  const open = (id: string) =>
    executor.submit(openBox, { id, input: { boxId: 'box_1' }, fingerprint: id, actor: { kind: 'clock', roles: [] } })
  assert.deepEqual(await open('a'), { kind: 'done', answer: 'box_1', replayed: false })
  assert.equal((await open('b')).kind, 'refused')
  assert.deepEqual(commands, ['toys.open-box done', 'toys.open-box refused'])
  assert.equal(commits, 1)
  assert.equal(executor.waiting(), 0)
})
