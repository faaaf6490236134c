import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import { openSpool } from '../../platform/spool.ts'
import { chunksOf, readWhole, sumsOf } from './bank.testing.ts'
import { CHUNK } from './book-entries.ts'
import { spoolStatements } from './spool-statements.ts'
import { entriesIn, entryText } from './statement.rules.ts'

const detail = (i: number) =>
  `<TxDtls><Refs><EndToEndId>E${i}</EndToEndId></Refs><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
<Chrgs><Rcrd><Amt Ccy="EUR">0.10</Amt></Rcrd></Chrgs><RmtInf><Ustrd>ÄÖ "${i}" \\ €</Ustrd></RmtInf></TxDtls>`
const ntry = (payments: number, i: number) =>
  `<Ntry><Amt Ccy="EUR">${payments}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><NtryDtls>
${Array.from({ length: payments }, (_, k) => detail(i * 1000 + k)).join('')}</NtryDtls></Ntry>`
const statement = (id: string, batches: readonly number[]) => `<Stmt><Id>${id}</Id>
<CreDtTm>2026-03-02T20:00:00</CreDtTm><Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id><Ccy>EUR</Ccy></Acct>
${batches.map(ntry).join('\n')}</Stmt>`
const file = (...statements: readonly string[]) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>${statements.join('')}
</BkToCstmrStmt></Document>`

async function spooled(text: string) {
  const spool = openSpool()
  const found = await spoolStatements(chunksOf(text), spool)
  assert.ok(!isRefusal(found), JSON.stringify(found))
  const all = found.map((each) => ({ ...each, inChunks: [...each.chunks()] }))
  spool.close()
  return all
}

test('chunks hold so many payments; a larger batch is one of its own; nothing is lost on the way', async () => {
  const text = file(statement('A', [1, CHUNK - 1, 1, CHUNK + 5, 2]), statement('B', [1]), statement('C', []))
  const [first, second, third] = await spooled(text)
  assert.deepEqual(
    first?.inChunks.map((chunk) => chunk.map(({ n, details }) => [n, details.length])),
    [
      [
        [1, 1],
        [2, CHUNK - 1],
      ],
      [[3, 1]],
      [[4, CHUNK + 5]],
      [[5, 2]],
    ],
  )
  const whole = await readWhole(chunksOf(text))
  assert.ok(!isRefusal(whole))
  const plain = (entries: readonly { line?: number; occurrence?: number; twin?: number }[]) =>
    entries.map(({ line: _, occurrence: __, twin: ___, ...entry }) => entry)
  assert.deepEqual(plain(first?.inChunks.flat() ?? []), plain(whole[0]?.entries ?? []))
  assert.deepEqual(first?.statement.sums, whole[0] && sumsOf(whole[0]))
  assert.deepEqual([second?.statement.entryCount, third?.statement.entryCount], [1, 0])
  assert.equal(new Set([first, second, third].map((each) => each?.statementId)).size, 3)
})

test('the same statement is the same root, wherever in a file it stands; another word makes it another', async () => {
  const roots = async (text: string) => (await spooled(text)).map(({ statementId }) => statementId)
  const [alone] = await roots(file(statement('A', [1, 2])))
  assert.deepEqual((await roots(file(statement('B', [1]), `\n\n${statement('A', [1, 2])}`)))[1], alone)
  assert.notEqual((await roots(file(statement('A', [1, 2]).replace('E1001', 'E1002'))))[0], alone)
  assert.notEqual((await roots(file(statement('A', [2, 1]))))[0], alone)
})

test('an entry’s text gives the same entry back, amounts beyond 2^53 and empty days included', () => {
  const entry = {
    ...({ n: 7, amount: 9_007_199_254_740_993n, currency: 'EUR', direction: 'debit', status: 'booked' } as const),
    ...{ reversal: true, bookedOn: '', valueOn: '', code: 'PMNT', text: '"\n€' },
    details: [
      { amount: 1n, charge: 0n, references: ['RF18539007547034'], text: '' },
      { references: [], text: 'x' },
    ],
  }
  assert.deepEqual(entriesIn(`[${entryText({ ...entry, line: 3 })},${entryText(entry)}]`), [entry, entry])
})

test('what cannot be read whole is refused, and nothing of it is handed on', async () => {
  const spool = openSpool()
  const broken = file(statement('A', [1]), statement('B', [1]).replace('<Sts>BOOK</Sts>', '<Sts>SOON</Sts>'))
  const found = await spoolStatements(chunksOf(broken), spool)
  assert.ok(isRefusal(found) && found.refused === 'bank-file-invalid')
  spool.close()
})
