import { fundRoot } from '../../server/modules/escrow/guarantee-fund.rules.ts'
import type { OwnMoneyTaken } from '../../server/modules/escrow/own-money.rules.ts'
import { ownMoneyTakenType } from '../../server/modules/escrow/own-money.rules.ts'
import { rowsIn } from './rows.ts'
import type { World } from './world.ts'

/** What has been taken of the operator's own money so far: whoever looks says so. */
export function takenOf({ tables }: Pick<World, 'tables'>, currency: string): bigint {
  const rows = rowsIn<OwnMoneyTaken>(tables, ownMoneyTakenType.name, fundRoot)
  return rows.find((row) => row.currency === currency)?.taken ?? 0n
}
