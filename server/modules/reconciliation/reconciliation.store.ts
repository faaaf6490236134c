import type pg from 'pg'
import { recordTable } from '../../platform/record-table.ts'
import { orphanCheck } from './balance-sweep.store.ts'
import { bankFileContentType, bankFileType } from './bank-file.rules.ts'
import { caseType } from './case.rules.ts'
import { clientAccountType } from './client-account.rules.ts'
import { dealType } from './deal.rules.ts'
import { writeOffType } from './debt.rules.ts'
import type { ExpectedReturn } from './purpose.rules.ts'
import { reportChecks, reportTables } from './report-tables.store.ts'
import { breachType } from './safeguarding.rules.ts'
import { entryType, statementType } from './statement.rules.ts'
import { wireType } from './wire.rules.ts'

const wireTable = recordTable(wireType, {
  wireId: 'root',
  bank: 'text',
  reference: 'text',
  amount: 'bigint',
  currency: 'text',
  payerName: 'text',
  payerAccount: 'text',
  text: 'text',
  bookedAt: 'instant',
  state: 'text',
  doubt: 'text',
  orderId: 'text',
  paymentId: 'text',
  returnId: 'text',
  uetr: 'text',
  endToEndId: 'text',
  confidence: 'integer',
  matchedBy: 'text',
  statementId: 'text',
  parentId: 'text',
  proposedOrderId: 'text',
  proposer: 'text',
  payerBank: 'text',
  payerTown: 'text',
  payerCountry: 'text',
  debit: 'text',
  paidAgain: 'json',
  debtorId: 'text',
})

const writeOffTable = recordTable(writeOffType, {
  companyId: 'root',
  writeOffId: 'id',
  currency: 'text',
  amount: 'bigint',
  expense: 'text',
  reason: 'text',
  state: 'text',
  askedBy: 'text',
  askedAt: 'instant',
  answeredBy: 'text',
  answeredAt: 'instant',
})

const statementTable = recordTable(statementType, {
  statementId: 'root',
  accountRoot: 'text',
  bank: 'text',
  format: 'text',
  version: 'text',
  reference: 'text',
  sequence: 'integer',
  page: 'integer',
  createdOn: 'text',
  currency: 'text',
  opening: 'bigint',
  closing: 'bigint',
  closingOn: 'text',
  entryCount: 'integer',
  readTo: 'integer',
  credits: 'bigint',
  debits: 'bigint',
  sums: 'text',
  state: 'text',
  warnings: 'json',
  receivedAt: 'instant',
})

const entryTable = recordTable(entryType, {
  statementId: 'root',
  entryId: 'id',
  n: 'integer',
  amount: 'bigint',
  currency: 'text',
  direction: 'text',
  status: 'text',
  reversal: 'boolean',
  bookedOn: 'text',
  valueOn: 'text',
  reference: 'text',
  endToEndId: 'text',
  uetr: 'text',
  code: 'text',
  name: 'text',
  account: 'text',
  text: 'text',
  became: 'text',
  target: 'text',
  confidence: 'integer',
  reason: 'text',
})

const caseTable = recordTable(caseType, {
  statementId: 'root',
  caseId: 'id',
  kind: 'text',
  bank: 'text',
  entryId: 'text',
  paymentOrder: 'text',
  lineId: 'text',
  amount: 'bigint',
  currency: 'text',
  said: 'text',
  openedAt: 'instant',
  overdueAt: 'instant',
  state: 'text',
  assignee: 'text',
  notes: 'json',
  resolution: 'text',
  reason: 'text',
  proposer: 'text',
  closedBy: 'text',
  closedAt: 'instant',
})

export const dealTable = recordTable(dealType, {
  id: 'id',
  bank: 'text',
  reference: 'text',
  sold: 'bigint',
  soldCurrency: 'text',
  bought: 'bigint',
  boughtCurrency: 'text',
  wireId: 'text',
  dealer: 'text',
  approver: 'text',
  dealtAt: 'instant',
  recordedAt: 'instant',
  bookedAt: 'instant',
})

/** How the records of reconciliation stand in their tables. */
export const reconciliationTables = [
  ...reportTables,
  dealTable,
  recordTable(clientAccountType, {
    accountRoot: 'root',
    name: 'text',
    number: 'text',
    currency: 'text',
    holder: 'text',
    bankName: 'text',
    virtualPrefix: 'text',
    providers: 'json',
    openedAt: 'instant',
    nameSets: 'json',
    before: 'bigint',
    closing: 'bigint',
    closingOn: 'text',
    sequence: 'integer',
    statementId: 'text',
  }),
  statementTable,
  entryTable,
  caseTable,
  wireTable,
  writeOffTable,
  recordTable(bankFileType, {
    fileId: 'root',
    name: 'text',
    bytes: 'integer',
    sender: 'text',
    receivedAt: 'instant',
    state: 'text',
    refused: 'text',
    line: 'integer',
    why: 'text',
    statements: 'json',
  }),
  recordTable(bankFileContentType, { fileId: 'root', gzipped: 'bytes' }),
  recordTable(breachType, {
    breachRoot: 'root',
    breachId: 'id',
    currency: 'text',
    shortfall: 'bigint',
    worst: 'bigint',
    openedAt: 'instant',
    endedAt: 'instant',
  }),
] as const

/** Invariants as SQL: each statement answers the ids that break it, so no row means that it holds. */
export const reconciliationChecks = [
  {
    name: 'reconciliation.parked-wire-has-a-deadline',
    sql: `select w.root_id as id from reconciliation.wires w where w.state in ('unallocated', 'returning')
        and not exists (select from platform.deadlines d where d.root_id = w.root_id)`,
  },
  {
    name: 'reconciliation.statement-adds-up',
    sql: `select s.root_id as id from reconciliation.statements s
      left join reconciliation.entries e on e.root_id = s.root_id and e.status = 'booked' and s.format <> 'camt.052'
      where s.state = 'read'
      group by s.root_id, s.opening, s.closing, s.credits, s.debits, s.sums, s.format
      having s.credits <> coalesce(sum(e.amount) filter (where e.direction = 'credit'), 0)
        or s.debits <> coalesce(sum(e.amount) filter (where e.direction = 'debit'), 0)
        or (s.sums = 'balanced' and s.format <> 'camt.052' and s.opening + s.credits - s.debits <> s.closing)`,
  },
  {
    name: 'reconciliation.statement-is-read-to-its-end',
    sql: `select s.root_id as id from reconciliation.statements s
      left join reconciliation.entries e on e.root_id = s.root_id
      where s.state = 'read'
      group by s.root_id, s.entry_count, s.read_to
      having s.read_to <> s.entry_count or count(distinct e.n) <> s.entry_count`,
  },
  {
    name: 'reconciliation.difference-has-a-case',
    sql: `select s.root_id as id from reconciliation.statements s where s.state = 'read' and s.sums = 'differs'
        and not exists (select from reconciliation.cases c
          where c.root_id = s.root_id and c.kind = 'statement-differs')`,
  },
  {
    name: 'reconciliation.one-posting-per-entry',
    sql: `select e.root_id || ':' || e.id as id from reconciliation.entries e
      left join ledger.transfers t
        on (e.became = 'wire' and t.root_id = e.target and t.kind = 'wire-received')
        or (e.became <> 'wire' and t.root_id = e.root_id and t.cause = 'entry:' || e.root_id || ':' || e.id)
      group by e.root_id, e.id, e.became
      having count(t.id) <> case when e.became in ('wire', 'charge', 'interest', 'provider') then 1 else 0 end`,
  },
  {
    name: 'reconciliation.open-case-has-an-entry',
    sql: `select c.id from reconciliation.cases c
      left join reconciliation.entries e on e.root_id = c.root_id and e.id = c.entry_id
      where c.entry_id is not null and c.state <> 'closed' and (e.id is null
        or (e.became = 'case') <> (c.payment_order is null))`,
  },
  {
    name: 'reconciliation.unbooked-entry-has-a-case',
    sql: `select e.root_id || ':' || e.id as id from reconciliation.entries e where e.became = 'case'
        and not exists (select from reconciliation.cases c where c.root_id = e.root_id and c.entry_id = e.id)`,
  },
  {
    name: 'reconciliation.one-breach-stands',
    sql: `select root_id as id from reconciliation.breaches where ended_at is null group by root_id
      having count(*) > 1`,
  },
  {
    name: 'reconciliation.split-is-its-parts',
    sql: `select w.root_id as id from reconciliation.wires w
      left join reconciliation.wires p on p.parent_id = w.root_id
      where w.state = 'split' group by w.root_id, w.amount having w.amount <> coalesce(sum(p.amount), 0)`,
  },
  {
    name: 'reconciliation.booked-deal-is-one-transfer',
    sql: `select d.id from reconciliation.fx_deals d
      left join ledger.transfers t on t.root_id = d.root_id and t.cause = 'fx-deal:' || d.id and t.kind = 'fx-settled'
      group by d.root_id, d.id, d.booked_at
      having count(t.id) <> case when d.booked_at is null then 0 else 1 end`,
  },
  orphanCheck,
  ...reportChecks,
  {
    name: 'reconciliation.unallocated-is-the-parked-wires',
    sql: `select coalesce(b.bank, w.bank) as id, b.value, w.value as parked from (
        select substr(key, 25, length(key) - 28) as bank, right(key, 3) as currency, value
        from ledger.balances where key like 'liabilities:unallocated:%' and value <> 0) b
      full join (select bank, currency, sum(amount) as value from reconciliation.wires
        where state = 'unallocated' group by bank, currency) w on w.bank = b.bank and w.currency = b.currency
      where coalesce(b.value, 0) <> coalesce(w.value, 0)`,
  },
] as const

/** Wires that are on their way back from an account of ours. */
export async function returningWires(pool: pg.Pool, bank: string): Promise<readonly ExpectedReturn[]> {
  const { rows } = await pool.query({
    name: 'returning-wires',
    text: `select root_id, amount, currency, payer_account from reconciliation.wires
      where state = 'returning' and bank = $1`,
    values: [bank],
  })
  return rows.map((row) => ({
    wireId: row.root_id,
    amount: BigInt(row.amount),
    currency: row.currency,
    account: row.payer_account,
  }))
}
