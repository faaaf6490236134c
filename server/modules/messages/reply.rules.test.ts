import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isShortCode, shortCode } from '../../platform/signed-text.ts'
import { claimText, dayOf, newPartOf, type ReplyClaim, replyAddress, replyParts } from './reply.rules.ts'

const secret = Buffer.alloc(32, 7)
const claim: ReplyClaim = {
  number: 'ABCDEFGH2345',
  thread: 999,
  company: 'cmp_0193a6c2e4f07b1e9d3c5a7f8b9d0e1f',
  person: 'usr_0193a6c2e4f07b1e9d3c5a7f8b9d0e1f',
  lastDay: dayOf('2099-12-31T00:00:00.000Z'),
}
const base = 'reply@in.trade.example'
const address = replyAddress(base, claim, shortCode(claimText(claim), secret))

test('an address has at most 64 signs before its @, in small letters, and says all that is checked', () => {
  const [local = '', host] = address.split('@')
  assert.equal(host, 'in.trade.example')
  assert.ok(local.length <= 64, `${local.length}: ${local}`)
  assert.equal(address, address.toLowerCase())
  const parts = replyParts(base, ['somebody@else.example', address.toUpperCase()])
  assert.deepEqual([parts?.number, parts?.thread, parts?.lastDay], [claim.number, 999, claim.lastDay])
  assert.ok(isShortCode(parts?.code ?? '', claimText(claim), secret))
})

test('a code is good for its text and secret alone', () => {
  const code = shortCode(claimText(claim), secret)
  for (const other of [{ thread: 998 }, { person: 'usr_x' }, { company: 'cmp_x' }, { lastDay: 1 }, { number: 'A' }])
    assert.ok(!isShortCode(code, claimText({ ...claim, ...other }), secret), JSON.stringify(other))
  assert.ok(!isShortCode(code, claimText(claim), Buffer.alloc(32, 8)))
  assert.ok(!isShortCode(code.slice(0, -1), claimText(claim), secret))
})

test('what is none of our addresses has no parts', () => {
  const others = ['reply@in.trade.example', 'reply+x@in.trade.example', address.replace('in.', 'out.'), '', '@', 'a']
  for (const other of others) assert.equal(replyParts(base, [other]), undefined, other)
})

const answers: readonly (readonly [name: string, text: string, own: string])[] = [
  ['nothing is quoted', 'Yes, Monday.\n\nThanks', 'Yes, Monday.\n\nThanks'],
  ['our line', 'Yes.\n\n##- Write your answer above this line -##\nold', 'Yes.'],
  ['our line, quoted', 'Yes.\r\n> ##- 请在此行上方回复 -##\r\n> old', 'Yes.'],
  ['Gmail', 'Yes.\n\nOn Mon, 2 Mar 2026 at 09:00, Surety <a@b.example> wrote:\n> old', 'Yes.'],
  ['a head on two lines', 'Yes.\n\nOn Mon, 2 Mar 2026 at 09:00, Surety\n<a@b.example> wrote:\n\n> old', 'Yes.'],
  ['Spanish', 'Sí.\n\nEl lun, 2 mar 2026 a las 9:00, Surety (<a@b.example>) escribió:\n> viejo', 'Sí.'],
  ['Chinese', '好的。\n\n在 2026年3月2日 09:00，Surety 写道：\n> 旧', '好的。'],
  ['Outlook', 'Yes.\n\n-----Original Message-----\nFrom: Surety', 'Yes.'],
  ['Outlook, a rule', 'Yes.\n\n________________________________\nFrom: Surety', 'Yes.'],
  ['a head of fields', 'Yes.\n\nFrom: Surety <a@b.example>\nSent: Monday', 'Yes.'],
  ['a signature', 'Yes.\n-- \nAnna, Kontor GmbH', 'Yes.'],
  ['between quotes', '> When?\nMonday.\n> Where?\nNingbo.', 'Monday.\nNingbo.'],
  ['only a quote', '> old', ''],
  ['an ordinary sentence', 'On Monday he wrote a note.\nFine.', 'On Monday he wrote a note.\nFine.'],
]
for (const [name, text, own] of answers)
  test(`what is new in an answer: ${name}`, () => {
    assert.equal(newPartOf(text), own)
  })
