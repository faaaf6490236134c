import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { disposition, fileName } from './file-name.ts'

const named: readonly (readonly [given: string, type: string, wanted: string])[] = [
  ['photo.jpg', 'image/jpeg', 'photo.jpg'],
  ['Photo.JPEG', 'image/jpeg', 'Photo.JPEG'],
  ['../../etc/passwd', 'text/plain', 'passwd.txt'],
  ['C:\\Users\\me\\bill of lading.pdf', 'application/pdf', 'bill of lading.pdf'],
  ['photo\u202egpj.exe', 'image/jpeg', 'photogpj.exe.jpg'],
  ['a\u0000b\nc.png', 'image/png', 'abc.png'],
  ['提单 第1号.pdf', 'application/pdf', '提单 第1号.pdf'],
  ['e\u0301te\u0301.csv', 'text/csv', 'été.csv'],
  ['', 'image/png', 'file.png'],
  ['...', 'image/png', 'file.png'],
  ['.pdf', 'application/pdf', 'pdf.pdf'],
  ['con', 'text/plain', '_con.txt'],
  ['NUL.pdf', 'application/pdf', '_NUL.pdf'],
  ['a<b>:"c|?*.zip', 'application/zip', 'abc.zip'],
  ['invoice.pdf.', 'application/pdf', 'invoice.pdf'],
]

for (const [given, type, wanted] of named)
  test(`${JSON.stringify(given)} is saved as ${wanted}`, () => assert.equal(fileName(given, type), wanted))

test('a name is short, keeps its ending, and holds nothing that leads elsewhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = fileName(given, 'application/pdf')
      assert.ok([...name].length <= 120 && name.toLowerCase().endsWith('.pdf') && name.length > 4)
      assert.doesNotMatch(name, /[\p{C}/\\<>:"|?*]|^[. ]/u)
      assert.equal(fileName(name, 'application/pdf'), name)
    }),
  )
})

test('Content-Disposition is plain ASCII and one line', () => {
  assert.equal(
    disposition('attachment', '提单 "1".pdf'),
    `attachment; filename="__ _1_.pdf"; filename*=UTF-8''%E6%8F%90%E5%8D%95%20%221%22.pdf`,
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      assert.match(disposition('inline', fileName(given, 'image/png')), /^[\x20-\x7e]+$/)
    }),
  )
})
