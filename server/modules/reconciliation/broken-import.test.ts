import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import { bankHouse, chunksOf, cutAfter } from './bank.testing.ts'
import { importBankFile } from './reconciliation.jobs.ts'

const ntry = (day: number, i: number) => `<Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
<BookgDt><Dt>2026-03-0${day}</Dt></BookgDt><AcctSvcrRef>D${day}L${i}</AcctSvcrRef><NtryDtls><TxDtls><Refs>
<EndToEndId>D${day}N${i}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>`

/** A day's statement with a thousand entries: four chunks, six commands. */
function paper(day: number): string {
  const balance = (code: string, amount: number) => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>
<Amt Ccy="EUR">${amount}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-0${day}</Dt></Dt></Bal>`
  const balances = balance('OPBD', (day - 1) * 1_000) + balance('CLBD', day * 1_000)
  const entries = Array.from({ length: 1_000 }, (_, i) => ntry(day, i))
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
