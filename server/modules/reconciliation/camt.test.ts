import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import { chunksOf, readWhole, sumsOf } from './bank.testing.ts'
import { type BankEntry, partsOf } from './bank-entry.rules.ts'

const urn = (kind: string, version: string) => `urn:iso:std:iso:20022:tech:xsd:camt.${kind}.001.${version}`
const account = '<Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id><Ccy>EUR</Ccy></Acct>'
const balance = (code: string, amount: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
<Dt><Dt>2026-03-02</Dt></Dt></Bal>`
const head = (amount = '10.00', side = 'CRDT', status = 'BOOK') =>
  `<Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts>${status}</Sts><BookgDt><Dt>2026-03-02</Dt>
</BookgDt><ValDt><Dt>2026-03-03</Dt></ValDt>`
const ntry = (inner: string) => `<Ntry>${inner}</Ntry>`
const statement = (inner: string, kind = '053', version = '02') => {
  const [message, each] = {
    '052': ['BkToCstmrAcctRpt', 'Rpt'],
    '053': ['BkToCstmrStmt', 'Stmt'],
    '054': ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'],
  }[kind] ?? ['', '']
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="${urn(kind, version)}"><${message}><GrpHdr/><${each}><Id>S1</Id>
<CreDtTm>2026-03-02T20:00:00</CreDtTm>${account}${inner}</${each}></${message}></Document>`
}

async function read(text: string | Uint8Array) {
  const found = await readWhole(chunksOf(text))
  assert.ok(!isRefusal(found), isRefusal(found) ? JSON.stringify(found) : '')
  return found
}

async function entryOf(inner: string, version = '02'): Promise<BankEntry> {
  const [found] = await read(statement(ntry(inner), '053', version))
  assert.ok(found?.entries[0])
  return found.entries[0]
}

const why = async (text: string | Uint8Array) => {
  const found = await readWhole(chunksOf(text))
  assert.ok(isRefusal(found), 'it was read')
  return `${found.refused} ${JSON.stringify(found.data ?? {})}`
}

for (const version of ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13'])
  for (const kind of ['052', '053', '054'])
    test(`camt.${kind}.001.${version} is read`, async () => {
      const [found] = await read(statement(ntry(head()), kind, version))
      assert.deepEqual([found?.format, found?.version, found?.entries.length], [`camt.${kind}`, version, 1])
    })

for (const version of ['01', '14', '99'])
  test(`version ${version} is not read, and that is said`, async () => {
    assert.match(await why(statement(ntry(head()), '053', version)), /versions 02 to 13/)
  })

test('the status in its old and its new form', async () => {
  for (const [form, status] of [
    ['<Sts>BOOK</Sts>', 'booked'],
    ['<Sts><Cd>BOOK</Cd></Sts>', 'booked'],
    ['<Sts>PDNG</Sts>', 'pending'],
    ['<Sts><Cd>PDNG</Cd></Sts>', 'pending'],
    ['<Sts><Cd>INFO</Cd></Sts>', 'info'],
    ['<Sts><Cd>FUTR</Cd></Sts>', 'pending'],
  ] as const)
    assert.equal((await entryOf(head().replace('<Sts>BOOK</Sts>', form))).status, status, form)
})

const wrapped: readonly (readonly [string, (xml: string) => string | Uint8Array])[] = [
  ['any prefix', (xml) => xml.replace(/<(\/?)([A-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')],
  ['UTF-8 with a byte order mark', (xml) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(xml)])],
  ['UTF-16 little endian', (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
  ['UTF-16 big endian', (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16()],
  ['UTF-16 without a mark', (xml) => Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le')],
  ['Latin-1', (xml) => Buffer.from(xml.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
  ['in an envelope', (xml) => xml.replace(/\?>/, '?><DataPDU><Body>').concat('</Body></DataPDU>')],
  ['spaces before it', (xml) => xml.replace(/^<\?xml[^>]*\?>/, '\n\n   ')],
]

for (const [name, wrap] of wrapped)
  test(`other banks: ${name}`, async () => {
    const party =
      '<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Müller &amp; Söhne</Nm></Dbtr></RltdPties></TxDtls></NtryDtls>'
    const [found] = await read(wrap(statement(ntry(head() + party))))
    assert.equal(found?.entries[0]?.details[0]?.name, 'Müller & Söhne')
  })

test('parties, accounts and references in the old and the new form', async () => {
  const old = `<NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">10.00</Amt>
</TxAmt></AmtDtls>
    <RltdPties><Dbtr><Nm>Bea</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89 3704 0044 0532 0130 00</IBAN></Id></DbtrAcct>
</RltdPties>
    <RmtInf><Ustrd>one</Ustrd><Ustrd>two</Ustrd></RmtInf></TxDtls></NtryDtls>`
  const now = `<NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId><UETR>255AE394-9965-4438-ac86-f406feada396</UETR>
</Refs><Amt Ccy="EUR">10.00</Amt>
    <RltdPties><Dbtr><Pty><Nm>Bea</Nm></Pty></Dbtr><DbtrAcct><Id><Othr><Id>4711</Id></Othr></Id></DbtrAcct></RltdPties>
    <RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>`
  const [first, second] = [(await entryOf(head() + old)).details[0], (await entryOf(head() + now, '08')).details[0]]
  assert.deepEqual(
    [first?.name, first?.account, first?.text, first?.amount],
    ['Bea', 'DE89370400440532013000', 'one two', 1000n],
  )
  assert.deepEqual([second?.name, second?.account, second?.references], ['Bea', '4711', ['RF18539007547034']])
  assert.equal(second?.uetr, '255ae394-9965-4438-ac86-f406feada396')
})

test('on a debit the other side is the creditor; on a reversal it is who paid before', async () => {
  const parties =
    '<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>D</Nm></Dbtr><Cdtr><Nm>C</Nm></Cdtr></RltdPties></TxDtls></NtryDtls>'
  const name = async (side: string, more = '') => (await entryOf(head('1', side) + more + parties)).details[0]?.name
  assert.deepEqual([await name('CRDT'), await name('DBIT')], ['D', 'C'])
  const reversal = '<RvslInd>true</RvslInd>'
  assert.deepEqual([await name('DBIT', reversal), await name('CRDT', reversal)], ['D', 'C'])
  assert.equal((await entryOf(head('1', 'DBIT') + reversal)).reversal, true)
})

const detail = (amount: string, more = '') =>
  `<TxDtls><Refs><EndToEndId>E${amount}</EndToEndId>
</Refs>${amount === '' ? '' : `<Amt Ccy="EUR">${amount}</Amt>`}${more}</TxDtls>`

test('a batch is booked payment by payment when the payments add up to it, else as one', async () => {
  const parts = async (...amounts: string[]) => {
    const entry = await entryOf(
      `${head('10.00')}<NtryDtls><Btch><NbOfTxs>2</NbOfTxs>
</Btch>${amounts.map((each) => detail(each)).join('')}</NtryDtls>`,
    )
    return partsOf(entry).map(({ amount }) => amount)
  }
  assert.deepEqual(await parts('4.00', '6.00'), [400n, 600n])
  assert.deepEqual(await parts('4.00', '5.00'), [1000n])
  assert.deepEqual(await parts('', ''), [1000n])
  assert.deepEqual(await parts('4.00'), [1000n])
  assert.deepEqual(await parts(), [1000n])
})

test('charges, exchange and the reason of a return are kept', async () => {
  const { details } =
    await entryOf(`${head('9.00')}<NtryDtls><TxDtls><AmtDtls><InstdAmt><Amt Ccy="USD">12.00</Amt><CcyXchg>
<XchgRate>1.2</XchgRate></CcyXchg></InstdAmt></AmtDtls>
    <Chrgs><Rcrd><Amt Ccy="EUR">1.00</Amt></Rcrd><Rcrd><Amt Ccy="EUR">0.50</Amt></Rcrd></Chrgs><RtrInf><Rsn>
<Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>`)
  assert.deepEqual([details[0]?.exchange, details[0]?.charge, details[0]?.reason], ['12.00 USD at 1.2', 150n, 'AC04'])
})

test('placeholders are no references', async () => {
  const entry = await entryOf(
    `${head()}<AcctSvcrRef>NONREF</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
</TxDtls></NtryDtls>`,
  )
  assert.deepEqual([entry.reference, entry.details[0]?.endToEndId], [undefined, undefined])
})

test('what may be missing: dates, balances, details, ids', async () => {
  const bare = statement(ntry('<Amt Ccy="EUR">1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>')).replace(
    '<Id>S1</Id>',
    '',
  )
  const [found] = await read(bare)
  assert.deepEqual(
    [found?.entries[0]?.bookedOn, found?.entries[0]?.valueOn, found && sumsOf(found)],
    ['2026-03-02', '2026-03-02', 'unchecked'],
  )
})

test('opening + entries = closing; pending entries do not count; PRCD opens where OPBD is missing', async () => {
  const sums = async (...balances: string[]) => {
    const [found] = await read(
      statement(
        `${balances.join('')}${ntry(head('10.00'))}${ntry(head('3.00', 'DBIT'))}${ntry(head('50', 'CRDT', 'PDNG'))}`,
      ),
    )
    return found && sumsOf(found)
  }
  assert.equal(await sums(balance('OPBD', '1.00'), balance('CLBD', '8.00')), 'balanced')
  assert.equal(await sums(balance('PRCD', '1.00'), balance('CLBD', '8.00')), 'balanced')
  assert.equal(await sums(balance('OPBD', '1.00'), balance('CLBD', '8.01')), 'differs')
  assert.equal(await sums(balance('OPBD', '1.00')), 'unchecked')
})

const wrong: readonly (readonly [string, string, RegExp])[] = [
  ['no currency', head().replace(' Ccy="EUR"', ''), /"line":3.*has no currency/],
  ['an unknown currency', head().replace('EUR', 'XXY'), /XXY is no ISO 4217 currency/],
  ['too many decimals', head('1.001'), /has more decimals/],
  ['no number', head('ten'), /is no decimal number/],
  ['below zero', head('-1.00'), /below zero/],
  ['no side', head().replace('<CdtDbtInd>CRDT</CdtDbtInd>', ''), /Ntry has no CdtDbtInd/],
  ['another side', head('1', 'BOTH'), /not CRDT or DBIT/],
  ['no status', head().replace('<Sts>BOOK</Sts>', ''), /Ntry has no Sts/],
  ['an unknown status', head('1', 'CRDT', 'MAYBE'), /not BOOK, PDNG, INFO or FUTR/],
  ['no date', head().replace('2026-03-02', 'today'), /is no date/],
  ['another currency than the account', head().replaceAll('EUR', 'USD'), /entry 1 is in USD, the account in EUR/],
]

for (const [name, inner, said] of wrong)
  test(`wrong: ${name}: the line and the reason`, async () => {
    assert.match(await why(statement(ntry(inner))), said)
  })

test('the line is that of the element, not of the entry', async () => {
  const text = statement(`\n\n${ntry(`\n${head('1.00')}`)}\n<Ntry>\n\n<Amt Ccy="EUR">oops</Amt>\n</Ntry>`)
  assert.match(await why(text), /"line":10/)
})

test('what is no bank statement is said to be none', async () => {
  assert.match(await why('<Order xmlns="urn:x"><ID>1</ID></Order>'), /ID is no camt.052, camt.053 or camt.054 message/)
  assert.match(await why('hello'), /neither camt nor MT940/)
  assert.match(await why(''), /xml-empty/)
  assert.match(await why(statement('').replace('</Stmt>', '')), /xml-not-well-formed/)
  assert.match(await why(statement('').replace(account, '')), /Stmt has no Acct/)
  assert.match(
    await why(statement('').replace('camt.053.001', 'camt.054.001')),
    /namespace says camt.054, the content is camt.053/,
  )
})

test('hostile: DOCTYPE, depth, length', async () => {
  const bomb = statement('').replace('<Document', '<!DOCTYPE x [<!ENTITY a "b">]><Document')
  assert.match(await why(bomb), /xml-doctype/)
  assert.match(await why(`<a>${'<b>'.repeat(100)}`), /xml-too-deep/)
  assert.match(await why(`<a>${'x'.repeat(2_000_000)}</a>`), /xml-too-large/)
})

test('several statements in one file, each with its own entries', async () => {
  const one = statement(ntry(head()))
  const two = one.replace(
    '</BkToCstmrStmt>',
    `<Stmt><Id>S2</Id>${account}${ntry(head('2'))}${ntry(head('3'))}</Stmt></BkToCstmrStmt>`,
  )
  assert.deepEqual(
    (await read(two)).map(({ id, entries }) => [id, entries.length]),
    [
      ['S1', 1],
      ['S2', 2],
    ],
  )
})
