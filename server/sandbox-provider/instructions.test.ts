import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boletoLine, checkDigit, instructionLines, instructionsOf } from './instructions.ts'

const asked = { key: 'ord_1.pay_1-1', amount: 1_234_500, currency: 'BRL', wireReference: 'RF18539007547034' }
const at = '2026-03-01T09:00:00.000Z'

test('the line of a boleto has 47 digits, right check digits and the amount at its end', () => {
  const line = boletoLine(asked.key, asked.amount)
  const fields = line.split(' ').map((field) => field.replaceAll('.', ''))
  assert.deepEqual(
    fields.map((field) => field.length),
    [10, 11, 11, 1, 14],
  )
  for (const field of fields.slice(0, 3)) assert.equal(checkDigit(field.slice(0, -1)), Number(field.at(-1)), field)
  assert.ok(fields[0]?.startsWith('999'))
  assert.ok(line.endsWith('0001234500'))
  assert.equal(boletoLine(asked.key, asked.amount), line)
  assert.notEqual(boletoLine('another', asked.amount), line)
})

for (const [field, digit] of [
  // The fields of the example in the specification of Banco do Brasil.
  ['001905009', 5],
  ['4014481606', 9],
  ['0680935031', 4],
] as const)
  test(`the check digit of ${field} is ${digit}`, () => assert.equal(checkDigit(field), digit))

for (const [method, names] of [
  ['wire', ['holder', 'account', 'reference']],
  ['local-transfer', ['holder', 'account', 'bank-code', 'reference']],
  ['boleto', ['boleto', 'until']],
  ['cash-transfer', ['cash-code', 'until']],
  ['ach', []],
  ['card', []],
] as const)
  test(`who pays by ${method} is told ${names.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(
      instructionLines({ ...asked, method }, at).map(({ name }) => name),
      names,
    )
    assert.equal(instructionsOf({ ...asked, method }, at).nextAction === undefined, names.length === 0)
  })

test('a voucher is void after three days', () => {
  const until = instructionLines({ ...asked, method: 'boleto' }, at).find(({ name }) => name === 'until')
  assert.equal(until?.value, '2026-03-04T09:00:00.000Z')
})
