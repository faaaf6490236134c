import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import type { Actor } from '../../kernel/use-case.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import { bankHouse } from './bank.testing.ts'
import { listAccounts, listCases, listEntries } from './bank-lists.store.ts'
import { openClientAccount } from './open-client-account.ts'
import { splitWire } from './split-wire.ts'
import type { WorkOnCase } from './work-on-case.ts'
import { workOnCase } from './work-on-case.ts'

const bank = 'gb33bukb20201555555555-eur'
const all = { after: [], limit: 100 }

interface Line {
  readonly amount: string
  readonly side?: 'CRDT' | 'DBIT'
  readonly reference?: string
  readonly endToEnd?: string
  readonly uetr?: string
  readonly code?: string
  readonly reversal?: true
  readonly text?: string
  readonly payer?: string
  readonly status?: string
  readonly details?: string
  readonly on?: string
}

const tag = (name: string, value?: string) => (value === undefined ? '' : `<${name}>${value}</${name}>`)

function ntry({
  amount,
  side = 'CRDT',
  reference,
  endToEnd,
  uetr,
  code,
  reversal,
  text,
  payer,
  status = 'BOOK',
  details,
  on = '2026-03-02',
}: Line) {
  const party = side === 'CRDT' ? 'Dbtr' : 'Cdtr'
  const refs = tag('EndToEndId', endToEnd) + tag('UETR', uetr)
  return `<Ntry><Amt Ccy="EUR">${amount}</Amt>
<CdtDbtInd>${side}</CdtDbtInd>${reversal ? '<RvslInd>true</RvslInd>' : ''}<Sts>${status}</Sts>
    <BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt>${tag('AcctSvcrRef', reference)}
    ${code ? `<BkTxCd><Prtry><Cd>${code}</Cd></Prtry></BkTxCd>` : ''}<NtryDtls>${
      details ??
      `<TxDtls><Refs>${refs}</Refs><RltdPties><${party}><Nm>${payer ?? 'Bea Ltd'}</Nm></${party}><${party}Acct><Id>
<IBAN>DE89370400440532013000</IBAN></Id></${party}Acct></RltdPties><RmtInf><Ustrd>${text ?? 'INVOICE'}</Ustrd>
</RmtInf></TxDtls>`
    }</NtryDtls></Ntry>`
}

interface Paper {
  readonly kind?: '052' | '053' | '054'
  readonly sequence?: number
  readonly opening?: string
  readonly closing?: string
}

function paper(lines: readonly Line[], { kind = '053', sequence, opening, closing }: Paper = {}) {
  const [message, each] = {
    '052': ['BkToCstmrAcctRpt', 'Rpt'],
    '053': ['BkToCstmrStmt', 'Stmt'],
    '054': ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'],
  }[kind]
  const balance = (code: string, amount?: string) =>
    amount === undefined
      ? ''
      : `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt>
<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>`
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${kind}.001.02"><${message}><${each}>
<Id>${kind}-${sequence ?? 0}</Id>
    ${tag('ElctrncSeqNb', sequence?.toString())}<CreDtTm>2026-03-02T20:00:00Z</CreDtTm><Acct><Id>
<IBAN>GB33BUKB20201555555555</IBAN></Id><Ccy>EUR</Ccy></Acct>
    ${balance('OPBD', opening)}${balance('CLBD', closing)}${lines.map(ntry).join('')}</${each}></${message}></Document>`
}

async function house(t: TestContext) {
  const made = await bankHouse(t)
  let n = 0
  return {
    ...made,
    async take(text: string | Uint8Array) {
      const said = await made.importText(text)
      assert.deepEqual(made.faults, [])
      assert.ok(!isRefusal(said), JSON.stringify(said))
      await made.settle()
      assert.deepEqual(await made.broken(), [])
      return said
    },
    bank: () => made.balance(`assets:bank:${bank}:EUR`),
    unallocated: () => made.balance(`liabilities:unallocated:${bank}:EUR`),
    became: async (statement: string) => (await listEntries(made.pool, statement, '', all)).map((row) => row.became),
    cases: () => listCases(made.pool, '', all),
    async run(what: Parameters<typeof made.executor.submit>[0], input: unknown, actor: Actor) {
      const id = `test ${n++}`
      return made.executor.submit(what, { id, input: input as never, fingerprint: id, actor })
    },
  }
}

const wire: Line = { amount: '100.00', reference: 'S1', endToEnd: 'E1', uetr: '255ae394-9965-4438-ac86-f406feada396' }
const back: Line = { amount: '100.00', side: 'DBIT', reversal: true, reference: 'S9', endToEnd: 'E1' }

test('one movement once over a notification, a statement and MT940', async (t) => {
  const it = await house(t)
  await it.take(paper([wire], { kind: '052' }))
  assert.equal(await it.bank(), 0, 'a report of the day books nothing')
  await it.take(paper([wire], { kind: '054' }))
  assert.equal(await it.bank(), 10_000)
  const [second] = await it.take(paper([wire], { sequence: 1, opening: '0.00', closing: '100.00' }))
  assert.deepEqual(await it.became(second?.statementId ?? ''), ['copy'])
  const swift = [
    ':20:X',
    ':25:GB33BUKB20201555555555',
    ':28C:1/1',
    ':60F:C260302EUR0,00',
    ':61:2603020302C100,00NTRFE1//S1',
  ]
    .concat(':62F:C260302EUR100,00')
    .join('\r\n')
  const [third] = await it.take(swift)
  assert.deepEqual(await it.became(third?.statementId ?? ''), ['copy'])
  assert.deepEqual([await it.bank(), await it.unallocated()], [10_000, 10_000])
})

test('payments under one reference and of one amount are as many as are listed, in each paper', async (t) => {
  const it = await house(t)
  const same = (endToEnd: string): Line => ({ amount: '10.00', reference: 'BATCH', endToEnd })
  await it.take(paper([same('A'), same('B'), same('C')], { kind: '054' }))
  assert.equal(await it.bank(), 3_000)
  const [said] = await it.take(
    paper([same('A'), same('B'), same('C')], { sequence: 1, opening: '0.00', closing: '30.00' }),
  )
  assert.deepEqual(await it.became(said?.statementId ?? ''), ['copy', 'copy', 'copy'])
  assert.equal(await it.bank(), 3_000)
})

test('an entry of nothing tells something and moves no money', async (t) => {
  const it = await house(t)
  const lines: readonly Line[] = [{ amount: '0.00', text: 'TERMS CHANGED' }, { amount: '0.00', side: 'DBIT' }, wire]
  const [said] = await it.take(paper(lines, { sequence: 1, opening: '0.00', closing: '100.00' }))
  assert.deepEqual(await it.became(said?.statementId ?? ''), ['pending', 'pending', 'wire'])
  assert.equal(await it.bank(), 10_000)
})

test('charges, interest and a provider’s payout are booked at once; pending ones wait', async (t) => {
  const it = await house(t)
  const staff: Actor = { kind: 'user', person: 'usr_operator_finance', company: 'cmp_operator', roles: ['finance'] }
  const account = { name: bank, number: 'GB33BUKB20201555555555', currency: 'EUR', holder: 'Us', bankName: 'Bank' }
  const providers = [{ provider: 'stripe', payer: 'Stripe Payments' }]
  const opened = await it.executor.submit(
    { ...openClientAccount, action: 'reconciliation.import-statement' },
    { id: 'open', input: { ...account, providers }, fingerprint: 'open', actor: { ...staff, kind: 'reaction' } },
  )
  assert.equal(opened.kind, 'done')
  const lines: readonly Line[] = [
    { amount: '7.50', side: 'DBIT', code: 'NCHG', reference: 'S2' },
    { amount: '0.05', code: 'NINT', reference: 'S3' },
    { amount: '500.00', payer: 'STRIPE PAYMENTS', reference: 'S4' },
    { amount: '99.00', status: 'PDNG' },
  ]
  const [said] = await it.take(paper(lines, { sequence: 1, opening: '10.00', closing: '502.55' }))
  assert.deepEqual(await it.became(said?.statementId ?? ''), ['charge', 'interest', 'provider', 'pending'])
  assert.equal(await it.bank(), 49_255)
  assert.equal(await it.balance('assets:provider:stripe:EUR'), -50_000)
  const [found] = (await listAccounts(it.pool, async () => BigInt(await it.bank()), [])) as { difference: object }[]
  assert.deepEqual(found?.difference, { amount: 0, currency: 'EUR' })
})

test('a batch: each payment is a wire of its own', async (t) => {
  const it = await house(t)
  const one = (amount: string) =>
    `<TxDtls><Refs><EndToEndId>B${amount}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt></TxDtls>`
  const details = ['1.00', '2.00', '3.00'].map(one).join('')
  const [said] = await it.take(paper([{ amount: '6.00', reference: 'S5', details }]))
  assert.deepEqual(await it.became(said?.statementId ?? ''), ['wire', 'wire', 'wire'])
  assert.equal(await it.unallocated(), 600)
})

test('the bank takes a wire back: it leaves unallocated; a reversal of nothing is a case', async (t) => {
  const it = await house(t)
  await it.take(paper([wire], { sequence: 1 }))
  const [said] = await it.take(paper([back], { sequence: 2 }))
  assert.deepEqual(await it.became(said?.statementId ?? ''), ['reversal'])
  assert.deepEqual([await it.bank(), await it.unallocated()], [0, 0])
  await it.take(paper([{ ...back, amount: '5.00', reference: 'S10', endToEnd: 'E7' }], { sequence: 3 }))
  assert.deepEqual(
    (await it.cases()).map(({ kind, amount }) => [kind, (amount as unknown as bigint).toString()]),
    [['reversal-unmatched', '-500']],
  )
})

test('a bank’s taking back that is told before its wire waits for it, whatever a person said of it', async (t) => {
  const it = await house(t)
  const [early] = await it.take(paper([back], { sequence: 2 }))
  assert.deepEqual(await it.became(early?.statementId ?? ''), ['case'])
  await it.take(paper([wire], { sequence: 1 }))
  assert.deepEqual(await it.became(early?.statementId ?? ''), ['reversal'])
  assert.deepEqual([await it.bank(), await it.unallocated()], [0, 0])
  const [found] = await listCases(it.pool, early?.statementId ?? '', all)
  assert.deepEqual([found?.state, found?.resolution], ['closed', 'explained'])
  await it.take(paper([{ amount: '100.00', reference: 'S2', endToEnd: 'E1' }], { sequence: 3 }))
  assert.equal(await it.unallocated(), 10_000, 'one taking back takes one wire back')
})

test('told before its wire, it meets it by the entry’s reference, whatever that of its payment', async (t) => {
  const it = await house(t)
  const details = '<TxDtls><Refs><AcctSvcrRef>D</AcctSvcrRef></Refs></TxDtls>'
  const [early] = await it.take(paper([{ ...back, details }], { sequence: 2 }))
  await it.take(paper([{ amount: '100.00', reference: 'S9' }], { sequence: 1 }))
  assert.deepEqual(await it.became(early?.statementId ?? ''), ['reversal'])
  assert.deepEqual([await it.bank(), await it.unallocated()], [0, 0])
})

test('a wire that came after a taking back of the same name is not its own', async (t) => {
  const it = await house(t)
  const [early] = await it.take(paper([back], { sequence: 1 }))
  await it.take(paper([{ ...wire, on: '2026-03-20' }], { sequence: 2 }))
  assert.deepEqual(await it.became(early?.statementId ?? ''), ['case'])
  assert.equal(await it.unallocated(), 10_000)
})

test('gaps, repeats and sums that differ are cases', async (t) => {
  const it = await house(t)
  await it.take(paper([wire], { sequence: 1, opening: '0.00', closing: '100.00' }))
  await it.take(paper([], { sequence: 4, opening: '150.00', closing: '150.00' }))
  await it.take(paper([{ amount: '1.00', reference: 'S7' }], { sequence: 2, opening: '150.00', closing: '151.00' }))
  await it.take(paper([{ amount: '1.00', reference: 'S8' }], { sequence: 5, opening: '150.00', closing: '155.00' }))
  const kinds = (await it.cases()).map(({ kind }) => kind)
  assert.deepEqual(kinds.sort(), ['sequence-gap', 'sequence-repeated', 'statement-differs'])
})

const actors = (person: string): Actor => ({ kind: 'user', person, company: 'cmp_operator', roles: ['finance'] })

test('a debit of nobody is a case; closed as a charge it is booked; a large one needs two people', async (t) => {
  const it = await house(t)
  const lines: readonly Line[] = [
    { amount: '20.00', side: 'DBIT', reference: 'S11' },
    { amount: '90000.00', side: 'DBIT', reference: 'S12' },
  ]
  await it.take(paper(lines, { sequence: 1, opening: '100000.00', closing: '9980.00' }))
  assert.equal(await it.bank(), 0)
  const [small, large] = await it.cases()
  const close = (found: typeof small, resolution: 'charge' | 'explained', person: string) => {
    const input: WorkOnCase = {
      statementId: String(found?.statement),
      caseId: String(found?.id),
      step: { step: 'close', resolution, reason: 'asked the bank' },
    }
    // Rights are the matrix's matter: here only what the rules say.
    return it.run({ ...workOnCase, action: 'reconciliation.import-statement' } as never, input, {
      ...actors(person),
      kind: 'reaction',
    })
  }
  assert.equal((await close(small, 'charge', 'usr_1')).kind, 'done')
  assert.equal(await it.bank(), -2_000)
  const first = await close(large, 'charge', 'usr_1')
  assert.deepEqual(first.kind === 'done' && (first.answer as { state: string }).state, 'proposed')
  const same = await close(large, 'charge', 'usr_1')
  assert.deepEqual(same.kind === 'refused' && same.refused, 'second-person-needed')
  assert.equal(await it.bank(), -2_000)
  assert.equal((await close(large, 'charge', 'usr_2')).kind, 'done')
  assert.equal(await it.bank(), -9_002_000)
  assert.deepEqual(await it.cases(), [])
  assert.deepEqual(await it.broken(), [])
})

test('a wire that pays several orders is taken apart; the parts are the whole', async (t) => {
  const it = await house(t)
  const [said] = await it.take(paper([wire]))
  const [row] = await listEntries(it.pool, said?.statementId ?? '', '', all)
  const split = (...amounts: bigint[]) =>
    it.run(
      { ...splitWire, action: 'reconciliation.import-statement' } as never,
      { wireId: row?.target, amounts },
      { ...actors('usr_1'), kind: 'reaction' },
    )
  const wrong = await split(4_000n, 5_000n)
  assert.deepEqual(wrong.kind === 'refused' && wrong.refused, 'parts-differ')
  assert.equal((await split(4_000n, 6_000n)).kind, 'done')
  assert.deepEqual(await it.broken(), [])
  const again = await split(4_000n, 6_000n)
  assert.deepEqual(again.kind === 'refused' && again.refused, 'wrong-state')
  assert.equal(await it.unallocated(), 10_000)
})

test('German MT940 with a reference in its text', async (t) => {
  const it = await house(t)
  const [said] = await it.take(readFileSync('tests/data/bank-statements/own/german.sta'))
  assert.deepEqual(await it.became(said?.statementId ?? ''), ['wire', 'charge', 'interest'])
})
