import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leftToShip } from './left-to-ship.ts'

const lot = (line: number, quantity: string) => ({ lines: [{ line, quantity }] })

for (const [quantity, lots, left] of [
  ['100', [], '100'],
  ['100', [lot(1, '40')], '60'],
  ['100', [lot(2, '40')], '100'],
  ['2.5', [lot(1, '0.75'), lot(1, '1')], '0.75'],
  ['0.3', [lot(1, '0.1')], '0.2'],
  ['100', [lot(1, '60'), lot(1, '40')], '0'],
  ['100', [lot(1, '103')], '0'],
] as const)
  test(`of ${quantity}, after ${lots.length} lots, ${left} is left to ship`, () => {
    assert.equal(leftToShip(1, quantity, lots), left)
  })
