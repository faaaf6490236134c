import { sha256Hex } from '../../server/kernel/canonical.ts'
import type { Actor, RootId } from '../../server/kernel/use-case.ts'
import { type BankStatement, bookedAmount, sumCheck } from '../../server/modules/reconciliation/bank-entry.rules.ts'
import { bookEntries } from '../../server/modules/reconciliation/book-entries.ts'
import type { ClientAccount } from '../../server/modules/reconciliation/client-account.rules.ts'
import { closeStatement } from '../../server/modules/reconciliation/close-statement.ts'
import { entryNumberer, nameSetOf } from '../../server/modules/reconciliation/identity.rules.ts'
import { openStatement } from '../../server/modules/reconciliation/open-statement.ts'
import type { Wire } from '../../server/modules/reconciliation/wire.rules.ts'
import { holds } from './counters.ts'
import type { Office } from './finance.ts'
import { randomOf } from './random.ts'
import { everyRow, rowsIn } from './rows.ts'
import { HOUR } from './scheduler.ts'

const machine: Actor = { kind: 'reaction', roles: [] }
/** Small, so that statements have several. */
const CHUNK = 4

const inText = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)

/**
 * A paper of the bank is read in, chunk by chunk; what has been read before is known by its root. Now and then the
 * import breaks off and begins again some hours later.
 */
export async function importStatement(office: Office, statement: BankStatement, tries = 1): Promise<void> {
  const { tables, scheduler, counters, seed } = office
  const statementId: RootId = `stm_${sha256Hex(JSON.stringify(statement, inText)).slice(0, 32)}`
  const { entries, format, ...told } = statement
  const nameSets = [...new Set(entries.map((each) => nameSetOf(each, format)))]
  const booked = entries.reduce((sum, each) => sum + bookedAmount(each), 0n)
  const head = { ...told, format, entryCount: entries.length, sums: sumCheck(statement, booked), nameSets }
  const name = `import:${statementId}:${scheduler.now()}`
  const opened = await office.do(`${name}:open`, openStatement, { statementId, statement: head }, machine)
  holds(opened.kind === 'done', '7 what the bank says is taken', () => JSON.stringify(opened))
  const [account] = rowsIn<ClientAccount>(
    tables,
    'reconciliation.client_accounts',
    String((opened.answer as { account: string }).account),
  )
  if (account === undefined) return
  const { accountRoot, providers } = account
  const returning = returningFrom(office, account.name)
  const numbered = entryNumberer()
  const breaks = randomOf(`${seed}|breaks|${statementId}`).chance(0.1) && tries === 1
  for (let start = 0; start < entries.length; start += CHUNK) {
    const chunk = entries.slice(start, start + CHUNK).map(numbered)
    const input = { statementId, format, account: { accountRoot, providers }, entries: chunk, returning }
    const said = await office.do(`${name}:book:${start}`, bookEntries, input, machine)
    holds(said.kind === 'done', '7 what the bank says is taken', () => JSON.stringify(said))
    if (!breaks) continue
    counters.hit('bank.import-broken-off')
    return new Promise((done) => {
      scheduler.at(scheduler.now() + 3 * HOUR, () => done(importStatement(office, statement, tries + 1)))
    })
  }
  await office.do(`${name}:close`, closeStatement, { statementId, accountRoot }, machine)
}

function returningFrom({ tables }: Office, bank: string) {
  return everyRow<Wire>(tables, 'reconciliation.wires')
    .filter((wire) => wire.state === 'returning' && wire.bank === bank)
    .map(({ wireId, amount, currency, payerAccount: account }) => ({ wireId, amount, currency, account }))
}
