import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefusal } from '../kernel/use-case.ts'
import { cursorOf, pageOf, readPage } from './page.ts'

const key = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\u0000') && text.isWellFormed())

test('a cursor leads back to its keys', () => {
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 3 }), (keys) => {
      assert.deepEqual(readPage({ cursor: cursorOf(keys) }, keys.length), { after: keys, limit: 20 })
    }),
  )
})

const strange = [
  '',
  'x',
  '%',
  'bnVsbA',
  cursorOf(['a', 'b']),
  cursorOf(['a\u0000']),
  `${cursorOf(['a'])}=`,
  'W10',
  'WzFd',
]
for (const cursor of strange)
  test(`the cursor ${JSON.stringify(cursor)} is refused`, () =>
    assert.deepEqual(readPage({ cursor }), { refused: 'cursor-invalid' }))

test('no text breaks the reading of cursors', () => {
  fc.assert(
    fc.property(fc.string(), (cursor) => {
      const page = readPage({ cursor })
      assert.ok(isRefusal(page) || cursorOf(page.after ?? []) === cursor)
    }),
  )
})

test('walking the pages sees every row once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 50 }), fc.integer({ min: 1, max: 9 }), (names, limit) => {
      const rows = names.toSorted((a, b) => (a < b ? -1 : 1))
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page = readPage(cursor === null ? { limit } : { limit, cursor })
        assert.ok(!isRefusal(page))
        const [after] = page.after ?? []
        const found = rows.filter((row) => after === undefined || row > after).slice(0, page.limit + 1)
        const { data, next_cursor } = pageOf(
          found,
          page.limit,
          (row) => row,
          (row) => [row],
        )
        assert.ok(data.length <= limit)
        seen.push(...data)
        cursor = next_cursor
      } while (cursor !== null)
      assert.deepEqual(seen, rows)
    }),
  )
})
