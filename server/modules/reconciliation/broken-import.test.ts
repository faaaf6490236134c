import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256Hex } from '../../kernel/canonical.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import { bankHouse, chunksOf, cutAfter } from './bank.testing.ts'
import type { BookEntries } from './chunk-plan.rules.ts'
import { chunkName, importBankFile } from './reconciliation.jobs.ts'

const ntry = (
  day: number,
  i: number,
  side: string,
) => `<Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts>BOOK</Sts>
<BookgDt><Dt>2026-03-0${day}</Dt></BookgDt><AcctSvcrRef>D${day}L${i}</AcctSvcrRef><NtryDtls><TxDtls><Refs>
<EndToEndId>D${day}N${i}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>`

/** A day's statement with a thousand entries: four chunks, six commands. */
function paper(day: number, count = 1_000, side: 'CRDT' | 'DBIT' = 'CRDT'): string {
  const balance = (code: string, amount: number) => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>
<Amt Ccy="EUR">${amount}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-0${day}</Dt></Dt></Bal>`
  const opening = (day - 1) * 1_000
  const balances = balance('OPBD', opening) + balance('CLBD', opening + (side === 'CRDT' ? count : -count))
  const entries = Array.from({ length: count }, (_, i) => ntry(day, i, side))
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>DAY${day}</Id>
<ElctrncSeqNb>${day}</ElctrncSeqNb><CreDtTm>2026-03-0${day}T20:00:00Z</CreDtTm><Acct><Id>
<IBAN>GB33BUKB20201555555555</IBAN></Id><Ccy>EUR</Ccy></Acct>${balances}${entries.join('')}
</Stmt></BkToCstmrStmt></Document>`
}

test('broken off after any of its commands, an import goes on where it stood: whole, once', async (t) => {
  const house = await bankHouse(t)
  const bank = () => house.balance('assets:bank:gb33bukb20201555555555-eur:EUR')
  const read = async () => (await house.pool.query('select sum(read_to)::int as n from reconciliation.statements')).rows
  for (const [day, commands, entries] of [
    [1, 0, null],
    [2, 1, 1_000],
    [3, 2, 2_250],
    [4, 3, 3_500],
    [5, 5, 5_000],
  ] as const) {
    await assert.rejects(importBankFile(chunksOf(paper(day)), cutAfter(house, commands)), /cut/)
    assert.deepEqual(await read(), [{ n: entries }], `${commands} commands`)
    const said = await house.importText(paper(day))
    assert.ok(!isRefusal(said) && said.every(({ sums, known }) => sums === 'balanced' && !known))
    assert.equal(await bank(), day * 100_000)
  }
  const before = await house.counts()
  await house.importText(paper(3))
  assert.deepEqual(await house.counts(), before)
  await house.settle()
  assert.deepEqual(await house.broken(), [])
  assert.deepEqual(house.faults, [])
})

test('a chunk that is told to come back is not overtaken: its successors wait for their turn', async (t) => {
  const house = await bankHouse(t)
  const turns: string[] = []
  const submit: typeof house.executor.submit = async (useCase, command) => {
    const isChunk = useCase.name === 'reconciliation.book-entries'
    if (isChunk && turns.length === 0) {
      turns.push('busy')
      return { kind: 'busy', retryAfterSeconds: 1 }
    }
    const said = await house.executor.submit(useCase, command)
    if (isChunk) turns.push(said.kind === 'refused' ? said.refused : said.kind)
    return said
  }
  const said = await importBankFile(chunksOf(paper(1)), { ...house, executor: { ...house.executor, submit } })
  assert.ok(!isRefusal(said) && said[0]?.sums === 'balanced')
  assert.equal(await house.balance('assets:bank:gb33bukb20201555555555-eur:EUR'), 100_000)
  assert.ok(turns.includes('wrong-state'), turns.join())
  assert.deepEqual(await house.broken(), [])
  const [{ n, ids } = { n: 0, ids: [] }] = (
    await house.pool.query(`select count(*)::int as n, array_agg(target order by id) as ids
      from reconciliation.entries where became = 'wire'`)
  ).rows
  assert.deepEqual([n, new Set(ids).size], [1_000, 1_000])
  assert.deepEqual([...ids].sort(), ids, 'wires stand in the order of their statement')
})

test('an import that was broken off in smaller chunks goes on in larger ones', async (t) => {
  const house = await bankHouse(t)
  const cut: typeof house.executor.submit = async (useCase, command) => {
    if (useCase.name !== 'reconciliation.book-entries') return house.executor.submit(useCase, command)
    const { entries, ...input } = command.input as BookEntries
    if (entries[0]?.n !== 1) throw new Error('cut')
    const id = sha256Hex(`import|${chunkName(input.statementId, 1, 100)}`)
    const smaller = { ...command, id, fingerprint: id, input: { ...input, entries: entries.slice(0, 100) } }
    return house.executor.submit(useCase, smaller as typeof command)
  }
  await assert.rejects(importBankFile(chunksOf(paper(1)), { ...house, executor: { ...house.executor, submit: cut } }))
  const read = async () => (await house.pool.query('select read_to::int as n from reconciliation.statements')).rows
  assert.deepEqual(await read(), [{ n: 100 }])
  const said = await house.importText(paper(1))
  assert.ok(!isRefusal(said) && said[0]?.sums === 'balanced')
  assert.deepEqual(await read(), [{ n: 1_000 }])
  assert.deepEqual([await house.broken(), house.faults], [[], []])
})

/** A statement whose entries are told with so many payments each. */
function payers(counts: readonly number[]): string {
  const details = (i: number, count: number) =>
    Array.from(
      { length: count },
      (_, k) => `<TxDtls><Refs><EndToEndId>P${i}N${k}</EndToEndId></Refs><Amt Ccy="EUR">1.00</Amt></TxDtls>`,
    )
  const entries = counts.map(
    (count, i) => `<Ntry><Amt Ccy="EUR">${count}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
<BookgDt><Dt>2026-03-01</Dt></BookgDt><AcctSvcrRef>P${i}</AcctSvcrRef>
<NtryDtls>${details(i, count).join('')}</NtryDtls></Ntry>`,
  )
  return paper(1)
    .replace(/<Ntry>.*<\/Ntry>/s, entries.join(''))
    .replaceAll('1000.00', `${counts.reduce((sum, each) => sum + each)}.00`)
}

test('payments under way are bounded, but for an entry that has more', async (t) => {
  const house = await bankHouse(t)
  const now = { chunks: 0, payments: 0 }
  const most = { chunks: 0, payments: 0 }
  const submit: typeof house.executor.submit = async (useCase, command) => {
    if (useCase.name !== 'reconciliation.book-entries') return house.executor.submit(useCase, command)
    const payments = (command.input as BookEntries).entries.reduce((sum, each) => sum + each.details.length, 0)
    now.chunks += 1
    now.payments += payments
    most.chunks = Math.max(most.chunks, now.chunks)
    most.payments = Math.max(most.payments, now.payments)
    try {
      return await house.executor.submit(useCase, command)
    } finally {
      now.chunks -= 1
      now.payments -= payments
    }
  }
  const mostOf = async (text: string) => {
    Object.assign(most, { chunks: 0, payments: 0 })
    const said = await importBankFile(chunksOf(text), { ...house, executor: { ...house.executor, submit } })
    assert.ok(!isRefusal(said) && said[0]?.sums === 'balanced')
    return { ...most }
  }
  const again = (text: string, day: number) => text.replaceAll('DAY1', `DAY${day}`).replaceAll('>P', `>P${day}`)
  for (const text of [again(payers([900, 900, 900, 900, 900]), 1), paper(2, 4_000), paper(6, 4_000, 'DBIT')]) {
    const { payments } = await mostOf(text)
    assert.ok(payments > 1_000 && payments <= 3_000, `${payments} payments at once`)
  }
  assert.deepEqual(await mostOf(again(payers([1, 3_200, 1]), 5)), { chunks: 1, payments: 3_200 })
  assert.deepEqual([await house.broken(), house.faults], [[], []])
})
