import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Sheet } from '../kernel/sheet.ts'
import { openPrinter } from './printer.ts'

const sheet: Sheet = {
  language: 'en',
  title: 'Invoice NL-2026-000001',
  author: 'Surety Operations',
  issuedAt: '2026-03-01T09:00:00.000Z',
  heading: { kind: 'Invoice', name: 'NL-2026-000001', aside: ['Issued 1 March 2026'] },
  blocks: [
    { block: 'columns', columns: [{ heading: 'TO', lines: ['宁波港口工程有限公司', 'Präzisionsteile Łódź'] }] },
    {
      block: 'table',
      columns: [
        { name: 'DESCRIPTION', width: 3 },
        { name: 'AMOUNT', width: 1, align: 'end' },
      ],
      rows: Array.from({ length: 120 }, (_, n) => ({ cells: [`Line ${n}`, 'EUR 1.00'] })),
    },
    { block: 'totals', rows: [{ name: 'Total', amount: 'EUR 120.00', strong: true }] },
  ],
  foot: 'Surety Operations',
  pageWords: 'Page {page} of {pages}',
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

test('a sheet prints the same bytes in any printer, with its metadata and no other time', async (t) => {
  const printers = [openPrinter(), openPrinter()]
  t.after(() => Promise.all(printers.map((each) => each.close())))
  const [first, second] = await Promise.all(printers.map((each) => each.print(sheet)))
  assert.ok(first && second)
  assert.deepEqual(Buffer.from(first), Buffer.from(second))
  const text = textOf(first)
  assert.ok(text.startsWith('%PDF-1.7'))
  assert.deepEqual([...new Set(text.match(/\(D:\d+Z\)/g))], ['(D:20260301090000Z)'])
  assert.ok(text.includes('/Lang (en)'))
  assert.ok((text.match(/\/Type \/Page\b/g) ?? []).length > 1, 'a long table goes on another page')
  const other = await printers[0]?.print({ ...sheet, issuedAt: '2026-03-02T09:00:00.000Z' })
  assert.notDeepEqual(other, first)
})

test('the loop goes on while a thread prints', async (t) => {
  const printer = openPrinter()
  t.after(() => printer.close())
  await printer.print(sheet)
  let isDone = false
  const printed = printer.print({ ...sheet, title: 'another' }).then(() => {
    isDone = true
  })
  let turns = 0
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve))
    turns += 1
  }
  await printed
  assert.ok(turns > 10, `${turns} turns of the loop`)
})

test('what cannot be printed fails for who asked, and the next is printed', async (t) => {
  const printer = openPrinter()
  t.after(() => printer.close())
  await assert.rejects(
    printer.print({ ...sheet, blocks: [{ block: 'columns' }] } as unknown as Sheet),
    /printing failed/,
  )
  assert.ok((await printer.print(sheet)).length > 1_000)
})
