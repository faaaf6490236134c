import { type CreditLine, creditLineType } from '../../server/modules/credit/line.rules.ts'
import { fundRoot } from '../../server/modules/escrow/guarantee-fund.rules.ts'
import type { OwnMoneyLook, OwnMoneyTaken } from '../../server/modules/escrow/own-money.rules.ts'
import { ownMoneyTakenType } from '../../server/modules/escrow/own-money.rules.ts'
import { accounts, type LedgerAccount } from '../../server/modules/ledger/account.rules.ts'
import { type Wire, wireType } from '../../server/modules/reconciliation/wire.rules.ts'
import { everyRow, rowsIn } from './rows.ts'
import { balanceIn } from './taking-out.ts'
import type { World } from './world.ts'

/** What has been taken of the operator's own money so far: whoever looks says so. */
export function takenOf({ tables }: Pick<World, 'tables'>, currency: string): bigint {
  const rows = rowsIn<OwnMoneyTaken>(tables, ownMoneyTakenType.name, fundRoot)
  return rows.find((row) => row.currency === currency)?.taken ?? 0n
}

/** A look at the operator's own money among client money: what was paid in, less what is lent and did not come back. */
export function ownMoneyOf(world: Pick<World, 'tables'>, currency: string): OwnMoneyLook {
  const { tables } = world
  const balance = ({ root, code }: LedgerAccount) => balanceIn({ tables }, root, code, currency)
  const capital = everyRow<Wire>(tables, wireType.name).filter(
    (wire) => wire.state === 'allocated' && wire.debtorId === 'cmp_operator' && wire.currency === currency,
  )
  const owed = everyRow<CreditLine>(tables, creditLineType.name).map(({ companyId }) => accounts.credit(companyId))
  const lent = owed.reduce((sum, account) => sum + balance(account), 0n) - balance(accounts.fees('credit'))
  const spare = capital.reduce((sum, { amount }) => sum + amount, 0n) - lent - balance(accounts.expense('credit'))
  return { spare, taken: takenOf(world, currency) }
}
