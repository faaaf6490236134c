import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Change } from '../../kernel/use-case.ts'
import {
  availableOf,
  type CreditLine,
  checkLineOpen,
  checkLineStep,
  creditLineType,
  type LineChange,
  type LineState,
  type LineStep,
  lineChangeType,
  lineOf,
  lineStateAfter,
  lineStates,
  lineSteps,
  lineUseType,
} from './line.rules.ts'
import { lineChanged, lineReview, newLine } from './line-changes.rules.ts'

const at = '2026-12-01T09:00:00.000Z'
const reviewAt = '2027-12-01T09:00:00.000Z'
const line = { ...newLine('cmp_b', 'crl_b', 'cra_1', at), state: 'open', limit: 900n, changes: 1 } as const

/** Every cell: the state after the step, or nothing where it is refused. */
const table: Readonly<Record<LineStep, Readonly<Partial<Record<LineState, LineState>>>>> = {
  open: { closed: 'open' },
  raise: { open: 'open' },
  lower: { open: 'open', suspended: 'suspended' },
  suspend: { open: 'suspended' },
  reopen: { suspended: 'open' },
  close: { open: 'closed', suspended: 'closed' },
  keep: { open: 'open', suspended: 'suspended' },
}

for (const step of lineSteps)
  for (const state of lineStates)
    test(`a line that is ${state}: ${step}`, () => {
      const after = table[step][state]
      const refused = checkLineStep(step, { state })
      if (after === undefined) assert.deepEqual(refused, { refused: 'wrong-state', data: { state } })
      else assert.deepEqual([refused, lineStateAfter(step, state)], [undefined, after])
    })

test('a line that never was opens, and nothing else', () => {
  const may = lineSteps.filter((step) => checkLineStep(step, undefined) === undefined)
  assert.deepEqual(may, ['open'])
})

test('one line for each company', () => {
  assert.equal(lineOf('cmp_01a'), 'crl_01a')
})

test('what is available is never below nothing, and nothing unless the line is open', () => {
  fc.assert(
    fc.property(
      fc.bigInt(0n, 10n ** 8n),
      fc.bigInt(0n, 10n ** 8n),
      fc.constantFrom(...lineStates),
      (limit, used, state) => {
        const available = availableOf({ limit, state }, used)
        assert.ok(available >= 0n && (state === 'open' || available === 0n))
        assert.ok(state !== 'open' || used > limit || available + used === limit)
      },
    ),
  )
})

test('a draw needs a line that is open', () => {
  assert.equal(checkLineOpen(undefined)?.refused, 'no-line')
  assert.equal(checkLineOpen({ ...line, state: 'suspended' })?.refused, 'line-not-open')
  assert.equal(checkLineOpen(line), undefined)
})

const done = { limit: 900n, reasons: ['cash-low'], note: 'See the statements.', by: 'usr_ann', at } as const
function changeOf(changes: readonly Change[], type: string) {
  const change = changes.find((each) => 'type' in each && each.type === type)
  assert.ok(change !== undefined)
  return change as unknown as { readonly record: unknown; readonly bounds: { readonly ceiling: bigint } }
}
const lineIn = (changes: readonly Change[]) => changeOf(changes, creditLineType.name).record as CreditLine

test('each change moves the record, its history and the ceiling together', () => {
  fc.assert(
    fc.property(fc.constantFrom(...lineSteps), fc.bigInt(0n, 10n ** 8n), (step, limit) => {
      const changes = lineChanged(line, { ...done, step, limit })
      const after = lineIn(changes)
      const kept = changeOf(changes, lineChangeType.name).record as LineChange
      assert.deepEqual([kept.limit, kept.state, kept.number], [after.limit, after.state, after.changes])
      const { ceiling } = changeOf(changes, lineUseType.name).bounds
      assert.equal(ceiling, after.state === 'open' ? limit : 0n)
    }),
  )
})

test('a review that was done sets the next one; a line that is closed has none', () => {
  const reviewed = lineChanged({ ...line, isReviewDue: true }, { ...done, step: 'keep', reviewAt })
  const dues = (changes: readonly Change[]) => changes.find((each) => 'name' in each && each.name === lineReview)
  assert.deepEqual(dues(reviewed), { do: 'due', root: 'crl_b', name: lineReview, subject: 'line', at: reviewAt })
  assert.equal(lineIn(reviewed).isReviewDue, false)
  assert.equal(dues(lineChanged(line, { ...done, step: 'close' }))?.do, 'clear')
})

test('the words of staff stand in the history alone', () => {
  const told = lineChanged(line, { ...done, step: 'suspend' }).filter(
    (each) => each.do === 'entry' || each.do === 'event',
  )
  assert.doesNotMatch(JSON.stringify(told), /See the statements|usr_ann/)
})
