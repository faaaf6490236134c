import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { sha256Hex } from '../server/kernel/canonical.ts'
import { referenceOf, wireReferenceSpace } from '../server/modules/payments/reference.rules.ts'
import { nameKey } from '../server/platform/postgres-commit.ts'
import { bulkFlags, childEnvironment } from '../server/platform/supervisor.ts'
import { builtProgram } from './built-program.ts'
import type { Figure } from './figures.ts'
import { benchDatabase } from './server.ts'

const ENTRIES = 50_000
const QUICK = 5_000

/** Short numbers as orders have them: ten letters and digits that follow no order. */
const numberOf = (i: number) =>
  BigInt(`0x${sha256Hex(`bench ${i}`).slice(0, 16)}`)
    .toString(36)
    .toUpperCase()
    .padStart(10, '0')
    .slice(-10)
/** Another letter or digit than the one that stands there. */
const other = (there: string | undefined) => (there === 'Y' ? 'Z' : 'Y')

/** The reference as a payer sends it, every third in free text with spaces. */
function rightReference(i: number): string {
  const reference = referenceOf(numberOf(i))
  return i % 3 === 0
    ? `<Ustrd>Invoice ${i} ref. ${reference.replace(/(.{4})/g, '$1 ')}</Ustrd>`
    : `<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>${reference}</Ref></CdtrRefInf></Strd>`
}

/** Wrong in one of five ways: a letter changed, two swapped, one too many, one missing, a right one of nobody. */
function wrongReference(i: number): string {
  const reference = referenceOf(numberOf(i))
  const [ninth = '', tenth = ''] = reference.slice(9, 11)
  const ways = [
    reference.slice(0, 12) + other(reference[12]) + reference.slice(13),
    reference.slice(0, 9) + (ninth === tenth ? other(ninth) + tenth : tenth + ninth) + reference.slice(11),
    `${reference}7`,
    reference.slice(0, -1),
    referenceOf(other(numberOf(i)[0]) + numberOf(i).slice(1)),
  ]
  const wrong = ways[i % ways.length] ?? ''
  return i % 2 === 0
    ? `<Ustrd>Invoice ${i} ref. ${wrong}</Ustrd>`
    : `<Strd><CdtrRefInf><Ref>${wrong}</Ref></CdtrRefInf></Strd>`
}

function entryText(i: number, day: string, file: string, remittance: string): string {
  return `<Ntry><NtryRef>${i}</NtryRef><Amt Ccy="USD">${100 + (i % 9000)}.${String(i % 100).padStart(2, '0')}</Amt>
<CdtDbtInd>CRDT</CdtDbtInd>
<RvslInd>false</RvslInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt>
<AcctSvcrRef>${file}-${String(i).padStart(12, '0')}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd>
<SubFmlyCd>XBCT</SubFmlyCd></Fmly></Domn></BkTxCd>
<NtryDtls><TxDtls><Refs><EndToEndId>E2E-${file}-${i}</EndToEndId></Refs>
<Amt Ccy="USD">${100 + (i % 9000)}.${String(i % 100).padStart(2, '0')}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
<RltdPties><Dbtr><Pty><Nm>Buyer Number ${i} Trading GmbH</Nm><PstlAdr><Ctry>DE</Ctry>
<AdrLine>Hafenstrasse ${i}</AdrLine></PstlAdr></Pty></Dbtr><DbtrAcct><Id>
<IBAN>DE${String(i).padStart(20, '0')}</IBAN></Id></DbtrAcct></RltdPties>
<RmtInf>${remittance}</RmtInf></TxDtls></NtryDtls></Ntry>
`
}

const cents = (i: number) => (100 + (i % 9000)) * 100 + (i % 100)

/** A camt.053 of version 08 with so many credit entries, as a bank would write it. */
async function writeStatement(
  path: string,
  count: number,
  file: string,
  sequence: number,
  opening: number,
  remittance: (i: number) => string,
) {
  const out = createWriteStream(path)
  const day = `2026-03-${String(sequence + 1).padStart(2, '0')}`
  let closing = opening
  for (let i = 0; i < count; i += 1) closing += cents(i)
  const balance = (code: string, amount: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="USD">${(amount / 100).toFixed(2)}</Amt>
<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`
  out.write(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>${file}</MsgId>
<CreDtTm>${day}T20:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>${file}</Id><ElctrncSeqNb>${sequence}</ElctrncSeqNb><CreDtTm>${day}T20:00:00Z</CreDtTm><Acct><Id>
<IBAN>GB33BUKB20201555555555</IBAN></Id><Ccy>USD</Ccy></Acct>
${balance('OPBD', opening)}${balance('CLBD', closing)}
`)
  for (let i = 0; i < count; i += 1) if (!out.write(entryText(i, day, file, remittance(i)))) await once(out, 'drain')
  out.end('</Stmt></BkToCstmrStmt></Document>\n')
  await once(out, 'finish')
  return closing
}

/** Orders that wait for their wires: only their references are there, which is all that matching asks for. */
async function seedReferences(url: string, count: number): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  for (let start = 0; start < count; start += 5_000) {
    const names = Array.from({ length: Math.min(5_000, count - start) }, (_, k) => referenceOf(numberOf(start + k)))
    await client.query(
      `insert into platform.names (id, space, name, root_id)
        select * from unnest($1::bytea[], $2::text[], $3::text[], $4::text[])`,
      [
        names.map((name) => nameKey(wireReferenceSpace, name)),
        names.map(() => wireReferenceSpace),
        names,
        names.map((_, k) => `ord_bench${start + k}`),
      ],
    )
  }
  await client.end()
}

interface Imported {
  readonly seconds: number
  readonly peakMegabytes: number
}

/** The import in a process of its own, built and started as the product's, so that its memory is its own. */
function importApart(program: string, url: string, path: string): Promise<Imported> {
  const child = fork(program, [url, path], {
    env: { ...childEnvironment, ...process.env },
    execArgv: [...bulkFlags],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (said) => resolve(said as Imported))
    child.once('exit', (code) => reject(new Error(`the import ended with ${code}`)))
  })
}

async function matches(url: string, file: string): Promise<{ matched: number; right: number }> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query(
    `select count(*) filter (where order_id is not null)::int as matched,
        count(*) filter (where order_id = 'ord_bench' || (right(reference, 12)::int))::int as right
      from reconciliation.wires where reference like $1`,
    [`${file}-%`],
  )
  await client.end()
  return rows[0]
}

/**
 * A bank's statement with 50,000 credit entries: how long it takes from file to books, in how much memory, how many
 * find their order; and the same again with wrong references, of which none may find one.
 */
export async function statementsImport(quick: boolean): Promise<readonly Figure[]> {
  const count = quick ? QUICK : ENTRIES
  const database = await benchDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'surety-bank-'))
  const program = await builtProgram('bench/statements-import-process.ts')
  try {
    await seedReferences(database.url, count)
    const [right, wrong] = [join(folder, 'right.xml'), join(folder, 'wrong.xml')]
    const closing = await writeStatement(right, count, 'RIGHT', 1, 0, rightReference)
    await writeStatement(wrong, count, 'WRONG', 2, closing, wrongReference)
    const size = (await stat(right)).size / 1024 / 1024
    const first = await importApart(program, database.url, right)
    const again = await importApart(program, database.url, right)
    const second = await importApart(program, database.url, wrong)
    const found = await matches(database.url, 'RIGHT')
    const none = await matches(database.url, 'WRONG')
    return [
      {
        name: 'statements.import',
        value: first.seconds,
        unit: 's',
        ratio: count / first.seconds,
        ratio_to: 'entries a second',
      },
      {
        name: 'statements.import.memory',
        value: first.peakMegabytes,
        unit: 'MB',
        ratio: first.peakMegabytes / size,
        ratio_to: 'size of the file',
      },
      { name: 'statements.import.matched', value: (100 * found.right) / count, unit: '%' },
      { name: 'statements.import.matched-wrongly', value: none.matched + found.matched - found.right, unit: 'wires' },
      { name: 'statements.import.again', value: again.seconds, unit: 's' },
      { name: 'statements.import.wrong-references', value: second.seconds, unit: 's' },
    ]
  } finally {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
    await rm(dirname(program), { recursive: true, force: true })
  }
}
