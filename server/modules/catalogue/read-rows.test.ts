import assert from 'node:assert/strict'
import { createReadStream, readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import { fileIn, folderFor, type Packed, zip } from '../../platform/files/samples.testing.ts'
import { readRows } from './read-rows.ts'
import type { ReadRow } from './row-patch.rules.ts'

/** Every row of a file's bytes, or the refusal. */
async function rowsOf(t: TestContext, bytes: Buffer, options: object = {}) {
  const path = fileIn(folderFor(t), bytes)
  const rows: ReadRow[] = []
  const read = await readRows(
    {
      path,
      options: { language: 'en', lists: false, ...options },
      open: () => createReadStream(path, { highWaterMark: 7000 }),
    },
    {
      take(row) {
        rows.push(row)
        return undefined
      },
      settle: async () => undefined,
    },
  )
  return { rows, read, refused: isRefusal(read) ? read.refused : undefined }
}

const names = (rows: readonly ReadRow[]) => rows.map(({ sku, patch }) => `${sku} ${patch.name}`)

test('a table is read in the encoding and with the separator that it has', async (t) => {
  const text = 'sku;name;price\nA;Lámpara;9,5\nB;"Mesa; baja";10,5\n'
  const chinese = Buffer.from([0xcc, 0xa8, 0xb5, 0xc6])
  for (const [bytes, encoding, delimiter, wanted] of [
    [Buffer.from(text), 'utf-8', ';', ['A Lámpara', 'B Mesa; baja']],
    [Buffer.from(`\ufeff${text}`), 'utf-8', ';', ['A Lámpara', 'B Mesa; baja']],
    [Buffer.from(text, 'latin1'), 'windows-1252', ';', ['A Lámpara', 'B Mesa; baja']],
    [Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le', ';', ['A Lámpara', 'B Mesa; baja']],
    [Buffer.from('sku\tname\nA\tLamp, tall\n'), 'utf-8', '\t', ['A Lamp, tall']],
    [Buffer.from('sku|name\nA|Lamp\n'), 'utf-8', '|', ['A Lamp']],
    [Buffer.concat([Buffer.from('sku,name\nA,'), chinese, Buffer.from('\n')]), 'gb18030', ',', ['A 台灯']],
  ] as const) {
    const { rows, read } = await rowsOf(t, bytes)
    assert.deepEqual(names(rows), wanted, encoding)
    assert.ok(!isRefusal(read))
    assert.deepEqual([read.encoding, read.delimiter], [encoding, delimiter])
  }
})

test('lines are those of the file, also where cells have lines in them', async (t) => {
  const { rows } = await rowsOf(t, Buffer.from('Our prices\n\nsku,name,description\nA,Lamp,"one\ntwo"\n\nB,Chair,\n'))
  assert.deepEqual(
    rows.map(({ n, line, sku, patch }) => [n, line, sku, patch.description]),
    [
      [1, 4, 'A', 'one\ntwo'],
      [2, 7, 'B', undefined],
    ],
  )
})

test('a cell of each column is read, or named', async (t) => {
  const table = [
    'sku,category,origin,unit,moq,lead time,keywords,incoterms,certificates,variants,tiers,' +
      'price from 50,attribute: Size',
    'A,Shoes,China,pairs,100 pairs,15-20 days,"a, b;c",FOB Ningbo; EXW,CE (2027-01-01); RoHS,' +
      'A-R: Colour=red (+0.5),10: 9; 100: 8,8.5,L',
    'B,none,Nowhere,kg,many,soon,,XXX,,A-R red,10: x,,',
  ].join('\n')
  const { rows } = await rowsOf(t, Buffer.from(table))
  assert.deepEqual(rows[0]?.faults, [])
  assert.deepEqual(rows[0]?.patch, {
    ...{ category: 'wear-shoes', origin: 'CN', unit: 'PR', minimum: '100', leadDays: 20, keywords: ['a', 'b', 'c'] },
    incoterms: [{ incoterm: 'FOB', place: 'Ningbo' }, { incoterm: 'EXW' }],
    certificates: [{ name: 'CE', validUntil: '2027-01-01' }, { name: 'RoHS' }],
    variants: [{ sku: 'A-R', attributes: [{ name: 'Colour', value: 'red' }], priceDifference: '0.5' }],
    tiers: [
      { from: '10', price: '9' },
      { from: '50', price: '8.5' },
      { from: '100', price: '8' },
    ],
    attributes: [{ name: 'Size', value: 'L' }],
  })
  assert.deepEqual(
    rows[1]?.faults.map(({ column, why }) => `${column} ${why}`),
    [
      'category unknown',
      'origin unknown',
      'moq no-number',
      'lead time no-number',
      'incoterms unknown',
      'variants unreadable',
      'tiers no-number',
    ],
  )
})

const sheet = (rows: string, extra: readonly Packed[] = []) =>
  zip([
    { name: '[Content_Types].xml' },
    ...extra,
    { name: 'xl/worksheets/sheet1.xml', data: Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`) },
  ])
const part = (name: string, text: string): Packed => ({ name, data: Buffer.from(text) })
const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const header = `<row r="1">${inline('A1', 'sku')}${inline('B1', 'name')}</row>`

test('a workbook: shared and own texts, numbers, gaps, a hidden sheet before', async (t) => {
  const strings = '<sst><si><t>sku</t></si><si><t>name</t></si><si><r><t>Desk </t></r><r><t>lamp</t></r></si></sst>'
  const book = `<workbook xmlns:r="r"><sheets>
    <sheet name="x" state="hidden" r:id="r1"/><sheet name="y" r:id="r2"/></sheets></workbook>`
  const links = `<Relationships><Relationship Id="r1" Target="worksheets/no.xml"/>
    <Relationship Id="r2" Target="worksheets/sheet1.xml"/></Relationships>`
  const rows = `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c>
    <c r="D3" t="str"><v>price</v></c></row>
    <row r="5"><c r="A5"><v>4.006381333931E12</v></c><c r="B5" t="s"><v>2</v></c>
    <c r="D5"><v>19.989999999999998</v></c></row>`
  const extra = [
    part('xl/workbook.xml', book),
    part('xl/_rels/workbook.xml.rels', links),
    part('xl/sharedStrings.xml', strings),
  ]
  const found = await rowsOf(t, sheet(rows, extra))
  assert.deepEqual(
    found.rows.map(({ line, sku, patch }) => [line, sku, patch.name, patch.price]),
    [[5, '4006381333931', 'Desk lamp', '19.99']],
  )
})

test('a workbook that is damaged, lies, or declares a DOCTYPE is refused', async (t) => {
  const good = sheet(`${header}<row r="2">${inline('A2', 'A')}</row>`)
  assert.equal((await rowsOf(t, good)).rows.length, 1)
  assert.equal((await rowsOf(t, good.subarray(0, good.length - 30))).refused, 'file-damaged')
  const lying = zip([
    { name: '[Content_Types].xml' },
    { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(1_000_000, 32), unpacked: 10 },
  ])
  assert.equal((await rowsOf(t, lying)).refused, 'file-damaged')
  const bomb = zip([
    { name: 'xl/worksheets/sheet1.xml', data: Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>') },
  ])
  assert.equal((await rowsOf(t, bomb)).refused, 'xml-doctype')
  assert.equal((await rowsOf(t, zip([{ name: 'xl/other.xml' }]))).refused, 'file-damaged')
})

const catalogue = (lines: string, head = '', name = 'Catalogue') => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<c:${name} xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:${name}-2" xmlns:b="urn:b"
xmlns:a="urn:a"><b:ID>C-1</b:ID>${head}${lines}</c:${name}>`
  return Buffer.from(text)
}
const line = (inside: string, item: string, name = 'CatalogueLine') =>
  `<a:${name}><b:ID>1</b:ID>${inside}<a:Item>${item}</a:Item></a:${name}>`
const sku = '<a:SellersItemIdentification><b:ID>S-1</b:ID></a:SellersItemIdentification>'
const price = (amount: string, base = '', inside = '') =>
  `<a:RequiredItemLocationQuantity>${inside}<a:Price><b:PriceAmount currencyID="EUR">${amount}</b:PriceAmount>` +
  `${base}</a:Price></a:RequiredItemLocationQuantity>`
const carton = '<b:OrderableUnit>XCT</b:OrderableUnit>'
const dozen = '<b:ContentUnitQuantity unitCode="C62">12</b:ContentUnitQuantity>'
const six = '<b:OrderableUnitFactorRate>6</b:OrderableUnitFactorRate>'
const least = (n: number) => `<b:MinimumQuantity unitCode="C62">${n}</b:MinimumQuantity>`
const base = (n: number, unit: string) => `<b:BaseQuantity unitCode="${unit}">${n}</b:BaseQuantity>`

test('prices of a UBL line: steps, base quantities, units, factors', async (t) => {
  for (const [inside, wanted] of [
    [price('10'), { unit: 'C62', tiers: ['1 10'] }],
    [price('9', '', least(100)) + price('10', '', least(1)), { unit: 'C62', tiers: ['1 10', '100 9'] }],
    [price('10', '', least(1)) + price('99', '', least(1)), { unit: 'C62', tiers: ['1 10'] }],
    [price('250', base(100, 'C62')), { unit: 'C62', tiers: ['1 2.5'] }],
    [price('10', base(3, 'C62')), { unit: 'C62', tiers: ['1 3.3333333333'] }],
    [`${carton}${dozen}${price('2', base(1, 'C62'))}`, { unit: 'XCT', tiers: ['1 24'] }],
    [`${carton}${price('2', `${base(1, 'C62')}${six}`)}`, { unit: 'XCT', tiers: ['1 12'] }],
    [`<b:OrderableUnit>XCT</b:OrderableUnit>${price('2', base(1, 'KGM'))}`, { unit: 'KGM', tiers: ['1 2'] }],
    [
      `<b:MinimumOrderQuantity unitCode="KGM">5</b:MinimumOrderQuantity>${price('2', base(1, 'KGM'))}`,
      { unit: 'KGM', tiers: ['5 2'] },
    ],
  ] as const) {
    const { rows } = await rowsOf(t, catalogue(line(inside, sku)))
    const { unit, tiers = [] } = rows[0]?.patch ?? {}
    assert.deepEqual({ unit, tiers: tiers.map((tier) => `${tier.from} ${tier.price}`) }, wanted, inside)
  }
})

test('actions stand at the line, else at the head; updates of prices and items are read too', async (t) => {
  const acts = async (bytes: Buffer) => (await rowsOf(t, bytes)).rows.map(({ act }) => act)
  const action = (text: string) => `<b:ActionCode>${text}</b:ActionCode>`
  const both = line(action('Delete'), sku) + line(action('Add'), sku) + line('', sku)
  assert.deepEqual(await acts(catalogue(both)), ['withdraw', 'write', 'write'])
  assert.deepEqual(await acts(catalogue(both, action('Delete'))), ['withdraw', 'write', 'withdraw'])
  assert.deepEqual(await acts(catalogue(line(action('2'), sku))), ['withdraw'])
  const conditions = `${sku}<a:TransactionConditions>${action('Delete')}</a:TransactionConditions>`
  assert.deepEqual(await acts(catalogue(line('', conditions))), ['write'])
  const prices = line(price('7'), sku, 'CataloguePricingUpdateLine')
  const updated = await rowsOf(t, catalogue(prices, '', 'CataloguePricingUpdate'))
  assert.deepEqual(
    [updated.rows[0]?.patch.tiers, updated.rows[0]?.patch.name],
    [[{ from: '1', price: '7' }], undefined],
  )
  const items = line('', `<b:Name>New</b:Name>${sku}`, 'CatalogueItemSpecificationUpdateLine')
  const specified = await rowsOf(t, catalogue(items, '', 'CatalogueItemSpecificationUpdate'))
  assert.deepEqual(specified.rows[0]?.patch, { name: 'New' })
})

test('what a UBL line says finds its place; what has none is an attribute', async (t) => {
  const item = `<b:Description languageID="es">Lámpara</b:Description><b:Name>Lamp</b:Name>${sku}
    <a:StandardItemIdentification><b:ID schemeID="0160">4006381333931</b:ID></a:StandardItemIdentification>
    <a:CommodityClassification>
    <b:ItemClassificationCode listID="HS">9405.20</b:ItemClassificationCode></a:CommodityClassification>
    <a:AdditionalItemProperty><b:Name>Flux</b:Name><b:Value>400</b:Value>
    <b:TestMethod>EN 13032</b:TestMethod></a:AdditionalItemProperty>
    <a:AdditionalItemProperty><b:Name>Cable</b:Name>
    <b:ValueQuantity unitCode="MTR">2</b:ValueQuantity></a:AdditionalItemProperty>`
  const { rows } = await rowsOf(t, catalogue(line('<b:WarrantyInformation>2 years</b:WarrantyInformation>', item)))
  assert.deepEqual(rows[0]?.patch, {
    ...{ name: 'Lamp', description: 'Lámpara', language: 'es', gtin: '4006381333931', hsCode: '940520' },
    category: 'electric-lighting',
    attributes: [
      { name: 'Cable', value: '2', unit: 'MTR' },
      { name: 'Warranty', value: '2 years' },
    ],
    quality: [{ attribute: 'Flux', target: '400', test: 'EN 13032' }],
  })
})

test('a line without any number, a price that is none: its line is named, the others are read', async (t) => {
  const broken = catalogue(
    `${line(price('10'), '<b:Name>x</b:Name>')}\n${line(price('ten'), sku)}\n${line(price('1'), sku)}`,
  )
  const { rows } = await rowsOf(t, broken)
  assert.deepEqual(
    rows.map(({ line: at, faults }) => [at, ...faults.map(({ column, why }) => `${column} ${why}`)]),
    [[3, 'SellersItemIdentification/ID missing'], [4, 'PriceAmount no-number'], [5]],
  )
})

test('documents that are no catalogue are named', async (t) => {
  for (const [file, refused] of [
    ['Order_Example.xml', 'not-a-catalogue'],
    ['DespatchAdvice_Example.xml', 'not-a-catalogue'],
    ['Catalogue_Example.xml', undefined],
  ] as const) {
    const found = await rowsOf(t, readFileSync(`tests/data/ubl/${file}`))
    assert.equal(found.refused, refused, file)
  }
  assert.equal((await rowsOf(t, catalogue(''))).refused, 'no-rows')
})
