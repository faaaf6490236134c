import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { validateXML } from 'xmllint-wasm'
import { currencyExponents } from '../../kernel/currency.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../../kernel/xml-tree.ts'
import { readXml } from '../../platform/xml.ts'
import { creditTransferFile, decimalOf } from './credit-transfer.rules.ts'
import type { PayingAccount } from './paying-account.rules.ts'
import { messageId } from './payment-batch.rules.ts'
import { endToEndId, type PaymentOrder, paymentOrderRoot } from './payment-order.rules.ts'

const schema = readFileSync('tests/data/iso20022/pain.001.001.09.xsd', 'utf8')
const ns = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'

const payer: PayingAccount = {
  companyId: 'cmp_operator',
  name: 'house-eur',
  currency: 'EUR',
  scheme: 'sepa',
  number: 'NL91ABNA0417164300',
  bic: 'ABNANL2A',
  holder: 'Surety Opérations & Söhne',
  town: 'Rotterdam',
  country: 'NL',
  state: 'approved',
  author: 'usr_a',
  approver: 'usr_b',
  createdAt: '2026-11-01T09:00:00.000Z',
}

const idOf = (n: number) => `pyt_${String(n).padStart(32, '0')}`

function order(n: number, more: Partial<PaymentOrder> = {}): PaymentOrder {
  return {
    orderRoot: paymentOrderRoot(idOf(n)),
    bank: payer.name,
    kind: 'payout',
    ownerRoot: 'cmp_s',
    ownerId: idOf(n),
    amount: 123_456n,
    currency: 'EUR',
    name: 'Elbe Präzisionsteile GmbH',
    account: 'DE89370400440532013000',
    bankCountry: 'DE',
    country: 'DE',
    town: 'Köln',
    remittance: `Surety payout ${idOf(n)}`,
    state: 'built',
    createdAt: '2026-11-02T09:00:00.000Z',
    isContradicted: false,
    ...more,
  }
}

function fileOf(orders: readonly PaymentOrder[], from: Partial<PayingAccount> = {}): string {
  const by = { ...payer, ...from }
  const batch = {
    batchId: 'bat_0123456789abcdef0123456789abcdef',
    scheme: by.scheme,
    currency: by.currency,
    executionDate: '2026-11-30',
    builtAt: '2026-11-29T09:00:00.000Z',
    sum: orders.reduce((sum, { amount }) => sum + amount, 0n),
  }
  return creditTransferFile(batch, by, orders)
}

async function faultsOf(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'out.xml', contents: xml }], schema: [schema] })
  return errors.map(({ message }) => message)
}

/** The message's own elements, by a path of local names. */
function at(xml: string, path: string): XmlElement {
  const root = readXml(Buffer.from(xml))
  assert.ok(!isRefusal(root))
  return path.split('/').reduce((found, name) => {
    const next = childOf(found, ns, name)
    assert.ok(next, `${name} of ${path}`)
    return next
  }, root)
}

const information = (xml: string) => at(xml, 'CstmrCdtTrfInitn/PmtInf')
const transfers = (xml: string) => childrenOf(information(xml), ns, 'CdtTrfTxInf')

test('a SEPA file is valid: names in Latin letters, town and country, no bank needed beside an IBAN', async () => {
  const xml = fileOf([order(1), order(2, { name: 'Łódź & Co', street: 'Długa 7', postcode: '90-001', town: 'Łódź' })])
  assert.deepEqual(await faultsOf(xml), [])
  assert.match(xml, /<Nm>Elbe Prazisionsteile GmbH<\/Nm><PstlAdr><TwnNm>Koln<\/TwnNm><Ctry>DE<\/Ctry><\/PstlAdr>/)
  assert.match(xml, /<StrtNm>Dluga 7<\/StrtNm><PstCd>90-001<\/PstCd><TwnNm>Lodz<\/TwnNm><Ctry>DE<\/Ctry>/)
  assert.match(xml, /<SvcLvl><Cd>SEPA<\/Cd><\/SvcLvl>.*<ChrgBr>SLEV<\/ChrgBr>/)
  assert.match(xml, /<NbOfTxs>2<\/NbOfTxs><CtrlSum>2469.12<\/CtrlSum>/)
})

test('a postcode of which nothing can be written is left out', async () => {
  for (const postcode of [' ', '/']) {
    const xml = fileOf([order(1, { postcode })])
    assert.deepEqual(await faultsOf(xml), [])
    assert.doesNotMatch(xml, /PstCd/)
  }
})

test('across borders a bank is named by BIC or by its national code, amounts have their own decimals', async () => {
  const abroad = { scheme: 'cross-border' as const, currency: 'JPY' }
  const china = { account: '6222021234567890', bankCountry: 'CN', country: 'CN', town: 'Ningbo', currency: 'JPY' }
  const xml = fileOf(
    [
      order(1, { ...china, bankCode: 'ICBKCNBJ', amount: 1_234_567n }),
      order(2, { ...china, bankCode: '102332009999', amount: 1n }),
      order(3, { ...china, bankCountry: 'VN', bankCode: '01 204/3', amount: 2n }),
    ],
    abroad,
  )
  assert.deepEqual(await faultsOf(xml), [])
  assert.match(xml, /<InstdAmt Ccy="JPY">1234567<\/InstdAmt>/)
  assert.match(xml, /<BICFI>ICBKCNBJ<\/BICFI>/)
  assert.match(xml, /<ClrSysId><Cd>CNAPS<\/Cd><\/ClrSysId><MmbId>102332009999<\/MmbId>/)
  assert.match(xml, /<ChrgBr>SHAR<\/ChrgBr>/)
})

test('a street too long for its field becomes address lines beside town and country', async () => {
  const street = `${'Industrial Estate North Gate Building Seven '.repeat(3)}end`
  const xml = fileOf([order(1, { street })])
  assert.deepEqual(await faultsOf(xml), [])
  assert.match(
    xml,
    /<TwnNm>Koln<\/TwnNm><Ctry>DE<\/Ctry><AdrLine>[^<]{30,70}<\/AdrLine><AdrLine>[^<]{30,70}<\/AdrLine>/,
  )
})

test('the same batch is the same bytes, whatever became of its orders', () => {
  const orders = [order(1), order(2)]
  const later = orders.map((each) => ({ ...each, state: 'rejected' as const, reason: 'x', statusAt: payer.createdAt }))
  assert.equal(fileOf(orders), fileOf(later))
})

test('amounts are written with the decimals of their currency', () => {
  const cases = [
    [1n, 'USD', '0.01'],
    [123n, 'USD', '1.23'],
    [5n, 'JPY', '5'],
    [1n, 'KWD', '0.001'],
    [12_345n, 'KWD', '12.345'],
    [10n ** 15n, 'EUR', '10000000000000.00'],
  ] as const
  for (const [amount, currency, text] of cases) assert.equal(decimalOf(amount, currency), text)
})

const currencies = [...currencyExponents].filter(([, exponent]) => exponent < 4).map(([code]) => code)
const odd = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 160 })
const anyOrder = fc.record({
  name: odd.map((text) => `${text} x`),
  street: odd,
  postcode: odd,
  town: odd.map((text) => `Town ${text}`),
  amount: fc.bigInt({ min: 1n, max: 10n ** 13n }),
})

test('any names, addresses and amounts in any currency make a valid file whose sums are exact', async () => {
  const property = fc.asyncProperty(
    fc.array(anyOrder, { minLength: 1, maxLength: 5 }),
    fc.constantFrom(...currencies),
    fc.constantFrom('sepa' as const, 'cross-border' as const),
    async (given, currency, scheme) => {
      const orders = given.map((each, n) => order(n + 1, { ...each, currency, bankCode: 'DEUTDEFF' }))
      const xml = fileOf(orders, { scheme, currency })
      assert.deepEqual(await faultsOf(xml), [], xml)
      const written = transfers(xml).map((each) => textOf(childOf(each, ns, 'Amt') ?? each, ns, 'InstdAmt') ?? '')
      const minor = written.map((text) => BigInt(text.replace('.', '')))
      assert.deepEqual(
        minor,
        orders.map(({ amount }) => amount),
      )
      const sum = BigInt((textOf(information(xml), ns, 'CtrlSum') ?? '').replace('.', ''))
      assert.equal(
        sum,
        orders.reduce((total, { amount }) => total + amount, 0n),
      )
      assert.equal(textOf(at(xml, 'CstmrCdtTrfInitn/GrpHdr'), ns, 'NbOfTxs'), String(orders.length))
    },
  )
  await fc.assert(property, { numRuns: 15 })
})

test('ids fit their 35 characters and find the way back', () => {
  const xml = fileOf([order(1)])
  assert.equal(
    textOf(at(xml, 'CstmrCdtTrfInitn/GrpHdr'), ns, 'MsgId'),
    messageId('bat_0123456789abcdef0123456789abcdef'),
  )
  const ids = childOf(transfers(xml)[0] as XmlElement, ns, 'PmtId') as XmlElement
  assert.equal(textOf(ids, ns, 'EndToEndId'), endToEndId(paymentOrderRoot(idOf(1))))
  assert.equal(textOf(ids, ns, 'EndToEndId')?.length, 35)
})
