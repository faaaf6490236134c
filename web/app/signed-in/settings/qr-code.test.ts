import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from 'uqr'
import { qrCode } from './qr-code.ts'

/** The squares that a path fills. */
function squares(path: string): Set<string> {
  const found = new Set<string>()
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(width); i += 1) found.add(`${Number(x) + i} ${y}`)
  return found
}

test('the path fills exactly the dark squares, within a quiet zone of four', () => {
  for (const text of ['otpauth://totp/Surety:a@b.example?secret=ABC&issuer=Surety', 'x', 'ü'.repeat(200)]) {
    const { size, path } = qrCode(text)
    const { data } = encode(text, { ecc: 'M', border: 4 })
    const filled = squares(path)
    assert.equal(size, data.length)
    assert.equal(filled.size, data.flat().filter(Boolean).length)
    for (const [y, row] of data.entries())
      for (const [x, isDark] of row.entries()) assert.equal(filled.has(`${x} ${y}`), isDark, `${x} ${y}`)
    // The corner of the first finder, and nothing before it.
    assert.ok(filled.has('4 4'))
    assert.ok([...filled].every((at) => at.split(' ').every((n) => Number(n) >= 4 && Number(n) < size - 4)))
  }
})
