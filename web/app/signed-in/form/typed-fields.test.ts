import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FormField, isKept, nameOf, typedIn } from './typed-fields.ts'

const field = (name: string, type: string, value = '', more: Partial<FormField> = {}): FormField => ({
  name,
  type,
  value,
  ...more,
})

for (const [name, type, autocomplete, kept] of [
  ['carrier', 'text', '', true],
  ['amount', 'text', 'off', true],
  ['remarks', 'textarea', '', true],
  ['country', 'select-one', '', true],
  ['password', 'password', '', false],
  ['anything', 'password', '', false],
  ['anything', 'text', 'current-password', false],
  ['anything', 'text', 'one-time-code', false],
  ['card', 'text', 'cc-number', false],
  ['number', 'text', '', false],
  ['bank_code', 'text', '', false],
  ['code', 'text', '', false],
  ['document', 'file', '', false],
  ['hash', 'hidden', '', false],
  ['step', 'submit', '', false],
  ['', 'text', '', false],
] as const)
  test(`${name || 'no name'}, ${type} ${autocomplete} is ${kept ? '' : 'not '}kept`, () => {
    assert.equal(isKept(field(name, type, '', { autocomplete })), kept)
  })

test('what is typed is told by name and place; a choice says whether it is made', () => {
  const fields = [
    field('roles', 'checkbox', 'viewer', { checked: true }),
    field('roles', 'checkbox', 'admin', { checked: false }),
    field('hash', 'hidden', 'abc'),
    field('address', 'email', 'a@b.example'),
  ]
  assert.deepEqual(typedIn(fields), [
    { name: 'roles', nth: 0, value: 'viewer', on: true },
    { name: 'roles', nth: 1, value: 'admin', on: false },
    { name: 'address', nth: 0, value: 'a@b.example' },
  ])
})

test('a form has the same name after a reload, and another one has another', () => {
  const ship = (once: string) => [
    field('once', 'hidden', once),
    field('step', 'hidden', 'ship'),
    field('carrier', 'text'),
  ]
  assert.equal(nameOf(ship('1')), nameOf(ship('2')))
  assert.notEqual(nameOf(ship('1')), nameOf([field('step', 'hidden', 'offer'), field('keeps', 'text')]))
  const lot = (id: string) => [field('lot', 'hidden', id), field('step', 'submit', 'receive')]
  assert.notEqual(nameOf(lot('lot_1')), nameOf(lot('lot_2')))
})
